import type { Promised } from './promised.ts';

/** Where the library lives. What changes the place ends with a new start of the app. */
export type PlaceContract = {
  /** Asks for an empty folder, copies the library there, and starts again with it. `null` also when the reader cancelled. */
  moveLibrary(): Promised<null>;
  /** Asks for a folder, and starts again with the library in it, or with a new one. */
  openOtherLibrary(): Promised<null>;
  /** After a move: puts the old folder into the system's trash. */
  trashFormerLibrary(): Promised<null>;
  /** After a move: leaves the old folder where it is and says no more of it. */
  keepFormerLibrary(): Promised<null>;
};

export const PLACE_METHODS: Readonly<Record<keyof PlaceContract, true>> = {
  moveLibrary: true,
  openOtherLibrary: true,
  trashFormerLibrary: true,
  keepFormerLibrary: true,
};
