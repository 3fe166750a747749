import { createPacket, type Packet } from '../../../core/facilitating/packet.ts';
import type { PlanSubject } from '../../../core/facilitating/plan.ts';
import type { Failure } from '../../../core/failure.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { PACKET_RECORD } from '../../../core/stored/packet-records.ts';
import { encodeRecord } from '../../../core/stored/record-format.ts';
import { sha256 } from '../../library/digest.ts';
import type { FileCalls } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import { openPlan } from '../facilitating.ts';
import { writeArchive } from '../library-archive/write-archive.ts';
import { packetIdOf } from './packet-id.ts';
import { NO_LIBRARY, PACKET_KIND, PACKET_PLACE } from './places.ts';

export type PacketTools = {
  readonly library: Library;
  readonly now: () => Date;
  readonly version: string;
  /** Where the packet is written; overridden by tests. */
  readonly files?: FileCalls;
};

export type PacketWriting = Pick<Packet, 'host' | 'instructions'>;

/** What a packet of a plan would be. The plan is kept from now on: answers find their way back by it. */
export async function preparePacket(
  { library, now }: PacketTools,
  subject: PlanSubject,
  writing: PacketWriting,
): Promise<Result<Packet, Failure>> {
  const opened = await openPlan(library, subject);
  if (!opened.ok) return opened;
  const { plan, material } = opened.value;
  const kept = await library.sessions.plans.change(subject.id, (present) => present ?? plan);
  if (!kept.ok) return kept;
  const packet = createPacket(kept.value, material, {
    ...writing,
    id: packetIdOf(library.id, subject.id),
    madeAt: now().toISOString(),
  });
  return packet.questions.length === 0 ? failed({ tag: 'no-questions', name: packet.title }) : ok(packet);
}

/** Writes the packet: its articles with their pictures, its questions, the instructions, and nothing else. */
export async function savePacket(
  tools: PacketTools,
  packet: Packet,
  path: string,
): Promise<Result<null, Failure>> {
  const written = await writeArchive(
    path,
    packet.title,
    {
      kind: PACKET_KIND,
      from: NO_LIBRARY,
      articleIds: [...new Set(packet.questions.map(({ articleId }) => articleId))],
      journalOf: () => null,
      withLists: false,
      extras: { [PACKET_PLACE]: encodeRecord(PACKET_RECORD, packet, packet.madeAt, sha256) },
    },
    tools,
  );
  return written.ok ? ok(null) : written;
}
