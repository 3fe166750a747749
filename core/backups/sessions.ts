/**
 * What belongs to groups, as a backup brings it back: plans, answers that members returned, packets. `bring-back.ts`
 * does the same with journals. Two states become one, and no word goes.
 */

import type { Timestamp } from '../article/article.ts';
import type { Deletable } from '../deletable.ts';
import { mergePlans } from '../facilitating/merge-plans.ts';
import { mergeReceived, type ReceivedPacket } from '../facilitating/packet.ts';
import { createPlan, type KeptWords, type OwnQuestion, type Plan } from '../facilitating/plan.ts';
import { WORD_LISTS, type WordList } from '../facilitating/plan-changes.ts';
import { mergeReturns, type Returns } from '../facilitating/returns.ts';
import { isSame } from '../is-same.ts';
import { justAfter } from '../later-time.ts';
import type { RestoreMode } from './backup.ts';
import { find, renewEach, renewMark, withdraw } from './records.ts';

type SessionChoice = { readonly mode: RestoreMode; readonly now: Timestamp };

/** A record after a restore, and as it stood before; `null`: it was not there. */
export type Restored<T> = { readonly present: T; readonly before: T | null; readonly restored: T };

/** How one kind of record is compared, brought back and taken back. */
export type SessionRules<T> = {
  /** Whether the earlier record says something that the present one does not show. */
  readonly isDifferent: (present: T, earlier: T) => boolean;
  /** The present record with the earlier one; the same object when nothing would change. */
  readonly bringBack: (present: T, earlier: T, choice: SessionChoice) => T;
  /** The record without what a restore brought, but for what was written since; `null`: nothing is left of it. */
  readonly takeBack: (restored: Restored<T>, now: Timestamp) => T | null;
};

const FIELDS = ['minutes', 'order', 'leftOut', 'step'] as const;

export const PLAN_RULES: SessionRules<Plan> = {
  isDifferent: (present, earlier) =>
    FIELDS.some(
      (name) => earlier[name].updatedAt !== null && !isSame(present[name].value, earlier[name].value),
    ) ||
    WORD_LISTS.some((name) => lacksSome(present[name], earlier[name], ({ who, text }) => [who, text])) ||
    lacksSome(present.questions, earlier.questions, ({ text, kind }) => [text, kind]),
  bringBack(present, earlier, { mode, now }) {
    const wanted = mode === 'merge' ? earlier : renewed(earlier, present, now);
    return unlessSame(mergePlans, present, wanted);
  },
  takeBack({ present, before, restored }, now) {
    if (isSame(present, restored)) return before;
    const stood = before ?? createPlan(present.subject, present.title);
    const words = (name: WordList): readonly KeptWords[] =>
      takeEach(present[name], stood[name], restored[name], now);
    const field = <N extends (typeof FIELDS)[number]>(name: N): Plan[N] =>
      isSame(present[name], restored[name]) ? stood[name] : present[name];
    return {
      ...present,
      minutes: field('minutes'),
      order: field('order'),
      leftOut: field('leftOut'),
      step: field('step'),
      notes: words('notes'),
      parked: words('parked'),
      promises: words('promises'),
      questions: takeEach<OwnQuestion>(present.questions, stood.questions, restored.questions, now),
    };
  },
};

export const RETURNS_RULES: SessionRules<Returns> = {
  isDifferent: (present, earlier) => unlessSame(mergeReturns, present, earlier) !== present,
  bringBack: (present, earlier) => unlessSame(mergeReturns, present, earlier),
  takeBack({ present, before, restored }) {
    if (isSame(present, restored)) return before;
    const members = present.members.flatMap((member) =>
      isSame(member, find(restored.members, member.id))
        ? (find(before?.members ?? [], member.id) ?? [])
        : [member],
    );
    return { ...present, members };
  },
};

export const PACKET_RULES: SessionRules<ReceivedPacket> = {
  isDifferent: (present, earlier) => unlessSame(mergeReceived, present, earlier) !== present,
  bringBack: (present, earlier) => unlessSame(mergeReceived, present, earlier),
  takeBack: ({ present, before, restored }) => (isSame(present, restored) ? before : present),
};

/** Merging also puts in order; that alone is no change. */
const unlessSame = <T>(merge: (one: T, other: T) => T, present: T, wanted: T): T => {
  const merged = merge(present, wanted);
  return isSame(merged, merge(present, present)) ? present : merged;
};

function lacksSome<T extends Deletable>(
  present: readonly T[],
  earlier: readonly T[],
  saidBy: (record: T) => unknown,
): boolean {
  return earlier.some((record) => {
    if (record.deletedAt !== null) return false;
    const known = find(present, record.id);
    return known === undefined || known.deletedAt !== null || !isSame(saidBy(known), saidBy(record));
  });
}

const renewed = (earlier: Plan, present: Plan, now: Timestamp): Plan => ({
  ...earlier,
  minutes: renewMark(earlier.minutes, present.minutes, now),
  order: renewMark(earlier.order, present.order, now),
  leftOut: renewMark(earlier.leftOut, present.leftOut, now),
  step: renewMark(earlier.step, present.step, now),
  notes: renewEach(earlier.notes, present.notes, now),
  parked: renewEach(earlier.parked, present.parked, now),
  promises: renewEach(earlier.promises, present.promises, now),
  questions: renewEach(earlier.questions, present.questions, now),
});

/** Those that stand as the restore left them stand as before again; those that it brought are deleted. */
function takeEach<T extends Deletable>(
  present: readonly T[],
  before: readonly T[],
  restored: readonly T[],
  now: Timestamp,
): readonly T[] {
  const isAsRestored = (id: string): boolean => isSame(find(present, id), find(restored, id));
  return withdraw(present, before, now, isAsRestored).map((record) => {
    const stood = find(before, record.id);
    if (stood === undefined || !isAsRestored(record.id) || isSame(stood, record)) return record;
    return { ...stood, updatedAt: justAfter(now, record.updatedAt) };
  });
}
