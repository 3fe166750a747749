/** Brings back what belongs to groups: plans, answers that came back, packets. Two states become one, and no word goes. */
import type { ListDifference, RecordDifference } from '../../../core/backups/backup.ts';
import type { ListChoice } from '../../../core/backups/lists.ts';
import {
  PACKET_RULES,
  PLAN_RULES,
  RETURNS_RULES,
  type SessionRules,
} from '../../../core/backups/sessions.ts';
import type { ReceivedPacket } from '../../../core/facilitating/packet.ts';
import type { Plan } from '../../../core/facilitating/plan.ts';
import type { Returns } from '../../../core/facilitating/returns.ts';
import type { Failure } from '../../../core/failure.ts';
import { isSame } from '../../../core/is-same.ts';
import { ok, type Result } from '../../../core/result.ts';
import { RECEIVED_PACKET_RECORD, RETURNS_RECORD } from '../../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../../core/stored/plan-record.ts';
import type { RecordFormat } from '../../../core/stored/record-format.ts';
import type { Library, LibrarySessions } from '../../library/library.ts';
import type { RecordShelf } from '../../library/record-shelf.ts';
import type { EarlierState } from './earlier-state.ts';
import { type Problem, problemOf } from './problems.ts';
import type { RestoredLists } from './restored-lists.ts';

export async function compareSessions(earlier: EarlierState, library: Library): Promise<ListDifference> {
  const records: RecordDifference[] = [];
  await eachKind(async (kind) => void records.push(...(await compareKind(kind, earlier, library))));
  return { list: 'sessions', records };
}

export const restoreSessions = (
  library: Library,
  earlier: EarlierState,
  scope: ListChoice,
): Promise<RestoredLists> => changeEach(scope.recordId, (kind) => restoreKind(kind, library, earlier, scope));

/** As it was before, but for what was written since. `scope` is that of the restore. */
export const takeSessionsBack = (
  library: Library,
  states: EarlierStates,
  scope: ListChoice,
  now: string,
): Promise<RestoredLists> =>
  changeEach(scope.recordId, (kind) => takeKindBack(kind, library, states, scope, now));

type EarlierStates = { readonly earlier: EarlierState; readonly before: EarlierState };

type Kind<T> = {
  readonly folder: string;
  readonly format: RecordFormat<T>;
  readonly idOf: (record: T) => string;
  readonly nameOf: (record: T) => string;
  readonly rules: SessionRules<T>;
  readonly shelf: (sessions: LibrarySessions) => RecordShelf<T>;
};

const PLANS: Kind<Plan> = {
  folder: 'plans',
  format: PLAN_RECORD,
  idOf: ({ subject }) => subject.id,
  nameOf: ({ title }) => `Plan: ${title}`,
  rules: PLAN_RULES,
  shelf: ({ plans }) => plans,
};
const RETURNS: Kind<Returns> = {
  folder: 'returns',
  format: RETURNS_RECORD,
  idOf: ({ planId }) => planId,
  nameOf: ({ members }) => `Answers of a group of ${members.length}`,
  rules: RETURNS_RULES,
  shelf: ({ returns }) => returns,
};
const PACKETS: Kind<ReceivedPacket> = {
  folder: 'packets',
  format: RECEIVED_PACKET_RECORD,
  idOf: ({ packet }) => packet.id,
  nameOf: ({ packet }) => `Packet: ${packet.title}`,
  rules: PACKET_RULES,
  shelf: ({ packets }) => packets,
};

async function eachKind(act: <T>(kind: Kind<T>) => Promise<void>): Promise<void> {
  await act(PLANS);
  await act(RETURNS);
  await act(PACKETS);
}

const keyOf = <T>({ folder, idOf }: Kind<T>, record: T): string => `${folder}/${idOf(record)}`;

async function compareKind<T>(
  kind: Kind<T>,
  earlier: EarlierState,
  library: Library,
): Promise<readonly RecordDifference[]> {
  const differences: RecordDifference[] = [];
  for (const record of await earlier.records(kind.folder, kind.format)) {
    const present = await kind.shelf(library.sessions).read(kind.idOf(record));
    if (!present.ok) continue;
    if (present.value !== null && !kind.rules.isDifferent(present.value, record)) continue;
    const standing = present.value === null ? 'missing' : 'different';
    differences.push({ id: keyOf(kind, record), name: kind.nameOf(record), standing });
  }
  return differences;
}

async function changeEach(
  recordId: string | null,
  act: <T>(kind: Kind<T>) => Promise<RestoredLists>,
): Promise<RestoredLists> {
  let records = 0;
  const problems: Problem[] = [];
  await eachKind(async (kind) => {
    if (recordId !== null && !recordId.startsWith(`${kind.folder}/`)) return;
    const done = await act(kind);
    records += done.records;
    problems.push(...done.problems);
  });
  return { records, problems };
}

const restoreKind = <T>(
  kind: Kind<T>,
  library: Library,
  earlier: EarlierState,
  scope: ListChoice,
): Promise<RestoredLists> =>
  eachRecord(kind, library, earlier, scope, (present, record) =>
    present === null ? record : kind.rules.bringBack(present, record, scope),
  );

async function takeKindBack<T>(
  kind: Kind<T>,
  library: Library,
  { earlier, before }: EarlierStates,
  scope: ListChoice,
  now: string,
): Promise<RestoredLists> {
  const { rules, idOf } = kind;
  const stood = new Map((await before.records(kind.folder, kind.format)).map((one) => [idOf(one), one]));
  return eachRecord(kind, library, earlier, scope, (present, record) => {
    const once = stood.get(idOf(record)) ?? null;
    if (before.damaged.has(`${kind.folder}/${idOf(record)}.json`)) return present;
    // A restore that was cut short may not have reached it.
    if (present === null || isSame(present, once)) return present;
    const restored = once === null ? record : rules.bringBack(once, record, scope);
    return rules.takeBack({ present, before: once, restored }, now);
  });
}

async function eachRecord<T>(
  kind: Kind<T>,
  library: Library,
  earlier: EarlierState,
  { recordId }: ListChoice,
  change: (present: T | null, record: T) => T | null,
): Promise<RestoredLists> {
  const shelf = kind.shelf(library.sessions);
  let records = 0;
  const problems: Problem[] = [];
  for (const record of await earlier.records(kind.folder, kind.format)) {
    if (recordId !== null && recordId !== keyOf(kind, record)) continue;
    const changed = await changeOne(shelf, kind.idOf(record), (present) => change(present, record));
    if (!changed.ok) problems.push(problemOf(changed.failure));
    else if (changed.value) records += 1;
  }
  return { records, problems };
}

/** Resolves to whether something is different now. `change` gives `null` for a record that goes. */
async function changeOne<T>(
  shelf: RecordShelf<T>,
  id: string,
  change: (present: T | null) => T | null,
): Promise<Result<boolean, Failure>> {
  const read = await shelf.read(id);
  if (!read.ok) return read;
  const after = change(read.value);
  if (after === read.value) return ok(false);
  if (after === null) return shelf.takeAway(id, (present) => change(present) === null);
  // What is there by now may be another one; one that should go by now stays.
  const changed = await shelf.change(id, (present) => change(present) ?? present ?? after);
  return changed.ok ? ok(true) : changed;
}
