/** A first answer before reading, and a second after it. */

import type { Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { Journal, Reflection, ReflectionVersion } from './journal.ts';
import { type ReflectionWriting, writeReflection } from './reflections.ts';

/** The text that was written before reading; `undefined` when there was none. */
export const firstAnswerOf = ({ versions }: Reflection): ReflectionVersion | undefined =>
  versions.find(({ reason }) => reason === 'before-reading');

/** A first answer stands there and nothing was written after reading yet. */
export const awaitsSecondAnswer = (reflection: Reflection): boolean =>
  reflection.text.trim() !== '' && firstAnswerOf(reflection)?.text === reflection.text;

/** Words before reading. They are kept as a version from the start, so that nothing written later can hide them. */
export function writeFirstAnswer(
  journal: Journal,
  writing: ReflectionWriting,
  now: Timestamp,
  timeZone = 'UTC',
): Journal {
  const before = journal.reflections.find(({ id }) => id === writing.id);
  if (before !== undefined && !awaitsSecondAnswer(before) && before.text.trim() !== '')
    return writeReflection(journal, writing, now, timeZone);
  const versions = (before?.versions ?? []).filter(({ reason }) => reason !== 'before-reading');
  const after: Reflection = {
    ...writing,
    createdAt: before?.createdAt ?? now,
    updatedAt: laterOf(now, before?.updatedAt),
    deletedAt: null,
    versions: [...versions, { text: writing.text, savedAt: now, reason: 'before-reading' }],
  };
  return withReflection(journal, after);
}

/** Words after reading: the first of them take the place of the first answer, which stays as its version. */
export function writeSecondAnswer(
  journal: Journal,
  writing: ReflectionWriting,
  now: Timestamp,
  timeZone = 'UTC',
): Journal {
  const before = journal.reflections.find(({ id }) => id === writing.id);
  if (before === undefined || !awaitsSecondAnswer(before))
    return writeReflection(journal, writing, now, timeZone);
  return withReflection(journal, {
    ...before,
    text: writing.text,
    updatedAt: laterOf(now, before.updatedAt),
    deletedAt: null,
  });
}

/** Whether a first answer is asked for: as the article says, or else as the settings do. */
export const asksFirstAnswer = (journal: Journal, forAll: boolean): boolean =>
  journal.firstAnswers.value ?? forAll;

const withReflection = (journal: Journal, after: Reflection): Journal => ({
  ...journal,
  reflections: [...journal.reflections.filter(({ id }) => id !== after.id), after],
});
