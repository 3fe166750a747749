import { useId } from 'preact/hooks';
import type { LookBackWriting } from '../../core/journal/commitments.ts';
import { type Commitment, OUTCOMES, type Outcome } from '../../core/journal/journal.ts';
import { useApp } from '../models/app.ts';
import { fieldsOf, saveOf } from '../models/record-drafts.ts';
import { GrowingField } from './GrowingField.tsx';
import { SaveStatus } from './SaveStatus.tsx';

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  kept: 'Kept',
  partly: 'Partly kept',
  not: 'Not kept',
};

const FIELDS = [
  { name: 'intended', label: 'What did I intend?' },
  { name: 'happened', label: 'What happened?' },
  { name: 'why', label: 'Why?' },
  { name: 'next', label: 'What next?' },
] as const;

/** Looking back on a commitment: how it went, and four fields that save themselves. */
export function LookBackFields(props: {
  readonly articleId: string;
  readonly commitment: Commitment;
  /** Where Escape leads. */
  readonly onLeave?: () => void;
}) {
  const { articleId, commitment } = props;
  const { review } = useApp();
  const name = useId();
  const draft = review.records.lookBack(articleId, commitment.id);
  const fields = fieldsOf(draft, writingOf(commitment));
  const write = (change: Partial<LookBackWriting>): void =>
    draft.write(saveOf<LookBackWriting>({ ...(fieldsOf(draft, writingOf(commitment)) ?? EMPTY), ...change }));
  return (
    <div class="look-back">
      <fieldset class="outcomes">
        <legend>How did it go?</legend>
        <div class="segmented-strip">
          {OUTCOMES.map((outcome) => (
            <label key={outcome} class="segment">
              <input
                type="radio"
                name={name}
                checked={fields?.outcome === outcome}
                onChange={() => write({ outcome })}
              />
              <span>{OUTCOME_LABELS[outcome]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {fields !== null &&
        FIELDS.map((field) => (
          <GrowingField
            key={field.name}
            label={field.label}
            value={fields[field.name]}
            onInput={(text) => write({ [field.name]: text })}
            onFocus={() => draft.hold(JSON.stringify(fields))}
            onBlur={() => draft.release()}
            onLeave={() => props.onLeave?.()}
          />
        ))}
      <SaveStatus status={draft.status.value} />
    </div>
  );
}

const EMPTY: LookBackWriting = { outcome: 'kept', intended: '', happened: '', why: '', next: '' };

function writingOf({ lookBack }: Commitment): LookBackWriting | null {
  if (lookBack === null) return null;
  const { outcome, intended, happened, why, next } = lookBack;
  return { outcome, intended, happened, why, next };
}
