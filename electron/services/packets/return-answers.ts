/** Returning answers: what could travel, the file itself, and files that came back to the host. */
import * as v from 'valibot';
import type { PacketId, ReceivedPacket } from '../../../core/facilitating/packet.ts';
import {
  createReturnedFile,
  noReturns,
  type Returnable,
  type ReturnedFile,
  returnableOf,
  takeReturned,
} from '../../../core/facilitating/returns.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { RETURNED_FILE_RECORD } from '../../../core/stored/packet-records.ts';
import { encodeRecord } from '../../../core/stored/record-format.ts';
import { sha256 } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import type { RecordsReport } from '../import-records.ts';
import type { LibraryArchive } from '../library-archive/open-archive.ts';
import { writeArchive } from '../library-archive/write-archive.ts';
import { planOfPacket } from './packet-id.ts';
import { ANSWERS_KIND, ANSWERS_PLACE, NO_LIBRARY } from './places.ts';
import type { PacketTools } from './save-packet.ts';

/** A packet that was received, and what a member could return of what they wrote. */
export type PreparedReturn = { readonly received: ReceivedPacket; readonly returnable: Returnable };

export async function prepareReturn(
  library: Library,
  packetId: PacketId,
): Promise<Result<PreparedReturn, Failure>> {
  const read = await library.sessions.packets.read(packetId);
  if (!read.ok) return read;
  if (read.value === null) return failed({ tag: 'not-found', name: 'The packet' });
  const journals = [];
  for (const id of new Set(read.value.asked.map(({ articleId }) => articleId))) {
    const journal = await library.readJournal(id);
    if (!journal.ok) return journal;
    journals.push(journal.value);
  }
  return ok({ received: read.value, returnable: returnableOf(read.value, journals) });
}

export type ReturnChoice = { readonly name: string | null; readonly noteIds: readonly string[] };

/** Writes the member's file to `path`, and remembers what they called themselves. */
export async function saveReturn(
  tools: PacketTools,
  { received, returnable }: PreparedReturn,
  choice: ReturnChoice,
  path: string,
): Promise<Result<null, Failure>> {
  const { library } = tools;
  const returnedAt = tools.now().toISOString();
  const file = createReturnedFile(received, returnable, choice, returnedAt);
  const { title, id } = received.packet;
  const written = await writeArchive(
    path,
    title,
    {
      kind: ANSWERS_KIND,
      from: NO_LIBRARY,
      articleIds: [],
      journalOf: () => null,
      withLists: false,
      extras: { [ANSWERS_PLACE]: encodeRecord(RETURNED_FILE_RECORD, file, returnedAt, sha256) },
    },
    tools,
  );
  if (!written.ok) return written;
  const kept = await library.sessions.packets.change(id, (present) => ({
    ...(present ?? received),
    name: file.name,
    returnedAt,
  }));
  return kept.ok ? ok(null) : kept;
}

/** Takes a member's file into the plan that it answers. */
export async function takeAnswers(
  library: Library,
  archive: LibraryArchive,
  name: string,
): Promise<Result<RecordsReport, Failure>> {
  const file = await readReturned(archive, name);
  if (!file.ok) return file;
  const subject = await planOfPacket(library, file.value.packetId);
  if (subject === null) return failed({ tag: 'unknown-packet', name });
  const taken = await library.sessions.returns.change(subject.id, (present) =>
    takeReturned(present ?? noReturns(subject.id), file.value),
  );
  if (!taken.ok) return taken;
  const { answers, notes } = file.value;
  const news = { tag: 'answers' as const, name: file.value.name, answers: answers.length, subject };
  return ok({ added: 0, merged: answers.length + notes.length, problems: [], news });
}

async function readReturned(archive: LibraryArchive, name: string): Promise<Result<ReturnedFile, Failure>> {
  const broken = failed<Failure>({ tag: 'broken-export', name, reason: 'wrong-shape' });
  const read = await archive.record(ANSWERS_PLACE, RETURNED_FILE_RECORD);
  if (read === null) return broken;
  if (!read.ok) return read;
  const file = v.safeParse(RETURNED_FILE_RECORD.schema, read.value);
  return file.success ? ok(file.output) : broken;
}
