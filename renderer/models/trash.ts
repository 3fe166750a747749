import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { TrashedArticle } from '../../core/library/trash.ts';
import { createPages, type Pages } from './pages.ts';
import { createSelection, type Selection } from './selection.ts';
import type { Toasts } from './toasts.ts';

/** What was thrown away, the last first, and what can be done about it. */
export type TrashModel = {
  readonly rows: Pages<TrashedArticle>;
  readonly selection: Selection<ArticleId>;
  /** What is about to be deleted for good, while the reader is asked; `null` otherwise. */
  readonly doomed: ReadonlySignal<readonly ArticleId[] | 'everything' | null>;
  restore(ids: readonly ArticleId[]): Promise<void>;
  askToDelete(what: readonly ArticleId[] | 'everything'): void;
  keep(): void;
  deleteForGood(): Promise<void>;
};

export function createTrash(api: AfterwordBridge, toasts: Toasts): TrashModel {
  const rows = createPages((range) => api.listTrash(range));
  const selection = createSelection<ArticleId>(async (from, to) =>
    Array.from({ length: to - from + 1 }, (_, at) => rows.rowAt(from + at)?.id).filter(
      (id) => id !== undefined,
    ),
  );
  const doomed = signal<readonly ArticleId[] | 'everything' | null>(null);
  const refresh = (): void => {
    if (rows.total.peek() !== null) rows.refresh();
  };
  api.on('libraryChanged', refresh);

  return {
    rows,
    selection,
    doomed,
    async restore(ids) {
      selection.clear();
      const restored = await api.restoreArticles(ids);
      if (restored.ok)
        toasts.show(
          ids.length === 1 ? 'The article is back in the library.' : `${ids.length} articles are back.`,
          {
            label: 'Undo',
            run: () => void api.trashArticles(ids),
          },
        );
      else toasts.showFailure(restored.failure);
      refresh();
    },
    askToDelete(what) {
      doomed.value = what;
    },
    keep() {
      doomed.value = null;
    },
    async deleteForGood() {
      const what = doomed.peek();
      doomed.value = null;
      if (what === null) return;
      selection.clear();
      const deleted = await (what === 'everything' ? api.emptyTrash() : api.deleteArticles(what));
      if (!deleted.ok) toasts.showFailure(deleted.failure);
      refresh();
    },
  };
}
