import type { TextQuoteSelector, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { Highlight, HighlightColor, Journal, Reflection } from './journal.ts';

/** Where a highlight stands: in the article's text, or in a comment's. */
export type HighlightPlace = {
  readonly selector: TextQuoteSelector;
  readonly commentId: string | null;
  /** Titles of the headings above it, outermost first. */
  readonly section: readonly string[];
};

/** A highlight as the reader makes it. */
export type HighlightMaking = HighlightPlace & { readonly id: string; readonly color: HighlightColor };

/** What may be changed of a highlight: its colour, the words it marks, or both. */
export type HighlightChange = { readonly color?: HighlightColor; readonly place?: HighlightPlace };

/** The journal with a new highlight; one with an id that is known already changes nothing. */
export function addHighlight(journal: Journal, making: HighlightMaking, now: Timestamp): Journal {
  if (journal.highlights.some(({ id }) => id === making.id)) return journal;
  const highlight: Highlight = { ...making, createdAt: now, updatedAt: now, deletedAt: null };
  return { ...journal, highlights: [...journal.highlights, highlight] };
}

export function changeHighlight(
  journal: Journal,
  id: string,
  { color, place }: HighlightChange,
  now: Timestamp,
): Journal {
  return replaceHighlight(journal, id, (highlight) => ({
    ...highlight,
    ...place,
    color: color ?? highlight.color,
    updatedAt: laterOf(now, highlight.updatedAt),
  }));
}

/** Takes a highlight and the notes on it out of sight. Nothing of them is lost. */
export function deleteHighlight(journal: Journal, id: string, now: Timestamp): Journal {
  const highlight = journal.highlights.find((one) => one.id === id);
  if (highlight === undefined || highlight.deletedAt !== null) return journal;
  const without = replaceHighlight(journal, id, (one) => ({
    ...one,
    deletedAt: now,
    updatedAt: laterOf(now, one.updatedAt),
  }));
  return changeNotes(without, id, (note) =>
    note.deletedAt === null ? { ...note, deletedAt: now, updatedAt: laterOf(now, note.updatedAt) } : note,
  );
}

/** Brings a deleted highlight back, with the notes that went with it. */
export function restoreHighlight(journal: Journal, id: string, now: Timestamp): Journal {
  const gone = journal.highlights.find((one) => one.id === id)?.deletedAt ?? null;
  if (gone === null) return journal;
  const back = replaceHighlight(journal, id, (one) => ({
    ...one,
    deletedAt: null,
    updatedAt: laterOf(now, one.updatedAt),
  }));
  return changeNotes(back, id, (note) =>
    note.deletedAt === gone ? { ...note, deletedAt: null, updatedAt: laterOf(now, note.updatedAt) } : note,
  );
}

export const liveHighlights = (journal: Journal): readonly Highlight[] =>
  journal.highlights.filter(({ deletedAt }) => deletedAt === null);

/** The notes on one highlight, oldest first: usually one, more after journals were merged. */
export const notesOn = (journal: Journal, highlightId: string): readonly Reflection[] =>
  journal.reflections
    .filter((reflection) => reflection.deletedAt === null && isNoteOn(reflection, highlightId))
    .sort((one, other) => (one.createdAt < other.createdAt ? -1 : 1));

const isNoteOn = ({ target }: Reflection, highlightId: string): boolean =>
  target.kind === 'highlight' && target.highlightId === highlightId;

function replaceHighlight(
  journal: Journal,
  id: string,
  change: (highlight: Highlight) => Highlight,
): Journal {
  if (!journal.highlights.some((highlight) => highlight.id === id)) return journal;
  return {
    ...journal,
    highlights: journal.highlights.map((highlight) => (highlight.id === id ? change(highlight) : highlight)),
  };
}

function changeNotes(
  journal: Journal,
  highlightId: string,
  change: (note: Reflection) => Reflection,
): Journal {
  return {
    ...journal,
    reflections: journal.reflections.map((reflection) =>
      isNoteOn(reflection, highlightId) ? change(reflection) : reflection,
    ),
  };
}
