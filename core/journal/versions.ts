/** Earlier texts of a reflection: how one comes back, and which are kept when there are many. */

import type { Timestamp } from '../article/article.ts';
import { laterOf } from '../later-time.ts';
import type { Journal, Reflection, ReflectionId, ReflectionVersion, VersionReason } from './journal.ts';

/** Names a version within its reflection. */
export type VersionName = Pick<ReflectionVersion, 'savedAt' | 'reason'>;

/** So many versions of a reflection, and so many characters in them, are kept of those that may be thinned out. */
export const VERSION_LIMITS = { count: 60, characters: 400_000 } as const;

/** Versions that say more than that time went by. */
const KEPT_REASONS: ReadonlySet<VersionReason> = new Set([
  'first',
  'before-reading',
  'asked-again',
  'restore',
  'conflict',
]);

/** The journal with an earlier text as the present one. The text that stood until now becomes a version. */
export function restoreVersion(
  journal: Journal,
  id: ReflectionId,
  { savedAt, reason }: VersionName,
  now: Timestamp,
): Journal {
  const reflection = journal.reflections.find((one) => one.id === id);
  const version = reflection?.versions.find((one) => one.savedAt === savedAt && one.reason === reason);
  if (!reflection || !version || version.text === reflection.text) return journal;
  const restored: Reflection = {
    ...reflection,
    text: version.text,
    updatedAt: laterOf(now, reflection.updatedAt),
    deletedAt: null,
    versions: thinVersions([
      // What was brought back once is never thinned out.
      ...reflection.versions.map((one) => (one === version ? markRestored(one) : one)),
      ...presentOf(reflection),
    ]),
  };
  return { ...journal, reflections: journal.reflections.map((one) => (one.id === id ? restored : one)) };
}

/**
 * As many versions as the limits allow, oldest first. The first, the last, and those that were restored or say more
 * than that time went by always stay; of the others, those nearest in time to the one before go first.
 */
export function thinVersions(versions: readonly ReflectionVersion[]): readonly ReflectionVersion[] {
  const kept = [...versions];
  while (isTooMuch(kept)) {
    const at = leastMissed(kept);
    if (at === null) break;
    kept.splice(at, 1);
  }
  return kept.length === versions.length ? versions : kept;
}

function isTooMuch(versions: readonly ReflectionVersion[]): boolean {
  const thinnable = versions.filter((_, at) => mayGo(versions, at));
  return (
    thinnable.length > VERSION_LIMITS.count ||
    thinnable.reduce((sum, { text }) => sum + text.length, 0) > VERSION_LIMITS.characters
  );
}

function leastMissed(versions: readonly ReflectionVersion[]): number | null {
  let best: number | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < versions.length - 1; at += 1) {
    if (!mayGo(versions, at)) continue;
    const gap = timeOf(versions[at + 1]) - timeOf(versions[at - 1]);
    if (gap < shortest) [best, shortest] = [at, gap];
  }
  return best;
}

function mayGo(versions: readonly ReflectionVersion[], at: number): boolean {
  const version = versions[at];
  return version !== undefined && at > 0 && at < versions.length - 1 && !KEPT_REASONS.has(version.reason);
}

const timeOf = (version: ReflectionVersion | undefined): number => Date.parse(version?.savedAt ?? '') || 0;

const markRestored = (version: ReflectionVersion): ReflectionVersion =>
  KEPT_REASONS.has(version.reason) ? version : { ...version, reason: 'restore' };

/** An empty text is not worth a version, nor one that is there already. */
function presentOf({ text, updatedAt, versions }: Reflection): readonly ReflectionVersion[] {
  const isKept = versions.some((version) => version.text === text && version.savedAt === updatedAt);
  return text.trim() === '' || isKept ? [] : [{ text, savedAt: updatedAt, reason: 'restore' }];
}
