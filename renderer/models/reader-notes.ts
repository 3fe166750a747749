import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { ReflectionId } from '../../core/journal/journal.ts';
import type { VersionName } from '../../core/journal/versions.ts';
import type { Drafts } from './drafts.ts';
import type { ReaderActDeps } from './reader-acts.ts';

/** What notes need besides the API. */
export type NoteDeps = ReaderActDeps & { readonly drafts: Drafts; readonly createId: () => ReflectionId };

/** Notes on the article as a whole, and the earlier texts of whatever was written. */
export type NoteActs = {
  /** Begun and perhaps not on the disk yet, by article: they are shown until the journal has them. */
  readonly begun: ReadonlySignal<Readonly<Record<ArticleId, readonly ReflectionId[]>>>;
  /** Begins a note on the open article; gives its id, for the focus. */
  begin(): ReflectionId | null;
  /** Makes an earlier text of a note or an answer the present one, with the last words saved before. */
  restore(id: ReflectionId, version: VersionName): Promise<boolean>;
  /** Deletes a note with its last words saved, and offers to undo it. */
  remove(id: ReflectionId): Promise<void>;
};

/** Notes are made in the window; the host hears of one with its first saved words. */
export function createNoteActs(
  api: Pick<AfterwordBridge, 'deleteReflection' | 'restoreReflection' | 'restoreVersion'>,
  { opened, setJournal, toasts, drafts, createId }: NoteDeps,
): NoteActs {
  const begun = signal<Readonly<Record<ArticleId, readonly ReflectionId[]>>>({});

  const forget = (articleId: ArticleId, id: ReflectionId): void => {
    const rest = (begun.peek()[articleId] ?? []).filter((other) => other !== id);
    begun.value = { ...begun.peek(), [articleId]: rest };
  };
  const bringBack = async (articleId: ArticleId, id: ReflectionId): Promise<void> => {
    const result = await api.restoreReflection(articleId, id);
    if (result.ok) setJournal(result.value);
    else toasts.showFailure(result.failure);
  };

  return {
    begun,
    begin() {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return null;
      const id = createId();
      begun.value = { ...begun.peek(), [articleId]: [...(begun.peek()[articleId] ?? []), id] };
      return id;
    },
    async restore(id, version) {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return false;
      if (!(await drafts.of(id).save())) {
        toasts.show('Nothing was brought back: the last words could not be saved.');
        return false;
      }
      const result = await api.restoreVersion(articleId, id, version);
      if (!result.ok) toasts.showFailure(result.failure);
      else {
        setJournal(result.value);
        toasts.show('Brought back. The text that stood until now is in the history.');
      }
      return result.ok;
    },
    async remove(id) {
      const current = opened.peek();
      if (!current) return;
      const articleId = current.article.id;
      const saved = await drafts.of(id).save();
      const isKnown = opened.peek()?.journal.reflections.some((reflection) => reflection.id === id);
      if (!isKnown && saved) return forget(articleId, id);
      if (!saved) return toasts.show('The note is not deleted: its last words could not be saved.');
      const result = await api.deleteReflection(articleId, id);
      if (!result.ok) return toasts.showFailure(result.failure);
      forget(articleId, id);
      setJournal(result.value);
      toasts.show('Note deleted.', { label: 'Undo', run: () => void bringBack(articleId, id) });
    },
  };
}
