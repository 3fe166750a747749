import * as v from 'valibot';
import { type PacketContract, RETURNS_FROM } from '../../../core/contract/packet-contract.ts';
import { PAPER_FORMATS } from '../../../core/facilitating/paper.ts';
import { articleId, line, oneArticle, planSubject, recordId } from './shared.ts';

export const PACKET_ARGUMENTS = {
  savePacket: v.strictTuple([
    planSubject,
    v.object({ host: line, instructions: v.pipe(v.string(), v.maxLength(20_000)) }),
  ]),
  listReturns: v.strictTuple([planSubject]),
  readReturns: v.strictTuple([v.picklist(RETURNS_FROM)]),
  saveAnswers: v.strictTuple([planSubject, v.picklist(PAPER_FORMATS), v.boolean()]),
  listPackets: oneArticle,
  previewReturn: v.strictTuple([articleId]),
  saveReturn: v.strictTuple([
    articleId,
    v.nullable(v.pipe(v.string(), v.maxLength(200))),
    v.pipe(v.array(recordId), v.maxLength(10_000)),
  ]),
} satisfies Record<keyof PacketContract, v.GenericSchema>;
