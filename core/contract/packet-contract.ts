import type { ArticleId } from '../article/article.ts';
import type { Packet, PacketId, ReceivedPacket } from '../facilitating/packet.ts';
import type { PaperFormat } from '../facilitating/paper.ts';
import type { PlanSubject } from '../facilitating/plan.ts';
import type { Returnable, Returns } from '../facilitating/returns.ts';
import type { Promised } from './promised.ts';

/** Packets that travel between the members of a group as files. */
export type PacketContract = {
  /** Asks where with the system's dialog; the path, or `null` when the reader cancelled. */
  savePacket(subject: PlanSubject, writing: PacketWriting): Promised<string | null>;
  /** What members returned for a plan. */
  listReturns(subject: PlanSubject): Promised<Returns>;
  /** Asks for files, or for a folder of them, and takes in the answers; `null` when the reader cancelled. */
  readReturns(from: ReturnsFrom): Promised<ReadReport | null>;
  /** Writes all answers to a plan as a paper; the path, or `null` when the reader cancelled. */
  saveAnswers(subject: PlanSubject, format: PaperFormat, isNamed: boolean): Promised<string | null>;
  /** Packets that ask something on an article. */
  listPackets(articleId: ArticleId): Promise<readonly PacketRow[]>;
  /** What could travel if a packet's answers were returned now. */
  previewReturn(packetId: PacketId): Promised<ReturnPreview>;
  /** `name` is `null` for staying unnamed; `noteIds` are the notes that travel too. */
  saveReturn(packetId: PacketId, name: string | null, noteIds: readonly string[]): Promised<string | null>;
};

export type PacketWriting = Pick<Packet, 'host' | 'instructions'>;

export const RETURNS_FROM = ['files', 'folder'] as const;
export type ReturnsFrom = (typeof RETURNS_FROM)[number];

/** What came of files that were read; `problems` as sentences. */
export type ReadReport = { readonly taken: number; readonly problems: readonly string[] };

/** A packet as the reader of one of its articles sees it. */
export type PacketRow = Pick<Packet, 'id' | 'title' | 'host' | 'instructions'> & {
  readonly questions: number;
  readonly answered: number;
  readonly returnedAt: ReceivedPacket['returnedAt'];
};

export type ReturnPreview = {
  readonly packet: Packet;
  readonly returnable: Returnable;
  /** What the member called themselves the last time. */
  readonly name: string | null;
};

export const PACKET_METHODS: Readonly<Record<keyof PacketContract, true>> = {
  savePacket: true,
  listReturns: true,
  readReturns: true,
  saveAnswers: true,
  listPackets: true,
  previewReturn: true,
  saveReturn: true,
};
