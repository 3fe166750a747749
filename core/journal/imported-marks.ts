/**
 * What the reader did with an article elsewhere, in its journal here. Only added: a mark that the reader has set here
 * stays, tags come together, and a note that is there already is not written twice.
 */
import type { Article, TextQuoteSelector, Timestamp } from '../article/article.ts';
import { articleText } from '../article/text.ts';
import { selectForGood } from '../article/text-quote/select-quote.ts';
import type { ImportedHighlight, ImportedMarks, ImportedNote } from '../importing/imported-article.ts';
import type { Highlight, Journal, Reflection, ReflectionTarget } from './journal.ts';
import { changeTags, setArchived, setReadingState, setStarred } from './marks.ts';

/** The journal with `marks` in it; the same journal when they say nothing new. */
export function applyMarks(
  journal: Journal,
  article: Pick<Article, 'content'>,
  marks: ImportedMarks,
  now: Timestamp,
  createId: () => string,
): Journal {
  const filed = file(journal, marks, now);
  const noted = (marks.notes ?? []).reduce(
    (changed, note) => addNote(changed, note, { kind: 'article' }, now, createId),
    filed,
  );
  const highlights = marks.highlights ?? [];
  if (highlights.length === 0) return noted;
  const text = articleText(article.content);
  return highlights.reduce(
    (changed, highlight) => addHighlight(changed, highlight, text, now, createId),
    noted,
  );
}

function file(journal: Journal, marks: ImportedMarks, now: Timestamp): Journal {
  let filed = marks.tags === undefined ? journal : changeTags(journal, marks.tags, [], now);
  if (marks.starred !== undefined && journal.starred.updatedAt === null)
    filed = setStarred(filed, marks.starred, now);
  if (marks.archived !== undefined && journal.archived.updatedAt === null)
    filed = setArchived(filed, marks.archived, now);
  if (marks.readingState !== undefined && journal.readingState.updatedAt === null)
    filed = setReadingState(filed, marks.readingState, now);
  return filed;
}

function addHighlight(
  journal: Journal,
  { quote, note, createdAt }: ImportedHighlight,
  text: string,
  now: Timestamp,
  createId: () => string,
): Journal {
  const selector = selectorOf(quote, text);
  const known = journal.highlights.find(({ selector: { exact } }) => exact === selector.exact);
  const time = createdAt ?? now;
  const highlight: Highlight = known ?? {
    id: createId(),
    selector,
    commentId: null,
    section: [],
    color: 'yellow',
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
  };
  const marked =
    known === undefined ? { ...journal, highlights: [...journal.highlights, highlight] } : journal;
  if (note === null) return marked;
  const target: ReflectionTarget = { kind: 'highlight', highlightId: highlight.id };
  return addNote(marked, { text: note, createdAt }, target, now, createId);
}

function addNote(
  journal: Journal,
  { text, createdAt }: ImportedNote,
  target: ReflectionTarget,
  now: Timestamp,
  createId: () => string,
): Journal {
  if (text.trim() === '' || journal.reflections.some((one) => says(one, text, target))) return journal;
  const time = createdAt ?? now;
  const reflection: Reflection = {
    id: createId(),
    target,
    text,
    createdAt: time,
    updatedAt: time,
    deletedAt: null,
    versions: [],
  };
  return { ...journal, reflections: [...journal.reflections, reflection] };
}

const says = (reflection: Reflection, text: string, target: ReflectionTarget): boolean =>
  JSON.stringify(reflection.target) === JSON.stringify(target) &&
  (reflection.text === text || reflection.versions.some((version) => version.text === text));

/** Where a quote stands. One that is not found as it is written keeps its words, and no place. */
function selectorOf(quote: string, text: string): TextQuoteSelector {
  const exact = quote.replace(/\s+/gu, ' ').trim();
  const start = text.replace(/\s/gu, ' ').indexOf(exact);
  if (start < 0) return { exact, prefix: '', suffix: '', start: 0 };
  return selectForGood(text, { start, end: start + exact.length });
}
