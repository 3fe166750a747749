import type { NotePlace, Plan } from '../../../core/facilitating/plan.ts';
import { GrowingField } from '../../components/GrowingField.tsx';
import { SaveStatus } from '../../components/SaveStatus.tsx';
import { OtherPlanWords } from './OtherPlanWords.tsx';
import { useNoteDraft } from './use-note-draft.ts';
import '../../styles/panel.css';

/** A note for whoever leads, saved while it is typed. */
export function PlanNote(props: {
  readonly plan: Plan;
  readonly place: NotePlace;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const { plan, place, label, placeholder = '' } = props;
  const { fields, status, write, held } = useNoteDraft(plan, place);
  return (
    <div class="plan-note" data-part={place}>
      <GrowingField
        label={label}
        value={fields.text}
        placeholder={placeholder}
        {...held}
        onInput={(text) => write({ text })}
      />
      <SaveStatus status={status} />
      <OtherPlanWords list="notes" words={plan.notes.find(({ id }) => id === place)} name={label} />
    </div>
  );
}
