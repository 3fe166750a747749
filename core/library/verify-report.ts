/** What was found when every file of a library was looked at. */
export type VerifyReport = {
  readonly articles: number;
  readonly journals: number;
  /** Journals of articles that are neither in the library nor in its trash: what was written on them stays. */
  readonly orphans: number;
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

/** What repairing does something about; the rest is left as it is, or comes back from a backup. */
export const isMendable = ({ kind }: VerifyProblem): boolean =>
  kind === 'damaged' || kind === 'leftover' || kind === 'unused' || kind === 'index';

/** What a backup may still hold. */
export const isLoss = ({ kind }: VerifyProblem): boolean =>
  kind === 'damaged' || kind === 'missing' || kind === 'unreadable';
