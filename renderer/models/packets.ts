import { type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId } from '../../core/article/article.ts';
import type {
  PacketRow,
  PacketWriting,
  ReadReport,
  ReturnPreview,
  ReturnsFrom,
} from '../../core/contract/packet-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { PacketId } from '../../core/facilitating/packet.ts';
import type { PaperFormat } from '../../core/facilitating/paper.ts';
import type { PlanSubject } from '../../core/facilitating/plan.ts';
import type { Returns } from '../../core/facilitating/returns.ts';
import type { Drafts } from './drafts.ts';
import type { Toasts } from './toasts.ts';

/** Packets on both ends: the host's, with what came back, and a member's, with what is returned. */
export type Packets = {
  /** What was returned for the plan that is shown; `null` until it was read. */
  readonly returns: ReadonlySignal<Returns | null>;
  /** What came of the files that were read last. */
  readonly report: ReadonlySignal<ReadReport | null>;
  /** Packets that ask something on the article that is open. */
  readonly rows: ReadonlySignal<readonly PacketRow[]>;
  /** What the dialog shows while answers are about to be returned. */
  readonly returning: ReadonlySignal<ReturnPreview | null>;
  showReturns(subject: PlanSubject): Promise<void>;
  savePacket(subject: PlanSubject, writing: PacketWriting): Promise<void>;
  readReturns(from: ReturnsFrom): Promise<void>;
  saveAnswers(format: PaperFormat, isNamed: boolean): Promise<void>;
  showRows(articleId: ArticleId): Promise<void>;
  beginReturn(packetId: PacketId): Promise<void>;
  saveReturn(name: string | null, noteIds: readonly string[]): Promise<void>;
  endReturn(): void;
};

type PacketsApi = Pick<
  AfterwordBridge,
  | 'savePacket'
  | 'listReturns'
  | 'readReturns'
  | 'saveAnswers'
  | 'listPackets'
  | 'previewReturn'
  | 'saveReturn'
  | 'on'
>;

export function createPackets(
  api: PacketsApi,
  { drafts, toasts }: { readonly drafts: Drafts; readonly toasts: Pick<Toasts, 'show' | 'showFailure'> },
): Packets {
  const returns = signal<Returns | null>(null);
  const report = signal<ReadReport | null>(null);
  const rows = signal<readonly PacketRow[]>([]);
  const returning = signal<ReturnPreview | null>(null);
  let subject: PlanSubject | null = null;
  let articleId: ArticleId | null = null;

  const refreshReturns = async (): Promise<void> => {
    const asked = subject;
    if (asked === null) return;
    const result = await api.listReturns(asked);
    if (subject !== asked) return;
    if (result.ok) returns.value = result.value;
    else toasts.showFailure(result.failure);
  };
  const refreshRows = async (): Promise<void> => {
    const asked = articleId;
    const found = asked === null ? [] : await api.listPackets(asked);
    if (articleId === asked) rows.value = found;
  };
  api.on('packetsChanged', () => {
    void refreshReturns();
    void refreshRows();
  });
  api.on('journalChanged', (event) => {
    if (event.articleId === articleId && rows.peek().length > 0) void refreshRows();
  });

  return {
    returns,
    report,
    rows,
    returning,
    async showReturns(wanted) {
      if (subject?.id !== wanted.id) {
        returns.value = null;
        report.value = null;
      }
      subject = wanted;
      await refreshReturns();
    },
    async savePacket(of, writing) {
      await drafts.saveAll();
      const result = await api.savePacket(of, writing);
      if (!result.ok) toasts.showFailure(result.failure);
      else if (result.value !== null)
        toasts.show(`Saved to ${result.value}. Send this file to the members of your group.`);
    },
    async readReturns(from) {
      const result = await api.readReturns(from);
      if (!result.ok) toasts.showFailure(result.failure);
      else if (result.value !== null) report.value = result.value;
    },
    async saveAnswers(format, isNamed) {
      if (subject === null) return;
      const result = await api.saveAnswers(subject, format, isNamed);
      if (!result.ok) toasts.showFailure(result.failure);
      else if (result.value !== null) toasts.show(`Saved to ${result.value}.`);
    },
    async showRows(wanted) {
      if (articleId !== wanted) rows.value = [];
      articleId = wanted;
      await refreshRows();
    },
    async beginReturn(packetId) {
      // What was typed a moment ago travels too.
      await drafts.saveAll();
      const result = await api.previewReturn(packetId);
      if (result.ok) returning.value = result.value;
      else toasts.showFailure(result.failure);
    },
    async saveReturn(name, noteIds) {
      const preview = returning.peek();
      if (preview === null) return;
      const result = await api.saveReturn(preview.packet.id, name, noteIds);
      if (!result.ok) return toasts.showFailure(result.failure);
      if (result.value === null) return;
      returning.value = null;
      const host = preview.packet.host || 'whoever sent you the packet';
      toasts.show(`Saved to ${result.value}. Send this file to ${host}.`);
    },
    endReturn() {
      returning.value = null;
    },
  };
}
