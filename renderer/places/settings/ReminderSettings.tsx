import { useId } from 'preact/hooks';
import { useApp } from '../../models/app.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** What the hour is when reminders are switched on. */
const USUAL_HOUR = 9;

/** A notification of what waits in Review, when the reader wants one. */
export function ReminderSettings() {
  const { settings } = useApp();
  const hintId = useId();
  const hourId = useId();
  const { reminderHour } = settings.current.value;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby={hintId}
          checked={reminderHour !== null}
          onChange={(event) =>
            settings.change({ reminderHour: event.currentTarget.checked ? USUAL_HOUR : null })
          }
        />
        <span>Remind me when something waits in Review</span>
      </label>
      <p class="field-hint" id={hintId}>
        One notification of your system a day at most, and only while Afterword runs.
      </p>
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
