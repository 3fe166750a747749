/** What the kinds of feeds have in common, in the feed's own words: addresses as written, markup or not. */
export type WrittenFeed = {
  readonly title: string | null;
  readonly siteUrl: string | null;
  readonly language: string | null;
  /** `xml:base`, where one is declared. */
  readonly base: string | null;
  /** Stand in for entries that name nobody. */
  readonly authors: readonly string[];
  readonly entries: readonly WrittenEntry[];
};

export type WrittenEntry = {
  readonly id: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly authors: readonly string[];
  /** From the most to the least fitting. */
  readonly dates: readonly (string | undefined)[];
  readonly language: string | null;
  readonly base: string | null;
  /** Of the text alone, which may have its own. */
  readonly contentBase: string | null;
  /** What the feed declares to be the text itself. */
  readonly content: WrittenText | null;
  /** What may be a summary or the text. */
  readonly summary: WrittenText | null;
  readonly commentsUrl: string | null;
  /** Id of the entry that this one answers. */
  readonly replyTo: string | null;
};

export type WrittenText = {
  readonly text: string;
  /** `unknown`: the feed does not say, and the words have to tell. */
  readonly kind: 'plain' | 'markup' | 'unknown';
};

/** A text that is there and not empty. */
export const written = (text: string | undefined, kind: WrittenText['kind']): WrittenText | null =>
  text === undefined || text.trim() === '' ? null : { text, kind };
