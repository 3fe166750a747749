import type * as v from 'valibot';
import type { StartContract } from '../../../core/contract/start-contract.ts';
import { nothing } from './shared.ts';

export const START_ARGUMENTS = {
  start: nothing,
  firstScreenShown: nothing,
} satisfies Record<keyof StartContract, v.GenericSchema>;
