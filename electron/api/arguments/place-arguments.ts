import type * as v from 'valibot';
import type { PlaceContract } from '../../../core/contract/place-contract.ts';
import { nothing } from './shared.ts';

export const PLACE_ARGUMENTS = {
  moveLibrary: nothing,
  openOtherLibrary: nothing,
  trashFormerLibrary: nothing,
  keepFormerLibrary: nothing,
} satisfies Record<keyof PlaceContract, v.GenericSchema>;
