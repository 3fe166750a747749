import { STANDARD_RHYTHM } from '../../../core/journal/reviews.ts';
import { REVIEW_WEEKS } from '../../../core/settings.ts';
import { Field } from '../../components/Field.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { ReminderSettings } from './ReminderSettings.tsx';
import { Section } from './Section.tsx';

const CHOICES = [
  { value: 'off', label: 'Never' },
  { value: 'standard', label: 'After 1, 4 and 13 weeks' },
  { value: 'own', label: 'My own rhythm' },
] as const;

type Choice = (typeof CHOICES)[number]['value'];

/** What the own rhythm begins with. */
const FIRST_OWN = [2, 8, 26];

/** When an answered question comes back. */
export function ReviewSettings() {
  const { settings } = useApp();
  const { reviewWeeks } = settings.current.value;
  const choice = choiceOf(reviewWeeks);
  const choose = (chosen: Choice): void => {
    const weeks = { off: [], standard: STANDARD_RHYTHM, own: FIRST_OWN }[chosen];
    if (chosen !== choice) settings.change({ reviewWeeks: weeks });
  };
  return (
    <Section title="Questions that return">
      <p>
        A question that you answered comes back in Review, your old answer hidden until you have written a new
        one. Then all of them stand side by side.
      </p>
      <Segmented
        label="An answered question returns"
        labelShown
        value={choice}
        choices={CHOICES}
        onChange={choose}
      />
      {choice === 'own' && (
        <Field
          label="Weeks after the answer"
          hint="Numbers of weeks, such as: 2, 8, 26. After the last it returns no more."
        >
          {(ids) => (
            <input
              {...ids}
              class="input weeks"
              inputMode="numeric"
              defaultValue={reviewWeeks.join(', ')}
              onChange={(event) => {
                const weeks = parseWeeks(event.currentTarget.value);
                if (weeks.length > 0) settings.change({ reviewWeeks: weeks });
                event.currentTarget.value = (weeks.length > 0 ? weeks : reviewWeeks).join(', ');
              }}
            />
          )}
        </Field>
      )}
      <ReminderSettings />
    </Section>
  );
}

function choiceOf(weeks: readonly number[]): Choice {
  if (weeks.length === 0) return 'off';
  return weeks.join() === STANDARD_RHYTHM.join() ? 'standard' : 'own';
}

/** The numbers in what was typed, as many and as large as a rhythm may have. */
export function parseWeeks(text: string): readonly number[] {
  return (text.match(/\d+/g) ?? [])
    .map(Number)
    .filter((weeks) => weeks >= REVIEW_WEEKS.shortest && weeks <= REVIEW_WEEKS.longest)
    .slice(0, REVIEW_WEEKS.most);
}
