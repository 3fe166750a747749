import * as v from 'valibot';
import type { LinkContract } from '../../../core/contract/link-contract.ts';
import { articleId, line, nothing } from './shared.ts';

export const LINK_ARGUMENTS = {
  takeLink: nothing,
  copyLink: v.strictTuple([
    v.variant('tag', [
      v.strictObject({ tag: v.literal('article'), articleId }),
      v.strictObject({ tag: v.literal('question'), articleId, questionId: line }),
      v.strictObject({ tag: v.literal('answer'), articleId, reflectionId: line }),
    ]),
  ]),
} satisfies Record<keyof LinkContract, v.GenericSchema>;
