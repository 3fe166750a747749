import { type NotePlace, noteAt, type Plan } from '../../../core/facilitating/plan.ts';
import { GrowingField } from '../../components/GrowingField.tsx';
import { useApp } from '../../models/app.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';
import { SaveStatus } from '../reader/writing/SaveStatus.tsx';
import '../../styles/panel.css';

/** A note for whoever leads, saved while it is typed. */
export function PlanNote(props: { readonly plan: Plan; readonly place: NotePlace; readonly label: string }) {
  const { facilitating } = useApp();
  const draft = facilitating.draftOf('notes', props.place);
  const fields = fieldsOf(draft, { who: '', text: noteAt(props.plan, props.place) });
  return (
    <div class="plan-note">
      <GrowingField
        label={props.label}
        value={fields.text}
        onInput={(text) => draft.write(saveOf({ who: '', text }))}
        onFocus={() => draft.hold(JSON.stringify(fields))}
        onBlur={() => draft.release()}
      />
      <SaveStatus status={draft.status.value} />
    </div>
  );
}
