import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { ReadingState } from '../../core/journal/journal.ts';
import type { FormerMarks } from '../../core/journal/marks.ts';
import type { Result } from '../../core/result.ts';
import type { LibraryModel } from './library.ts';
import type { Toasts } from './toasts.ts';
import { oneLineOf } from './words.ts';

/** What can be done to articles from a list or while one is open. Each shows at once and says what went wrong. */
export type ArticleActs = {
  setStarred(ids: readonly ArticleId[], starred: boolean): Promise<void>;
  setArchived(ids: readonly ArticleId[], archived: boolean): Promise<void>;
  setReadingState(ids: readonly ArticleId[], state: ReadingState): Promise<void>;
  /** Moves to the trash and offers to undo it. `true`: they are gone from the library. */
  trash(ids: readonly ArticleId[], title: string | null): Promise<boolean>;
  changeTags(ids: readonly ArticleId[], add: readonly string[], remove: readonly string[]): Promise<void>;
  /** Whose tags are being edited in the dialog; `null` when it is closed. */
  readonly tagging: ReadonlySignal<Tagging | null>;
  editTags(tagging: Tagging): void;
  closeTags(): void;
};

/** Articles whose tags are being edited: the tags that all of them have, and those that only some have. */
export type Tagging = {
  readonly ids: readonly ArticleId[];
  readonly tags: readonly string[];
  readonly someTags?: readonly string[];
};

export function createArticleActs(api: AfterwordBridge, library: LibraryModel, toasts: Toasts): ArticleActs {
  const tagging = signal<Tagging | null>(null);

  const settle = async <T>(asked: Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    const result = await asked;
    if (!result.ok) {
      toasts.showFailure(result.failure);
      library.rows.refresh();
    }
    return result;
  };
  const idsOf = (former: readonly FormerMarks[]): readonly ArticleId[] => former.map(({ id }) => id);

  return {
    async setStarred(ids, starred) {
      const these = new Set(ids);
      library.rows.amend((row) => (these.has(row.id) ? { ...row, starred } : row));
      const changed = await settle(api.setStarred(ids, starred));
      if (!changed.ok || changed.value.length === 0) return;
      toasts.keepUndo(
        starred ? 'Star given.' : 'Star taken away.',
        () => void settle(api.setStarred(idsOf(changed.value), !starred)),
      );
    },
    async setArchived(ids, archived) {
      library.selection.clear();
      const changed = await settle(api.setArchived(ids, archived));
      if (!changed.ok) return;
      const sentence = archived
        ? `${countArticles(ids)} archived.`
        : `${countArticles(ids)} back in the library.`;
      if (changed.value.length === 0) return toasts.show(sentence);
      toasts.show(sentence, {
        label: 'Undo',
        run: () => void settle(api.setArchived(idsOf(changed.value), !archived)),
      });
    },
    async setReadingState(ids, state) {
      const these = new Set(ids);
      library.rows.amend((row) => (these.has(row.id) ? { ...row, readingState: state } : row));
      const changed = await settle(api.setReadingState(ids, state));
      if (!changed.ok || changed.value.length === 0) return;
      const undo = async (): Promise<void> => {
        for (const { id, readingState } of changed.value)
          await settle(api.setReadingState([id], readingState));
      };
      if (ids.length === 1) toasts.keepUndo('Reading state changed.', () => void undo());
      else
        toasts.show(`${countArticles(ids)} marked as ${state}.`, { label: 'Undo', run: () => void undo() });
    },
    async trash(ids, title) {
      library.selection.clear();
      const trashed = await settle(api.trashArticles(ids));
      if (!trashed.ok) return false;
      const what = title !== null && ids.length === 1 ? `“${oneLineOf(title)}”` : countArticles(ids);
      toasts.show(`${what} moved to the trash.`, {
        label: 'Undo',
        run: () => void settle(api.restoreArticles(ids)),
      });
      return true;
    },
    async changeTags(ids, add, remove) {
      if (add.length === 0 && remove.length === 0) return;
      const changed = await settle(api.changeTags(ids, add, remove));
      if (!changed.ok) return;
      const undo = async (): Promise<void> => {
        for (const { id, tags } of changed.value) {
          const had = (tag: string): boolean => tags.includes(tag);
          await settle(
            api.changeTags(
              [id],
              remove.filter(had),
              add.filter((tag) => !had(tag)),
            ),
          );
        }
      };
      const sentence = `Tags of ${countArticles(ids)} changed.`;
      if (changed.value.length === 0) toasts.show(sentence);
      else toasts.show(sentence, { label: 'Undo', run: () => void undo() });
    },
    tagging,
    editTags(target) {
      if (target.ids.length > 0) tagging.value = target;
    },
    closeTags() {
      tagging.value = null;
    },
  };
}

const countArticles = (ids: readonly ArticleId[]): string =>
  ids.length === 1 ? '1 article' : `${ids.length} articles`;
