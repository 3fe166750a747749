/** What was found when every file of a library was looked at. */
export type VerifyReport = {
  readonly articles: number;
  readonly journals: number;
  readonly pictures: number;
  readonly trashed: number;
  readonly quarantined: number;
  /** What is wrong, in order of files. Empty: everything is whole. */
  readonly problems: readonly VerifyProblem[];
  /** What was done about it, as sentences; empty without `repair`. */
  readonly repairs: readonly string[];
};

export type VerifyProblem = {
  /** `missing` and `unused` are pictures: an article shows one that is not there, or none shows one that is. */
  readonly kind:
    | 'damaged'
    | 'newer'
    | 'unreadable'
    | 'leftover'
    | 'stranger'
    | 'missing'
    | 'unused'
    | 'index';
  /** Below the library folder, or `index` for the cache. */
  readonly file: string;
  readonly sentence: string;
};
