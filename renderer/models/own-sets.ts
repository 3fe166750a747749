import { type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { QuestionSetWriting } from '../../core/journal/question-set.ts';
import type { Drafts } from './drafts.ts';
import type { Draft } from './drafts-draft.ts';
import type { FieldsSave } from './record-drafts.ts';
import type { Toasts } from './toasts.ts';

/** The reader's own sets of questions, each saved while it is written. */
export type OwnSets = {
  /** `null` until they were asked for. */
  readonly sets: ReadonlySignal<readonly QuestionSetWriting[] | null>;
  load(): Promise<void>;
  draftOf(id: string): Draft<FieldsSave<QuestionSetWriting>>;
  /** Begins an empty set. */
  begin(): string;
  remove(set: QuestionSetWriting): Promise<void>;
};

type OwnSetDeps = {
  readonly drafts: Drafts;
  readonly toasts: Pick<Toasts, 'show' | 'showFailure'>;
  readonly createId: () => string;
};

type OwnSetApi = Pick<
  AfterwordBridge,
  'listOwnSets' | 'saveOwnSet' | 'deleteOwnSet' | 'restoreOwnSet' | 'on'
>;

export function createOwnSets(api: OwnSetApi, { drafts, toasts, createId }: OwnSetDeps): OwnSets {
  const sets = signal<readonly QuestionSetWriting[] | null>(null);
  const known = new Map<string, Draft<FieldsSave<QuestionSetWriting>>>();

  const load = async (): Promise<void> => {
    const result = await api.listOwnSets();
    if (!result.ok) return toasts.showFailure(result.failure);
    const saved = result.value.map(({ id, name, purpose, questions }) => ({ id, name, purpose, questions }));
    const ids = new Set(saved.map(({ id }) => id));
    // One that was only begun has nothing to save yet.
    const begun = (sets.peek() ?? []).filter(({ id, name }) => !ids.has(id) && name === '');
    sets.value = [...saved, ...begun];
  };
  api.on('listsChanged', () => {
    known.clear();
    if (sets.peek() !== null) void load();
  });
  const keep = (set: QuestionSetWriting): void => {
    sets.value = (sets.peek() ?? []).map((other) => (other.id === set.id ? set : other));
  };
  return {
    sets,
    load,
    draftOf(id) {
      const draft =
        known.get(id) ??
        drafts.begin(async ({ fields }: FieldsSave<QuestionSetWriting>) => {
          const result = await api.saveOwnSet(fields);
          if (result.ok) keep(fields);
          return result;
        });
      known.set(id, draft);
      return draft;
    },
    begin() {
      const id = createId();
      sets.value = [...(sets.peek() ?? []), { id, name: '', purpose: '', questions: [] }];
      return id;
    },
    async remove(set) {
      await known.get(set.id)?.save();
      const result = await api.deleteOwnSet(set.id);
      if (!result.ok) return toasts.showFailure(result.failure);
      sets.value = (sets.peek() ?? []).filter(({ id }) => id !== set.id);
      const name = set.name === '' ? 'The set' : `“${set.name}”`;
      toasts.show(`${name} deleted.`, {
        label: 'Undo',
        run: () => void api.restoreOwnSet(set.id).then(load),
      });
    },
  };
}
