/** What was found when every file of a library was looked at. */
export type VerifyReport = {
  readonly articles: number;
  readonly journals: number;
  readonly trashed: number;
  readonly quarantined: number;
  /** What is wrong, in order of files. Empty: everything is whole. */
  readonly problems: readonly VerifyProblem[];
  /** What was done about it, as sentences; empty without `repair`. */
  readonly repairs: readonly string[];
};

export type VerifyProblem = {
  readonly kind: 'damaged' | 'newer' | 'unreadable' | 'leftover' | 'stranger' | 'index';
  /** Below the library folder, or `index` for the cache. */
  readonly file: string;
  readonly sentence: string;
};
