import type { ArticleId, QuestionId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { CommitmentWriting, LookBackWriting } from '../../core/journal/commitments.ts';
import type { Journal } from '../../core/journal/journal.ts';
import type { Result } from '../../core/result.ts';
import type { Drafts } from './drafts.ts';
import type { Draft, Words } from './drafts-draft.ts';

/** A record of several fields as one draft: `text` is the fields as JSON, by which a change is noticed. */
export type FieldsSave<Fields> = Words & { readonly fields: Fields };

export const saveOf = <Fields>(fields: Fields): FieldsSave<Fields> => ({
  text: JSON.stringify(fields),
  fields,
});

/** The fields to show: those that are not on the disk yet, or those of the journal. */
export function fieldsOf<Fields, Saved extends Fields | null>(
  draft: Draft<FieldsSave<Fields>>,
  saved: Saved,
): Fields | Saved {
  const unsaved = draft.text.value;
  return unsaved === null ? saved : (JSON.parse(unsaved) as Fields);
}

type CommitmentDraft = Draft<FieldsSave<CommitmentWriting>>;
type LookBackDraft = Draft<FieldsSave<LookBackWriting>>;

/** Drafts of what is not a reflection. Each is the same object every time, so that leaving and coming back finds it. */
export type RecordDrafts = {
  commitment(articleId: ArticleId, id: string): CommitmentDraft;
  lookBack(articleId: ArticleId, id: string): LookBackDraft;
  /** What moved since the answer before. */
  moved(articleId: ArticleId, questionId: QuestionId, roundId: string): Draft<Words>;
  /** What stands in a field of an article until its button is pressed. */
  begun(articleId: ArticleId, field: string): Draft<Words>;
  /** Hears of every journal that one of them was saved in. */
  onSaved(listener: (journal: Journal) => void): () => void;
};

type RecordApi = Pick<AfterwordBridge, 'saveCommitment' | 'saveLookBack' | 'sayWhatMoved' | 'keepBegun'>;

export function createRecordDrafts(api: RecordApi, drafts: Drafts): RecordDrafts {
  const listeners = new Set<(journal: Journal) => void>();
  const commitments = new Map<string, CommitmentDraft>();
  const lookBacks = new Map<string, LookBackDraft>();
  const moves = new Map<string, Draft<Words>>();
  const waiting = new Map<string, Draft<Words>>();

  const told = async (saving: Promise<Result<Journal, Failure>>): Promise<Result<Journal, Failure>> => {
    const result = await saving;
    if (result.ok) for (const listener of listeners) listener(result.value);
    return result;
  };
  return {
    commitment: (articleId, id) =>
      kept(commitments, id, () =>
        drafts.begin(({ fields }: FieldsSave<CommitmentWriting>) =>
          told(api.saveCommitment(articleId, fields)),
        ),
      ),
    lookBack: (articleId, id) =>
      kept(lookBacks, id, () =>
        drafts.begin(({ fields }: FieldsSave<LookBackWriting>) =>
          told(api.saveLookBack(articleId, id, fields)),
        ),
      ),
    moved: (articleId, questionId, roundId) =>
      kept(moves, roundId, () =>
        drafts.begin(({ text }: Words) => told(api.sayWhatMoved(articleId, questionId, roundId, text))),
      ),
    begun: (articleId, field) =>
      kept(waiting, `${articleId} ${field}`, () =>
        drafts.begin(({ text }: Words) => told(api.keepBegun(articleId, field, text))),
      ),
    onSaved(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}
