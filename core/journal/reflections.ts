import type { Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import { dayIn } from './days.ts';
import type { Journal, Reflection, ReflectionId, ReflectionTarget, ReflectionVersion } from './journal.ts';
import { thinVersions } from './versions.ts';

/** Writing that goes on within ten minutes belongs to the same sitting: it makes no new version. */
const PAUSE_MS = 10 * 60_000;

/** Whoever writes on and on without a pause keeps a version whenever so much of the clock has gone by. */
const SITTING_MS = 30 * 60_000;

/** A save that leaves less than half of at least this many characters keeps what was there. */
const CUT_MINIMUM = 40;

/** New words for a reflection, as the reader left them. */
export type ReflectionWriting = {
  readonly id: ReflectionId;
  readonly target: ReflectionTarget;
  readonly text: string;
};

/**
 * The journal with `writing` in it; what was there before becomes a version where the reader would miss it. Days are
 * those of the calendar in `timeZone`.
 */
export function writeReflection(
  journal: Journal,
  writing: ReflectionWriting,
  now: Timestamp,
  timeZone = 'UTC',
): Journal {
  const before = journal.reflections.find((reflection) => reflection.id === writing.id);
  if (before === undefined) return addReflection(journal, writing, now);
  if (before.text === writing.text && before.deletedAt === null) return journal;
  return replaceReflection(journal, {
    ...before,
    text: writing.text,
    updatedAt: laterOf(now, before.updatedAt),
    deletedAt: null,
    versions: versionsAfter(before, writing.text, now, timeZone),
  });
}

/** Takes a reflection out of sight. Its words and versions stay in the journal. */
export function deleteReflection(journal: Journal, id: ReflectionId, now: Timestamp): Journal {
  return changeReflection(journal, id, (reflection) =>
    reflection.deletedAt === null
      ? { ...reflection, deletedAt: now, updatedAt: laterOf(now, reflection.updatedAt) }
      : reflection,
  );
}

/** Brings a deleted reflection back. */
export function restoreReflection(journal: Journal, id: ReflectionId, now: Timestamp): Journal {
  return changeReflection(journal, id, (reflection) =>
    reflection.deletedAt === null
      ? reflection
      : { ...reflection, deletedAt: null, updatedAt: laterOf(now, reflection.updatedAt) },
  );
}

/** What stands in a journal and says something: not deleted, not empty. */
export function liveReflections(journal: Journal): readonly Reflection[] {
  return journal.reflections.filter(
    (reflection) => reflection.deletedAt === null && reflection.text.trim() !== '',
  );
}

function addReflection(journal: Journal, writing: ReflectionWriting, now: Timestamp): Journal {
  const reflection: Reflection = {
    ...writing,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    versions: [],
  };
  return { ...journal, reflections: [...journal.reflections, reflection] };
}

function changeReflection(
  journal: Journal,
  id: ReflectionId,
  change: (reflection: Reflection) => Reflection,
): Journal {
  const before = journal.reflections.find((reflection) => reflection.id === id);
  if (before === undefined) return journal;
  const after = change(before);
  return after === before ? journal : replaceReflection(journal, after);
}

function replaceReflection(journal: Journal, after: Reflection): Journal {
  return {
    ...journal,
    reflections: journal.reflections.map((reflection) => (reflection.id === after.id ? after : reflection)),
  };
}

function versionsAfter(
  before: Reflection,
  text: string,
  now: Timestamp,
  timeZone: string,
): readonly ReflectionVersion[] {
  const reason = reasonToKeep(before, text, now, timeZone);
  if (reason === null || before.text.trim() === '') return before.versions;
  const isFirst = before.versions.length === 0 && (reason === 'pause' || reason === 'day');
  const version = {
    text: before.text,
    savedAt: before.updatedAt,
    reason: isFirst ? 'first' : reason,
  } as const;
  return thinVersions([...before.versions, version]);
}

function reasonToKeep(
  before: Reflection,
  text: string,
  now: Timestamp,
  timeZone: string,
): ReflectionVersion['reason'] | null {
  if (before.deletedAt !== null) return 'restore';
  if (before.text.length >= CUT_MINIMUM && text.length < before.text.length / 2) return 'cut';
  if (dayIn(timeZone, now) !== dayIn(timeZone, before.updatedAt)) return 'day';
  const keptAt = before.versions.at(-1)?.savedAt ?? before.createdAt;
  const isLong = spanOf(now) !== spanOf(before.updatedAt) && apart(before.updatedAt, keptAt) >= PAUSE_MS;
  return isLong || apart(now, before.updatedAt) >= PAUSE_MS ? 'pause' : null;
}

/** The half hour of the clock, by number: when a sitting began is not known, but whether a half hour ended is. */
const spanOf = (time: Timestamp): number => Math.floor(Date.parse(time) / SITTING_MS);

const apart = (one: Timestamp, other: Timestamp): number => Math.abs(Date.parse(one) - Date.parse(other));

/** A clock that was set back must not make the newer text look older. */
