import { createHash } from 'node:crypto';
import type { PacketId } from '../../../core/facilitating/packet.ts';
import type { PlanSubject } from '../../../core/facilitating/plan.ts';
import type { Library } from '../../library/library.ts';

/** The id of every packet of a plan: tells nothing about the library, and is the same on each of its computers. */
export const packetIdOf = (libraryId: string, subjectId: string): PacketId =>
  createHash('sha256').update(`packet ${libraryId} ${subjectId}`).digest('hex').slice(0, 32);

/** The plan of this library that a packet was made of; `null`: none. */
export async function planOfPacket(library: Library, packetId: PacketId): Promise<PlanSubject | null> {
  const ids = await library.sessions.plans.ids();
  const id = ids.ok ? ids.value.find((one) => packetIdOf(library.id, one) === packetId) : undefined;
  if (id === undefined) return null;
  const plan = await library.sessions.plans.read(id);
  return plan.ok ? (plan.value?.subject ?? null) : null;
}
