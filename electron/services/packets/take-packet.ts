import * as v from 'valibot';
import type { ArticleId } from '../../../core/article/article.ts';
import {
  type AskedHere,
  layPacket,
  mergeReceived,
  type Packet,
  type ReceivedPacket,
} from '../../../core/facilitating/packet.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { PACKET_RECORD } from '../../../core/stored/packet-records.ts';
import type { Library } from '../../library/library.ts';
import type { RecordsReport } from '../import-records.ts';
import { type ImportArchiveTools, takeIn } from '../library-archive/import-archive.ts';
import type { LibraryArchive } from '../library-archive/open-archive.ts';
import { planOfPacket } from './packet-id.ts';
import { PACKET_PLACE } from './places.ts';

export type TakePacketTools = ImportArchiveTools & {
  readonly now: () => Date;
  readonly createId: () => string;
};

/**
 * Takes a packet into a member's library: articles that are not there, its questions on them, and what it asks. Of an
 * archive that calls itself a packet nothing else is taken, whatever it holds.
 */
export async function takePacket(
  library: Library,
  archive: LibraryArchive,
  name: string,
  tools: TakePacketTools,
): Promise<Result<RecordsReport, Failure>> {
  const packet = await readPacket(archive, name);
  if (!packet.ok) return packet;
  if ((await planOfPacket(library, packet.value.id)) !== null)
    return failed({ tag: 'own-packet', name: packet.value.title });
  const taken = await takeIn(library, onlyArticles(archive, packet.value), name, tools);
  if (!taken.ok) return taken;
  const asked = await layOnArticles(library, archive, packet.value, tools);
  if (!asked.ok) return asked;
  const received: ReceivedPacket = {
    packet: packet.value,
    asked: asked.value,
    memberId: tools.createId(),
    receivedAt: tools.now().toISOString(),
    name: null,
    returnedAt: null,
  };
  const kept = await library.sessions.packets.change(packet.value.id, (present) =>
    present === null ? received : mergeReceived(present, received),
  );
  if (!kept.ok) return kept;
  const articleId = asked.value[0]?.articleId ?? null;
  return ok({ ...taken.value, news: { tag: 'packet', ...wordsOf(packet.value), articleId } });
}

const wordsOf = ({ title, host, questions }: Packet) => ({ title, host, questions: questions.length });

async function readPacket(archive: LibraryArchive, name: string): Promise<Result<Packet, Failure>> {
  const broken = failed<Failure>({ tag: 'broken-export', name, reason: 'wrong-shape' });
  const read = await archive.record(PACKET_PLACE, PACKET_RECORD);
  if (read === null) return broken;
  if (!read.ok) return read;
  // Only what the schema names: whatever else stands in the file stays there.
  const packet = v.safeParse(PACKET_RECORD.schema, read.value);
  if (!packet.success) return broken;
  const present = new Set(archive.articleIds);
  return packet.output.questions.every(({ articleId }) => present.has(articleId))
    ? ok(packet.output)
    : broken;
}

/** The archive as if it held nothing but the articles that the packet asks about. */
function onlyArticles(archive: LibraryArchive, { questions }: Packet): LibraryArchive {
  const wanted = new Set(questions.map(({ articleId }) => articleId));
  return {
    ...archive,
    manifest: { ...archive.manifest, trash: [] },
    articleIds: archive.articleIds.filter((id) => wanted.has(id)),
    journalIds: [],
    record: async () => null,
  };
}

async function layOnArticles(
  library: Library,
  archive: LibraryArchive,
  packet: Packet,
  { now }: TakePacketTools,
): Promise<Result<readonly AskedHere[], Failure>> {
  const all: AskedHere[] = [];
  for (const articleId of new Set(packet.questions.map((question) => question.articleId))) {
    const here = await articleHere(library, archive, articleId);
    if (!here.ok) return here;
    const { id, questions: detected } = here.value;
    const questions = packet.questions.filter((question) => question.articleId === articleId);
    const changed = await library.changeJournal(id, (journal) => {
      const laid = layPacket(journal, detected, questions, now().toISOString());
      all.push(...laid.asked);
      return laid.journal;
    });
    if (!changed.ok) return changed;
  }
  return ok(all);
}

/** The article that stands here for one of the packet: itself, or the same text that came another way. */
async function articleHere(library: Library, archive: LibraryArchive, id: ArticleId) {
  const here = await library.readArticle(id);
  if (here.ok) return here;
  const article = await archive.article(id);
  if (!article.ok) return article;
  const twin = await library.findDuplicate(article.value);
  return twin === undefined ? here : library.readArticle(twin.id);
}
