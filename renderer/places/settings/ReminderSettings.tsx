import { useId } from 'preact/hooks';
import { Check } from '../../components/Check.tsx';
import { useApp } from '../../models/app.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What the hour is when reminders are switched on. */
const USUAL_HOUR = 9;

/** A notification of what waits in Review, when the reader wants one. */
export function ReminderSettings() {
  const { settings } = useApp();
  const hourId = useId();
  const { reminderHour } = settings.current.value;
  return (
    <>
      <Check
        label="Remind me when something waits in Review"
        hint="One notification of your system a day at most, and only while Afterword runs."
        isChecked={reminderHour !== null}
        onChange={(isOn) => settings.change({ reminderHour: isOn ? USUAL_HOUR : null })}
      />
      {reminderHour !== null && (
        <div class="settings-line">
          <label for={hourId}>From this hour on</label>
          <select
            id={hourId}
            class="input hours"
            value={reminderHour}
            onChange={(event) => settings.change({ reminderHour: Number(event.currentTarget.value) })}
          >
            {HOURS.map((hour) => (
              <option key={hour} value={hour}>
                {hourWords(hour)}
              </option>
            ))}
          </select>
        </div>
      )}
    </>
  );
}

const hourWords = (hour: number): string =>
  new Date(2026, 0, 1, hour).toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
