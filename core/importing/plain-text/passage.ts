/** A stretch of an article's text. */
export type Passage =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly list: TextList }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly string[] }
  | { readonly kind: 'preformatted'; readonly text: string }
  | { readonly kind: 'rule' };

export type TextList = {
  readonly ordered: boolean;
  readonly start: number;
  readonly entries: readonly ListEntry[];
};

/** The paragraphs of one entry, and a list inside it. */
export type ListEntry = { readonly paragraphs: readonly string[]; readonly list: TextList | null };
