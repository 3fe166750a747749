import type { ArticleId, TextQuoteSelector, Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { Journal, ReadingState, Stamped } from './journal.ts';

/** Reading state, star, archive, tags, progress, corrections and parts put back: each with the time of its last change. */

/** What a bulk act changes of an article, as it was before: what undoing it brings back. */
export type FormerMarks = {
  readonly id: ArticleId;
  readonly readingState: ReadingState;
  readonly starred: boolean;
  readonly archived: boolean;
  readonly tags: readonly string[];
};

export const formerMarksOf = (id: ArticleId, journal: Journal): FormerMarks => ({
  id,
  readingState: journal.readingState.value,
  starred: journal.starred.value,
  archived: journal.archived.value,
  tags: journal.tags.value,
});

export const setReadingState = (journal: Journal, state: ReadingState, now: Timestamp): Journal =>
  stamp(journal, 'readingState', state, now);

export const setStarred = (journal: Journal, starred: boolean, now: Timestamp): Journal =>
  stamp(journal, 'starred', starred, now);

export const setFirstAnswers = (journal: Journal, asked: boolean | null, now: Timestamp): Journal =>
  stamp(journal, 'firstAnswers', asked, now);

export const setArchived = (journal: Journal, archived: boolean, now: Timestamp): Journal =>
  stamp(journal, 'archived', archived, now);

/** Adds and removes tags; a tag's white space is folded, and its case is the one first used. */
export function changeTags(
  journal: Journal,
  add: readonly string[],
  remove: readonly string[],
  now: Timestamp,
): Journal {
  const gone = new Set(remove.map(keyOfTag));
  const tags = new Map(
    journal.tags.value.filter((tag) => !gone.has(keyOfTag(tag))).map((tag) => [keyOfTag(tag), tag]),
  );
  for (const tag of add.map(tidyTag))
    if (tag !== '' && !tags.has(keyOfTag(tag))) tags.set(keyOfTag(tag), tag);
  return stamp(journal, 'tags', [...tags.values()], now);
}

export const saveProgress = (
  journal: Journal,
  fraction: number,
  place: TextQuoteSelector | null,
  now: Timestamp,
): Journal => stamp(journal, 'progress', { fraction: Math.min(1, Math.max(0, fraction)), place }, now);

/** The reader's title or byline; `null` goes back to the printed one. */
export function correct(
  journal: Journal,
  correction: { readonly title?: string | null; readonly byline?: string | null },
  now: Timestamp,
): Journal {
  const titled =
    correction.title === undefined ? journal : stamp(journal, 'title', tidyLine(correction.title), now);
  return correction.byline === undefined ? titled : stamp(titled, 'byline', tidyLine(correction.byline), now);
}

/** Shows a part that the import had removed. The article itself never changes. */
export const putBackPart = (journal: Journal, text: string, now: Timestamp): Journal =>
  stamp(journal, 'restoredParts', [...withoutPart(journal, text), text], now);

export const takeOutPart = (journal: Journal, text: string, now: Timestamp): Journal =>
  stamp(journal, 'restoredParts', withoutPart(journal, text), now);

/** All of this journal stands in that of another copy now; `null`: it stands by itself again. */
export const setMergedInto = (journal: Journal, id: ArticleId | null, now: Timestamp): Journal =>
  stamp(journal, 'mergedInto', id, now);

const withoutPart = ({ restoredParts }: Journal, text: string): readonly string[] =>
  restoredParts.value.filter((part) => part !== text);

type StampedField =
  | 'firstAnswers'
  | 'readingState'
  | 'starred'
  | 'archived'
  | 'tags'
  | 'progress'
  | 'title'
  | 'byline'
  | 'restoredParts'
  | 'mergedInto';
type ValueOf<F extends StampedField> = Journal[F] extends Stamped<infer T> ? T : never;

/** The same journal when nothing changes, so that nothing is written. */
function stamp<F extends StampedField>(
  journal: Journal,
  field: F,
  value: ValueOf<F>,
  now: Timestamp,
): Journal {
  if (JSON.stringify(journal[field].value) === JSON.stringify(value)) return journal;
  return { ...journal, [field]: { value, updatedAt: laterOf(now, journal[field].updatedAt) } };
}

const tidyTag = (tag: string): string => tag.replace(/\s+/gu, ' ').trim().slice(0, 60);

const keyOfTag = (tag: string): string => tidyTag(tag).toLocaleLowerCase();

const tidyLine = (line: string | null): string | null =>
  line === null || line.trim() === '' ? null : line.replace(/\s+/gu, ' ').trim();
