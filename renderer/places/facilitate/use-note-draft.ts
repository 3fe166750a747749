import type { NotePlace, Plan } from '../../../core/facilitating/plan.ts';
import { useApp } from '../../models/app.ts';
import type { PlanWriting } from '../../models/facilitating.ts';
import { fieldsOf, saveOf } from '../../models/record-drafts.ts';

/** The words at a place of a plan, saved while they are typed; `standard` until somebody wrote there. */
export function useNoteDraft(plan: Plan, place: NotePlace, standard: PlanWriting = { who: '', text: '' }) {
  const { facilitating } = useApp();
  const draft = facilitating.draftOf('notes', place);
  const { who, text } =
    plan.notes.find(({ id, deletedAt }) => id === place && deletedAt === null) ?? standard;
  const fields = fieldsOf(draft, { who, text });
  return {
    fields,
    status: draft.status.value,
    write: (change: Partial<PlanWriting>): void => draft.write(saveOf({ ...fields, ...change })),
    held: { onFocus: () => draft.hold(JSON.stringify(fields)), onBlur: () => draft.release() },
  };
}
