/** `inspect` for archives: what is in one, without taking it in. */
import { ARCHIVE_PLACES, ARCHIVE_VERSION } from '../../core/exporting/library-archive.ts';
import { describeFailure } from '../../core/failure.ts';
import { PACKET_RECORD, RETURNED_FILE_RECORD } from '../../core/stored/packet-records.ts';
import type { LibraryArchive } from '../services/library-archive/open-archive.ts';
import { ANSWERS_PLACE, PACKET_PLACE } from '../services/packets/places.ts';

/** Counts of what the archive names; only what a packet or returned answers say of themselves is read. */
export async function describeArchive(source: string, archive: LibraryArchive): Promise<object> {
  const { kind, madeAt, generator, library } = archive.manifest;
  const countIn = (folder: string): number => archive.names.filter((name) => isIn(name, folder)).length;
  return {
    source,
    kind: 'archive',
    version: ARCHIVE_VERSION,
    holds: kind,
    madeAt,
    generator,
    library: library.name || null,
    articles: archive.articleIds.length,
    journals: archive.journalIds.length,
    pictures: countIn(ARCHIVE_PLACES.pictures),
    trash: countIn(ARCHIVE_PLACES.trash),
    plans: countIn(ARCHIVE_PLACES.plans),
    returns: countIn(ARCHIVE_PLACES.returns),
    packets: countIn(ARCHIVE_PLACES.packets),
    lists: LISTS.filter((name) => archive.names.includes(name)),
    ...(await packetIn(archive)),
    ...(await answersIn(archive)),
  };
}

const LISTS: readonly string[] = [
  ARCHIVE_PLACES.collections,
  ARCHIVE_PLACES.feeds,
  ARCHIVE_PLACES.searches,
  ARCHIVE_PLACES.questionSets,
  ARCHIVE_PLACES.templates,
];

const isIn = (name: string, folder: string): boolean =>
  name.startsWith(folder) && name.length > folder.length;

async function packetIn(archive: LibraryArchive): Promise<object> {
  const read = await archive.record(PACKET_PLACE, PACKET_RECORD);
  if (read === null) return {};
  if (!read.ok) return { error: describeFailure(read.failure) };
  const { title, host, instructions, questions } = read.value;
  return { packet: { title, host, instructions, questions: questions.length } };
}

/** Counts, not words: whoever looks may not be the one they were sent to. */
async function answersIn(archive: LibraryArchive): Promise<object> {
  const read = await archive.record(ANSWERS_PLACE, RETURNED_FILE_RECORD);
  if (read === null) return {};
  if (!read.ok) return { error: describeFailure(read.failure) };
  const { name, answers, notes } = read.value;
  return { returned: { name, answers: answers.length, notes: notes.length } };
}
