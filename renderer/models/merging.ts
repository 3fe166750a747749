import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { CopyPair } from '../../core/contract/merge-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import { EVERYTHING } from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import type { Toasts } from './toasts.ts';
import { oneLineOf } from './words.ts';

/** Making one of two stored copies of an article. */
export type MergingModel = {
  /** What the dialog shows; `null` when it is closed. */
  readonly draft: ReadonlySignal<MergeDraft | null>;
  /** Looks for copies in the whole library. */
  findCopies(): Promise<void>;
  /** Begins with an article whose copy is to be chosen, or with both. */
  begin(first: ArticleId, other?: ArticleId): Promise<void>;
  /** Lists articles with these words, to choose the other copy from. */
  search(text: string): Promise<void>;
  chooseOther(row: ArticleSummary): void;
  /** Says which of the two keeps its text. */
  keep(id: ArticleId): void;
  /** Merges, and offers to undo it. Gives what was kept, and `null` when nothing was merged. */
  merge(): Promise<Merged | null>;
  close(): void;
};

export type MergeDraft =
  | { readonly tag: 'looking' }
  | { readonly tag: 'pairs'; readonly pairs: readonly CopyPair[] }
  | MergeOfTwo;

export type MergeOfTwo = {
  readonly tag: 'two';
  readonly first: ArticleSummary;
  /** What the other copy is chosen from: those that are known for copies, or what was searched for. */
  readonly choices: readonly ArticleSummary[];
  readonly copies: readonly ArticleSummary[];
  readonly other: ArticleSummary | null;
  readonly keptId: ArticleId;
};

export type Merged = { readonly keptId: ArticleId; readonly otherId: ArticleId };

type MergeApi = Pick<
  AfterwordBridge,
  'listCopies' | 'findCopies' | 'mergeArticles' | 'undoMerge' | 'listArticles'
>;

const MOST_CHOICES = 8;

/** `saveAll` writes what is not on the disk yet; `false`: something could not be. */
export function createMerging(api: MergeApi, toasts: Toasts, saveAll: () => Promise<boolean>): MergingModel {
  const draft = signal<MergeDraft | null>(null);
  let asked = 0;
  const change = (act: (two: MergeOfTwo) => MergeOfTwo): void => {
    const now = draft.peek();
    if (now?.tag === 'two') draft.value = act(now);
  };
  const withOther = (two: MergeOfTwo, other: ArticleSummary): MergeOfTwo => ({
    ...two,
    other,
    keptId: fuller(two.first, other).id,
  });

  return {
    draft,
    async findCopies() {
      draft.value = { tag: 'looking' };
      const pairs = await api.listCopies();
      if (draft.peek()?.tag === 'looking') draft.value = { tag: 'pairs', pairs };
    },
    async begin(first, other) {
      draft.value = { tag: 'looking' };
      const [found, chosen] = await Promise.all([
        api.findCopies(first),
        other === undefined ? null : api.findCopies(other),
      ]);
      if (draft.peek()?.tag !== 'looking') return;
      if (!found.ok) {
        draft.value = null;
        toasts.showFailure(found.failure);
        return;
      }
      const { article, copies } = found.value;
      const two: MergeOfTwo = {
        tag: 'two',
        first: article,
        choices: copies.slice(0, MOST_CHOICES),
        copies,
        other: null,
        keptId: article.id,
      };
      const row = chosen?.ok ? chosen.value.article : copies[0];
      draft.value = row === undefined ? two : withOther(two, row);
    },
    async search(text) {
      asked += 1;
      const mine = asked;
      if (text.trim() === '') {
        change((two) => ({ ...two, choices: two.copies.slice(0, MOST_CHOICES) }));
        return;
      }
      const { rows } = await api.listArticles({ ...EVERYTHING, text }, { start: 0, count: MOST_CHOICES + 1 });
      if (mine === asked)
        change((two) => ({
          ...two,
          choices: rows.filter(({ id }) => id !== two.first.id).slice(0, MOST_CHOICES),
        }));
    },
    chooseOther: (row) => change((two) => withOther(two, row)),
    keep: (keptId) => change((two) => ({ ...two, keptId })),
    async merge() {
      const two = draft.peek();
      if (two?.tag !== 'two' || two.other === null) return null;
      const [kept, gone] = two.keptId === two.first.id ? [two.first, two.other] : [two.other, two.first];
      draft.value = null;
      if (!(await saveAll())) {
        toasts.show('Nothing was merged: something you wrote is not saved yet. Try again when it is.');
        return null;
      }
      const merged = await api.mergeArticles(kept.id, gone.id);
      if (!merged.ok) {
        toasts.showFailure(merged.failure);
        return null;
      }
      toasts.show(`Merged. “${oneLineOf(kept.title)}” has the notes of both.`, {
        label: 'Undo',
        run: async () => {
          const undone = await api.undoMerge(gone.id);
          if (!undone.ok) toasts.showFailure(undone.failure);
        },
      });
      return { keptId: kept.id, otherId: gone.id };
    },
    close() {
      draft.value = null;
    },
  };
}

/** The longer text; of two of one length the one that was there first. */
function fuller(one: ArticleSummary, other: ArticleSummary): ArticleSummary {
  if (one.wordCount !== other.wordCount) return one.wordCount > other.wordCount ? one : other;
  return one.addedAt <= other.addedAt ? one : other;
}
