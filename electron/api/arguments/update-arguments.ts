import type * as v from 'valibot';
import type { UpdateContract } from '../../../core/contract/update-contract.ts';
import { nothing } from './shared.ts';

export const UPDATE_ARGUMENTS = {
  updateState: nothing,
  lookForUpdate: nothing,
  fetchUpdate: nothing,
  installUpdate: nothing,
} satisfies Record<keyof UpdateContract, v.GenericSchema>;
