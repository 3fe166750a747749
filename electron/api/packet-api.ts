/** Packets between the members of a group: saved, received, answered, and read by the host. */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PacketContract, PacketRow, ReadReport } from '../../core/contract/packet-contract.ts';
import { createFileNamer } from '../../core/exporting/file-name.ts';
import { ARCHIVE_EXTENSION } from '../../core/exporting/library-archive.ts';
import { createAnswersPaper } from '../../core/facilitating/answers-paper.ts';
import { noReturns } from '../../core/facilitating/returns.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { openPlan, writePaper } from '../services/facilitating.ts';
import { ANSWERS_KIND } from '../services/packets/places.ts';
import { prepareReturn, saveReturn, takeAnswers } from '../services/packets/return-answers.ts';
import { preparePacket, savePacket } from '../services/packets/save-packet.ts';
import type { Dialogs } from './dialogs.ts';
import { saveFile } from './save-file.ts';
import type { WindowActs } from './window-api.ts';

export type PacketApiOptions = {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly acts: Pick<WindowActs, 'toPdf'>;
  readonly now: () => Date;
  readonly version: string;
};

/** More files than any group has; a folder with more is the wrong one. */
const MOST_FILES = 2_000;

export function createPacketApi({ dialogs, acts, ...tools }: PacketApiOptions): PacketContract {
  const { library } = tools;
  return {
    async savePacket(subject, writing) {
      const packet = await preparePacket(tools, subject, writing);
      if (!packet.ok) return packet;
      const path = await dialogs.chooseSavePath(fileName(packet.value.title));
      if (path === null) return ok(null);
      const saved = await savePacket(tools, packet.value, path);
      return saved.ok ? ok(path) : saved;
    },
    async listReturns(subject) {
      const returns = await library.sessions.returns.read(subject.id);
      return returns.ok ? ok(returns.value ?? noReturns(subject.id)) : returns;
    },
    async readReturns(from) {
      const paths = await (from === 'files' ? dialogs.chooseReturned() : choosePathsInFolder(dialogs));
      if (paths === null || paths.length === 0) return ok(null);
      return ok(await readAll(library, paths));
    },
    async saveAnswers(subject, format, isNamed) {
      const opened = await openPlan(library, subject);
      if (!opened.ok) return opened;
      const returns = await library.sessions.returns.read(subject.id);
      if (!returns.ok) return returns;
      const { plan, material } = opened.value;
      const paper = createAnswersPaper(plan, material, returns.value ?? noReturns(subject.id), isNamed);
      const title = `${material.title} - answers`;
      const file = await writePaper(paper, { title, format, version: tools.version }, { toPdf: acts.toPdf });
      return saveFile(file, dialogs);
    },
    listPackets: (articleId) => packetsOn(library, articleId),
    async previewReturn(packetId) {
      const prepared = await prepareReturn(library, packetId);
      if (!prepared.ok) return prepared;
      const { received, returnable } = prepared.value;
      return ok({ packet: received.packet, returnable, name: received.name });
    },
    async saveReturn(packetId, name, noteIds) {
      const prepared = await prepareReturn(library, packetId);
      if (!prepared.ok) return prepared;
      const { title } = prepared.value.received.packet;
      const whose = name?.trim() ? ` - ${name.trim()}` : '';
      const path = await dialogs.chooseSavePath(fileName(`${title} - answers${whose}`));
      if (path === null) return ok(null);
      const saved = await saveReturn(tools, prepared.value, { name, noteIds }, path);
      return saved.ok ? ok(path) : saved;
    },
  };
}

const fileName = (title: string): string => createFileNamer()(title, ARCHIVE_EXTENSION);

async function choosePathsInFolder(dialogs: Dialogs): Promise<readonly string[] | null> {
  const folder = await dialogs.chooseReturnedFolder();
  if (folder === null) return null;
  const names = await readdir(folder);
  return names
    .filter((name) => name.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`))
    .sort()
    .slice(0, MOST_FILES)
    .map((name) => join(folder, name));
}

/** Each file by itself: one that cannot be used keeps no other from being read. */
async function readAll(library: Library, paths: readonly string[]): Promise<ReadReport> {
  const problems: string[] = [];
  let taken = 0;
  for (const path of paths) {
    const read = await readOne(library, path);
    if (read.ok) taken += 1;
    else problems.push(describeFailure(read.failure));
  }
  return { taken, problems };
}

async function readOne(library: Library, path: string): Promise<Result<unknown, Failure>> {
  const name = basename(path);
  const { openLibraryArchive } = await import('../services/library-archive/open-archive.ts');
  const opened = await openLibraryArchive({ name, path });
  if (opened === null) return failed({ tag: 'broken-export', name, reason: 'wrong-format' });
  if (!opened.ok) return opened;
  try {
    return opened.value.manifest.kind === ANSWERS_KIND
      ? await takeAnswers(library, opened.value, name)
      : failed({ tag: 'not-answers', name });
  } finally {
    opened.value.close();
  }
}

async function packetsOn(library: Library, articleId: string): Promise<readonly PacketRow[]> {
  const ids = await library.sessions.packets.ids();
  const rows: PacketRow[] = [];
  for (const packetId of ids.ok ? ids.value : []) {
    const prepared = await prepareReturn(library, packetId);
    if (!prepared.ok) continue;
    const { received, returnable } = prepared.value;
    if (!received.asked.some((here) => here.articleId === articleId)) continue;
    const { id, title, host, instructions, questions } = received.packet;
    rows.push({
      id,
      title,
      host,
      instructions,
      questions: questions.length,
      answered: returnable.answers.length,
      returnedAt: received.returnedAt,
    });
  }
  return rows;
}
