/** Brings back what belongs to groups: plans, answers that came back, packets. Two states become one, and no word goes. */
import { isDeepStrictEqual } from 'node:util';
import type { ListDifference, RecordDifference } from '../../../core/backups/backup.ts';
import { mergePlans } from '../../../core/facilitating/merge-plans.ts';
import { mergeReceived, type ReceivedPacket } from '../../../core/facilitating/packet.ts';
import type { Plan } from '../../../core/facilitating/plan.ts';
import { mergeReturns, type Returns } from '../../../core/facilitating/returns.ts';
import { describeFailure } from '../../../core/failure.ts';
import { RECEIVED_PACKET_RECORD, RETURNS_RECORD } from '../../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../../core/stored/plan-record.ts';
import type { RecordFormat } from '../../../core/stored/record-format.ts';
import type { Library, LibrarySessions } from '../../library/library.ts';
import type { RecordShelf } from '../../library/record-shelf.ts';
import type { EarlierState } from './earlier-state.ts';
import type { RestoredLists } from './restore-lists.ts';

export async function compareSessions(earlier: EarlierState, library: Library): Promise<ListDifference> {
  const records: RecordDifference[] = [];
  await eachKind(async (kind) => void records.push(...(await compareKind(kind, earlier, library))));
  return { list: 'sessions', records };
}

/** `recordId` is that of a difference; `null`: all of them. */
export const restoreSessions = (
  library: Library,
  earlier: EarlierState,
  recordId: string | null,
): Promise<RestoredLists> => changeEach(recordId, (kind) => restoreKind(kind, library, earlier, recordId));

/** What was there before stands again where nothing was written since; what only came with the restore stays. */
export const takeSessionsBack = (
  library: Library,
  states: { readonly earlier: EarlierState; readonly before: EarlierState },
  recordId: string | null,
): Promise<RestoredLists> => changeEach(recordId, (kind) => takeKindBack(kind, library, states, recordId));

type Kind<T> = {
  readonly folder: string;
  readonly format: RecordFormat<T>;
  readonly idOf: (record: T) => string;
  readonly nameOf: (record: T) => string;
  readonly merge: (one: T, other: T) => T;
  readonly shelf: (sessions: LibrarySessions) => RecordShelf<T>;
};

const PLANS: Kind<Plan> = {
  folder: 'plans',
  format: PLAN_RECORD,
  idOf: ({ subject }) => subject.id,
  nameOf: ({ title }) => `Plan: ${title}`,
  merge: mergePlans,
  shelf: ({ plans }) => plans,
};
const RETURNS: Kind<Returns> = {
  folder: 'returns',
  format: RETURNS_RECORD,
  idOf: ({ planId }) => planId,
  nameOf: ({ members }) => `Answers of a group of ${members.length}`,
  merge: mergeReturns,
  shelf: ({ returns }) => returns,
};
const PACKETS: Kind<ReceivedPacket> = {
  folder: 'packets',
  format: RECEIVED_PACKET_RECORD,
  idOf: ({ packet }) => packet.id,
  nameOf: ({ packet }) => `Packet: ${packet.title}`,
  merge: mergeReceived,
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
    if (!present.ok || (present.value !== null && addsNothing(kind, present.value, record))) continue;
    const standing = present.value === null ? 'missing' : 'different';
    differences.push({ id: keyOf(kind, record), name: kind.nameOf(record), standing });
  }
  return differences;
}

const addsNothing = <T>({ merge }: Kind<T>, present: T, record: T): boolean =>
  isDeepStrictEqual(merge(present, record), merge(present, present));

async function changeEach(
  recordId: string | null,
  act: <T>(kind: Kind<T>) => Promise<RestoredLists>,
): Promise<RestoredLists> {
  let records = 0;
  const problems: { readonly name: string; readonly reason: string }[] = [];
  await eachKind(async (kind) => {
    if (recordId !== null && !recordId.startsWith(`${kind.folder}/`)) return;
    const done = await act(kind);
    records += done.records;
    problems.push(...done.problems);
  });
  return { records, problems };
}

async function restoreKind<T>(
  kind: Kind<T>,
  library: Library,
  earlier: EarlierState,
  recordId: string | null,
): Promise<RestoredLists> {
  return eachRecord(kind, library, earlier, recordId, (present, record) => {
    if (present === null) return record;
    return addsNothing(kind, present, record) ? present : kind.merge(present, record);
  });
}

async function takeKindBack<T>(
  kind: Kind<T>,
  library: Library,
  { earlier, before }: { readonly earlier: EarlierState; readonly before: EarlierState },
  recordId: string | null,
): Promise<RestoredLists> {
  const stood = new Map((await before.records(kind.folder, kind.format)).map((one) => [kind.idOf(one), one]));
  return eachRecord(kind, library, earlier, recordId, (present, record) => {
    const once = stood.get(kind.idOf(record));
    if (present === null || once === undefined) return present;
    return isDeepStrictEqual(present, kind.merge(once, record)) ? once : present;
  });
}

async function eachRecord<T>(
  kind: Kind<T>,
  library: Library,
  earlier: EarlierState,
  recordId: string | null,
  change: (present: T | null, record: T) => T | null,
): Promise<RestoredLists> {
  const shelf = kind.shelf(library.sessions);
  let records = 0;
  const problems: { readonly name: string; readonly reason: string }[] = [];
  for (const record of await earlier.records(kind.folder, kind.format)) {
    if (recordId !== null && recordId !== keyOf(kind, record)) continue;
    const read = await shelf.read(kind.idOf(record));
    if (read.ok && change(read.value, record) === read.value) continue;
    const changed = await shelf.change(kind.idOf(record), (present) => change(present, record) ?? record);
    if (changed.ok) records += 1;
    else problems.push({ name: changed.failure.name, reason: describeFailure(changed.failure) });
  }
  return { records, problems };
}
