import type { AfterwordEvents } from '../../core/contract/events.ts';

/** Sends an event of the contract to the window, if there is one. */
export type Announce = <Name extends keyof AfterwordEvents>(name: Name, event: AfterwordEvents[Name]) => void;
