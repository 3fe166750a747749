/**
 * The lists that stand in a library beside its articles: collections, feeds, saved searches, the reader's own sets of
 * questions and templates. A backup brings them back record by record, as `bring-back.ts` does with what was written.
 */

import type { Timestamp } from '../article/article.ts';
import type { OwnTemplate } from '../exporting/export-template.ts';
import { NEVER_POLLED, type Subscription } from '../feeds/subscription.ts';
import { isSame } from '../is-same.ts';
import type { OwnQuestionSet } from '../journal/question-set.ts';
import { justAfter } from '../later-time.ts';
import { type Collection, withoutCircles, withRemovals } from '../library/collections.ts';
import { putSavedSearch, type SavedSearch } from '../library/saved-searches.ts';
import { union } from '../union.ts';
import type { RecordDifference, RecordList, RestoreMode } from './backup.ts';

/** What each list consists of. */
export type ListRecords = {
  readonly collections: Collection;
  readonly feeds: Subscription;
  readonly searches: SavedSearch;
  readonly 'question-sets': OwnQuestionSet;
  readonly templates: OwnTemplate;
};

export type ListChoice = {
  readonly mode: RestoreMode;
  /** Only this record; `null`: all of them. */
  readonly recordId: string | null;
  readonly now: Timestamp;
};

/** Records of the earlier list that the present one does not have, or has otherwise. */
export function compareLists<K extends RecordList>(
  kind: K,
  present: readonly ListRecords[K][],
  earlier: readonly ListRecords[K][],
): readonly RecordDifference[] {
  const rules: ListRules<ListRecords[K]> = RULES[kind];
  const known = byId(present);
  return earlier.flatMap((record) => {
    const standing = rules.isDeleted(record) ? null : standingOf(rules, record, known.get(record.id));
    return standing === null ? [] : [{ id: record.id, name: rules.nameOf(record), standing }];
  });
}

/**
 * The present list with what is chosen of the earlier one. `merge` adds what is missing; `earlier` also puts deleted and
 * changed records back, which keep what was added to them since; words that cannot be joined stand beside them as a
 * record of their own. The same list when nothing would change.
 */
export function bringListBack<K extends RecordList>(
  kind: K,
  present: readonly ListRecords[K][],
  earlier: readonly ListRecords[K][],
  { mode, recordId, now }: ListChoice,
): readonly ListRecords[K][] {
  const rules: ListRules<ListRecords[K]> = RULES[kind];
  const differences = compareLists(kind, present, earlier).filter(
    ({ id }) => recordId === null || id === recordId,
  );
  const wanted = new Map(differences.map(({ id, standing }) => [id, standing]));
  const sources = byId(earlier);
  const changed = present.flatMap((record) => {
    const source = sources.get(record.id);
    if (mode !== 'earlier' || source === undefined || !wanted.has(record.id)) return [record];
    const date = justAfter(now, rules.dateOf(record));
    const aside =
      wanted.get(record.id) === 'different' ? (rules.aside?.(source, record, date) ?? null) : null;
    const back = rules.dated({ ...record, ...rules.joined(source, record) }, date, record);
    return aside === null ? [back] : [back, aside];
  });
  const missing = earlier.filter(({ id }) => wanted.get(id) === 'missing').map(rules.revived);
  const isChanged = missing.length > 0 || changed.some((record, at) => record !== present[at]);
  return isChanged ? rules.inOrder([...changed, ...missing]) : present;
}

/**
 * The list without what a restore brought, but for what was changed since. `restored` is what the restore made of
 * `before`.
 */
export function takeListBack<K extends RecordList>(
  kind: K,
  {
    present,
    before,
    restored,
  }: Readonly<Record<'present' | 'before' | 'restored', readonly ListRecords[K][]>>,
  now: Timestamp,
): readonly ListRecords[K][] {
  const rules: ListRules<ListRecords[K]> = RULES[kind];
  const stood = byId(before);
  const brought = byId(restored);
  const taken = present.flatMap((record) => {
    const made = brought.get(record.id);
    const earlier = stood.get(record.id);
    const isAsRestored = made !== undefined && isSame(rules.factsOf(made), rules.factsOf(record));
    if (!isAsRestored || (earlier !== undefined && isSame(rules.factsOf(earlier), rules.factsOf(record))))
      return [record];
    const date = justAfter(now, rules.dateOf(record));
    if (earlier !== undefined) return [rules.dated({ ...record, ...rules.factsOf(earlier) }, date, record)];
    return [rules.withdrawn(record, date)];
  });
  const isUnchanged = taken.length === present.length && taken.every((record, at) => record === present[at]);
  return isUnchanged ? present : rules.inOrder(taken);
}

/** How the records of one list are compared and changed. */
type ListRules<T> = {
  readonly nameOf: (record: T) => string;
  readonly isDeleted: (record: T) => boolean;
  /** What the reader decided; what the app notes beside it, such as when a feed was asked, is no difference. */
  readonly factsOf: (record: T) => Partial<T>;
  /** The earlier facts with what was added to the present ones since. */
  readonly joined: (earlier: T, present: T) => Partial<T>;
  /** The present words as a record of their own, where `joined` cannot keep them; `null`: it has kept them. */
  readonly aside?: (earlier: T, present: T, now: Timestamp) => T | null;
  readonly dateOf: (record: T) => Timestamp;
  /** Changed now, from `before`: what goes in this way must not come back from a copy that has it still. */
  readonly dated: (record: T, now: Timestamp, before: T) => T;
  /** As it comes back when nothing is known of it. */
  readonly revived: (record: T) => T;
  /** Deleted as the reader would. */
  readonly withdrawn: (record: T, now: Timestamp) => T;
  readonly inOrder: (records: readonly T[]) => readonly T[];
};

const same = <T>(value: T): T => value;

type DatedRecord = {
  readonly name: string;
  readonly updatedAt: Timestamp;
  readonly deletedAt: Timestamp | null;
};

/** What holds for records that say themselves when they were changed and deleted, unless a list has it otherwise. */
const ofDatedRecords = <T extends DatedRecord>() =>
  ({
    nameOf: ({ name }) => name,
    isDeleted: ({ deletedAt }) => deletedAt !== null,
    dateOf: ({ updatedAt }) => updatedAt,
    dated: (record, updatedAt) => ({ ...record, updatedAt }),
    revived: same,
    withdrawn: (record, now) => ({ ...record, deletedAt: now, updatedAt: now }),
    inOrder: same,
  }) satisfies Partial<ListRules<T>>;

const RULES: { readonly [K in RecordList]: ListRules<ListRecords[K]> } = {
  collections: {
    ...ofDatedRecords<Collection>(),
    factsOf: ({ name, parentId, articleIds, deletedAt }) => ({ name, parentId, articleIds, deletedAt }),
    joined: ({ name, parentId, articleIds, deletedAt }, present) => ({
      name,
      parentId,
      articleIds: union(articleIds, present.articleIds),
      deletedAt,
    }),
    dated: (record, updatedAt, before) => ({ ...withRemovals(before, record, updatedAt), updatedAt }),
    inOrder: withoutCircles,
  },
  feeds: {
    nameOf: ({ title, url }) => title || url,
    isDeleted: ({ removedAt }) => removedAt !== null,
    factsOf: ({ url, title, folder, rule, removedAt }) => ({ url, title, folder, rule, removedAt }),
    joined: ({ url, title, folder, rule, removedAt }) => ({ url, title, folder, rule, removedAt }),
    dateOf: ({ addedAt, chosenAt, removedAt }) =>
      [addedAt, chosenAt ?? '', removedAt ?? ''].sort().at(-1) ?? addedAt,
    dated: (record, now, before) => ({
      ...record,
      chosenAt: now,
      // Followed again, or let go again, after the time that a copy elsewhere knows.
      addedAt: before.removedAt !== null && record.removedAt === null ? now : record.addedAt,
      removedAt: before.removedAt === null && record.removedAt !== null ? now : record.removedAt,
    }),
    revived: (record) => ({ ...record, poll: NEVER_POLLED }),
    withdrawn: (record, removedAt) => ({ ...record, removedAt }),
    inOrder: same,
  },
  searches: {
    ...ofDatedRecords<SavedSearch>(),
    factsOf: ({ name, text, deletedAt }) => ({ name, text, deletedAt }),
    joined: ({ name, text, deletedAt }) => ({ name, text, deletedAt }),
    aside: (earlier, present, now) =>
      earlier.text === present.text
        ? null
        : { ...present, ...asideOf(present, now), createdAt: now, updatedAt: now },
    inOrder: (records) => records.reduce(putSavedSearch, [] as readonly SavedSearch[]),
  },
  'question-sets': {
    ...ofDatedRecords<OwnQuestionSet>(),
    factsOf: ({ name, purpose, questions, deletedAt }) => ({ name, purpose, questions, deletedAt }),
    joined: ({ name, purpose, questions, deletedAt }, present) => {
      const texts = new Set(questions.map(({ text }) => text));
      const added = present.questions.filter(({ text }) => !texts.has(text));
      return { name, purpose, questions: [...questions, ...added], deletedAt };
    },
  },
  templates: {
    ...ofDatedRecords<OwnTemplate>(),
    factsOf: ({ name, extension, text, deletedAt }) => ({ name, extension, text, deletedAt }),
    joined: ({ name, extension, text, deletedAt }) => ({ name, extension, text, deletedAt }),
    aside: (earlier, present, now) =>
      earlier.text === present.text ? null : { ...present, ...asideOf(present, now), updatedAt: now },
  },
};

/** Known again by its time, so that undoing finds it. */
const asideOf = ({ id, name }: { readonly id: string; readonly name: string }, now: Timestamp) => ({
  id: `${id.slice(0, 40)}-${now.replace(/\D/g, '')}`,
  name: `${name} (newer)`,
});

function standingOf<T>(
  rules: ListRules<T>,
  earlier: T,
  present: T | undefined,
): RecordDifference['standing'] | null {
  if (present === undefined) return 'missing';
  if (rules.isDeleted(present)) return 'deleted';
  // What was only added since is no difference: nothing of the earlier record is missing.
  return isSame(rules.factsOf(present), rules.joined(earlier, present)) ? null : 'different';
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));
