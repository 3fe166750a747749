import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { Failure } from '../../core/failure.ts';
import type { HighlightChange, HighlightPlace } from '../../core/journal/highlights.ts';
import { notesOn } from '../../core/journal/highlights.ts';
import type { Highlight, HighlightColor, Journal } from '../../core/journal/journal.ts';
import type { PlacedHighlights } from '../../core/journal/placed-highlights.ts';
import type { Result } from '../../core/result.ts';
import type { NoteDeps } from './reader-notes.ts';

/** What the reader may do to the marked passages of the open article. */
export type HighlightActs = {
  /** The colour that was used last. */
  readonly color: Signal<HighlightColor>;
  /**
   * Marks a passage, unless a highlight of exactly these words is there or on its way: then that one is given the
   * colour, if one is named. Gives the highlight's id when it is on the disk.
   */
  mark(place: HighlightPlace, color?: HighlightColor): Promise<string | null>;
  recolor(id: string, color: HighlightColor): Promise<boolean>;
  /** Marks other words with the same highlight, and offers to undo it. */
  move(id: string, place: HighlightPlace): Promise<boolean>;
  /** Deletes a highlight with the last words of its notes saved, and offers to undo it. */
  remove(id: string): Promise<void>;
};

type HighlightApi = Pick<
  AfterwordBridge,
  'addHighlight' | 'changeHighlight' | 'deleteHighlight' | 'restoreHighlight'
>;

type HighlightDeps = NoteDeps & {
  /** The open article's highlights where their words stand. */
  readonly marked: ReadonlySignal<PlacedHighlights>;
};

/** A highlight is shown as marked when the host has answered that it is on the disk. */
export function createHighlightActs(
  api: HighlightApi,
  { opened, marked, setJournal, toasts, drafts, createId }: HighlightDeps,
): HighlightActs {
  const color = signal<HighlightColor>('yellow');
  /** Two keys pressed at once would each find the words unmarked: one marking waits for the other. */
  let marking: Promise<unknown> = Promise.resolve();

  const settle = async (asking: Promise<Result<Journal, Failure>>): Promise<boolean> => {
    const result = await asking;
    if (result.ok) setJournal(result.value);
    else toasts.showFailure(result.failure);
    return result.ok;
  };
  /** Changes a highlight of the open article; the way back leads to that article, whichever is open then. */
  const change = async (
    id: string,
    wanted: HighlightChange,
    keepUndo: (undo: () => void) => void,
  ): Promise<boolean> => {
    const { article, journal } = opened.peek() ?? {};
    const known = journal?.highlights.find((one) => one.id === id);
    if (article === undefined) return false;
    if (!(await settle(api.changeHighlight(article.id, id, wanted)))) return false;
    if (known === undefined) return true;
    const { selector, commentId, section } = known;
    const before = {
      ...(wanted.color && { color: known.color }),
      ...(wanted.place && { place: { selector, commentId, section } }),
    };
    keepUndo(() => void settle(api.changeHighlight(article.id, id, before)));
    return true;
  };
  const saveNotes = async (id: string): Promise<boolean> => {
    const journal = opened.peek()?.journal;
    const notes = journal ? notesOn(journal, id) : [];
    const saved = await Promise.all(notes.map((note) => drafts.of(note.id).save()));
    return saved.every(Boolean);
  };

  const add = async (
    articleId: ArticleId,
    place: HighlightPlace,
    chosen: HighlightColor,
  ): Promise<string | null> => {
    const id = shortId(createId());
    color.value = chosen;
    if (!(await settle(api.addHighlight(articleId, { ...place, id, color: chosen })))) return null;
    toasts.keepUndo('Words highlighted.', () => void settle(api.deleteHighlight(articleId, id)));
    return id;
  };
  const recolor = (id: string, chosen: HighlightColor): Promise<boolean> => {
    color.value = chosen;
    return change(id, { color: chosen }, (undo) => toasts.keepUndo('Colour changed.', undo));
  };
  const markOnce = async (
    articleId: ArticleId,
    place: HighlightPlace,
    chosen?: HighlightColor,
  ): Promise<string | null> => {
    // Another article may have been opened while these words waited for their turn.
    const isOpen = opened.peek()?.article.id === articleId;
    const known = isOpen ? ofSameWords(marked.peek(), place) : undefined;
    if (!known) return add(articleId, place, chosen ?? color.peek());
    if (chosen && chosen !== known.color) await recolor(known.id, chosen);
    return known.id;
  };

  return {
    color,
    async mark(place, chosen) {
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined) return null;
      const turn = marking.then(() => markOnce(articleId, place, chosen));
      marking = turn.catch(() => null);
      return turn;
    },
    recolor,
    move: (id, place) =>
      change(id, { place }, (run) =>
        toasts.show('The highlight marks these words now.', { label: 'Undo', run }),
      ),
    async remove(id) {
      if (!(await saveNotes(id)))
        return toasts.show('The highlight is not deleted: the last words of its note could not be saved.');
      const articleId = opened.peek()?.article.id;
      if (articleId === undefined || !(await settle(api.deleteHighlight(articleId, id)))) return;
      const undo = (): void => void settle(api.restoreHighlight(articleId, id));
      toasts.show('Highlight deleted.', { label: 'Undo', run: undo });
    },
  };
}

/** Unique within a journal is enough, and the reader sees it in what quotes the passage. */
const shortId = (id: string): string => id.slice(0, 10);

/** The highlight that marks exactly these words. */
const ofSameWords = (
  { placed }: PlacedHighlights,
  { commentId, selector }: HighlightPlace,
): Highlight | undefined =>
  placed.find(
    (one) =>
      one.commentId === commentId &&
      one.start === selector.start &&
      one.end === selector.start + selector.exact.length,
  )?.highlight;
