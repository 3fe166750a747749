import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, QuestionId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { CommitmentWriting } from '../../core/journal/commitments.ts';
import type { ReaderActDeps } from './reader-acts.ts';
import type { RecordDrafts } from './record-drafts.ts';

/** What a commitment grows from. */
export type CommitmentOrigin = {
  readonly questionId?: QuestionId | null;
  readonly highlightId?: string | null;
  readonly continues?: string | null;
};

/** Commitments of the open article. */
export type CommitmentActs = {
  /** Begun and perhaps without a word yet, by article: they are shown until the journal has them. */
  readonly begun: ReadonlySignal<Readonly<Record<ArticleId, readonly CommitmentWriting[]>>>;
  /** Begins one on the open article; gives its id, for the focus. */
  begin(origin: CommitmentOrigin): string | null;
  remove(id: string): Promise<void>;
  bringBack(id: string): Promise<void>;
  /** Asks where to save a file for the reader's calendar. */
  exportToCalendar(id: string): Promise<void>;
};

export type CommitmentDeps = ReaderActDeps & {
  readonly records: RecordDrafts;
  readonly createId: () => string;
};

type CommitmentApi = Pick<AfterwordBridge, 'deleteCommitment' | 'restoreCommitment' | 'exportCommitment'>;

/** Commitments are made in the window; the host hears of one with its first words. */
export function createCommitmentActs(
  api: CommitmentApi,
  { opened, setJournal, toasts, records, createId }: CommitmentDeps,
): CommitmentActs {
  const begun = signal<Readonly<Record<ArticleId, readonly CommitmentWriting[]>>>({});
  const restore = async (articleId: ArticleId, id: string): Promise<void> => {
    const result = await api.restoreCommitment(articleId, id);
    if (result.ok) setJournal(result.value);
    else toasts.showFailure(result.failure);
  };
  const forget = (articleId: ArticleId, id: string): void => {
    const rest = (begun.peek()[articleId] ?? []).filter((other) => other.id !== id);
    begun.value = { ...begun.peek(), [articleId]: rest };
  };

  return {
    begun,
    begin({ questionId = null, highlightId = null, continues = null }) {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return null;
      const id = createId();
      const writing: CommitmentWriting = {
        id,
        cueKind: 'meeting',
        cue: '',
        action: '',
        rehearsal: '',
        lookBackOn: null,
        questionId,
        highlightId,
        continues,
      };
      begun.value = { ...begun.peek(), [articleId]: [...(begun.peek()[articleId] ?? []), writing] };
      return id;
    },
    async remove(id) {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return;
      const saved = await records.commitment(articleId, id).save();
      if (!saved) return toasts.show('The commitment is not deleted: its last words could not be saved.');
      const isKnown = opened.peek()?.journal.commitments.some((commitment) => commitment.id === id);
      forget(articleId, id);
      if (!isKnown) return;
      const result = await api.deleteCommitment(articleId, id);
      if (!result.ok) return toasts.showFailure(result.failure);
      setJournal(result.value);
      toasts.show('Commitment deleted.', { label: 'Undo', run: () => void restore(articleId, id) });
    },
    async bringBack(id) {
      const articleId = opened.peek()?.article.id;
      if (articleId !== undefined) await restore(articleId, id);
    },
    async exportToCalendar(id) {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return;
      await records.commitment(articleId, id).save();
      const result = await api.exportCommitment(articleId, id);
      if (!result.ok) toasts.showFailure(result.failure);
      else if (result.value !== null)
        toasts.show(`Saved to ${result.value}. Open it to put the day into your calendar.`);
    },
  };
}
