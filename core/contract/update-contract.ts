import type { Timestamp } from '../article/article.ts';

/** Looking for a newer Afterword: never without being asked to, and nothing is fetched or installed by itself. */
export type UpdateContract = {
  updateState(): Promise<UpdateState>;
  lookForUpdate(): Promise<null>;
  /** Fetches what was found. */
  fetchUpdate(): Promise<null>;
  /** Saves everything, ends, and starts the newer Afterword. */
  installUpdate(): Promise<null>;
};

export const UPDATE_METHODS: Readonly<Record<keyof UpdateContract, true>> = {
  updateState: true,
  lookForUpdate: true,
  fetchUpdate: true,
  installUpdate: true,
};

export type UpdateState =
  /** This build does not know where newer ones are: it was made from the sources. */
  | { readonly tag: 'unknown' }
  /** `lookedAt`: when it was found to be the newest; `null`: not since the start. */
  | { readonly tag: 'current'; readonly lookedAt: Timestamp | null }
  | { readonly tag: 'looking' }
  | { readonly tag: 'found'; readonly version: string }
  /** `share` from 0 to 1. */
  | { readonly tag: 'fetching'; readonly version: string; readonly share: number }
  | { readonly tag: 'ready'; readonly version: string }
  /** `reason`: for those who want to know. */
  | { readonly tag: 'failed'; readonly step: 'looking' | 'fetching'; readonly reason: string };
