import type { Root } from 'hast';

/** 32 hexadecimal digits. */
export type ArticleId = string;

/** An instant as ISO 8601 in UTC, or for dates printed in a source a bare `YYYY-MM-DD`. */
export type Timestamp = string;

/** A text kept for reading, as imported. Never changed afterwards: corrections stand in the journal. */
export type Article = {
  readonly id: ArticleId;
  readonly title: string;
  /** The author line as printed, without «By». */
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly addedAt: Timestamp;
  /** BCP 47, such as `en` or `pt-BR`; `null` when it could not be told. */
  readonly language: string | null;
  readonly source: ArticleSource;
  readonly epigraph: Epigraph | null;
  /** The sentence or two shown in a list, at most 240 characters. */
  readonly excerpt: string;
  readonly credits: Credits;
  /** Sanitised tree: only what `core/importing/sanitize.ts` allows; no positions. */
  readonly content: Root;
  readonly wordCount: number;
  /** Everything detected, in reading order, suggestions included: see `isSuggestion`. */
  readonly questions: readonly Question[];
  readonly comments: readonly Comment[];
  /** What the import took away, so that the reader can look at it. */
  readonly removed: readonly RemovedPart[];
  /** Equal for the same text however it arrived: see `core/importing/fingerprint.ts`. */
  readonly fingerprint: string;
};

/** Where an article came from. `url` is the canonical address when the source named one. */
export type ArticleSource = {
  readonly kind: 'file' | 'clipboard' | 'starter' | 'url' | 'feed' | 'archive';
  /** The file's name, or what the reader would call the source. Never a full path. */
  readonly name: string;
  readonly url: string | null;
  /** The format it was read as, such as `html` or `epub`. A later version may know more of them. */
  readonly format: string;
  /** What the source says and no other field holds, by the source's own names; absent: nothing. */
  readonly extra?: Readonly<Record<string, string>>;
};

/** A quotation that opens an article. */
export type Epigraph = { readonly text: string; readonly attribution: string | null };

/** Who and what stands behind an article, printed small at its end. */
export type Credits = {
  /** Paragraphs about the author, as plain text. */
  readonly authorBio: string | null;
  /** The author's position and organisation, such as «EVP of Client Services at Example, Inc.». */
  readonly authorRole: string | null;
  readonly editor: string | null;
  readonly imageSources: readonly string[];
  /** Licence or rights line, and works that the text cites as its sources. */
  readonly notes: readonly string[];
};

export const NO_CREDITS: Credits = {
  authorBio: null,
  authorRole: null,
  editor: null,
  imageSources: [],
  notes: [],
};

export type QuestionId = string;

/** Words that ask the reader to think or tell. */
export type Question = {
  /** Unique within its article; the same words get the same id at every import (`createQuestionId`). */
  readonly id: QuestionId;
  readonly origin: 'article' | 'set' | 'reader';
  readonly text: string;
  /** Short questions that belong to this one, such as «Why or why not?». */
  readonly followUps: readonly string[];
  /** The paragraph around it, for reading it apart from the article. Empty for a set's and the reader's own. */
  readonly context: string;
  /** How sure the detection is, 0 to 1; 1 for a set's and the reader's own. */
  readonly confidence: number;
  /** Where it stands in the article; `null` when it is not part of the text. */
  readonly selector: TextQuoteSelector | null;
};

/** Below this confidence a detected question is only suggested until the reader accepts it. */
export const SUGGESTION_THRESHOLD = 0.5;

export const isSuggestion = (question: Question): boolean => question.confidence < SUGGESTION_THRESHOLD;

/**
 * Points at words in `articleText(content)`: the words, what stands around them, and where they were.
 * After the W3C Web Annotation data model, section 4.2.4.
 */
export type TextQuoteSelector = {
  readonly exact: string;
  /** Up to 32 characters before and after. */
  readonly prefix: string;
  readonly suffix: string;
  /** Offset in UTF-16 units; a hint, checked against the words. */
  readonly start: number;
};

/** What another reader of the source wrote. */
export type Comment = {
  /** Unique within its article: `c1`, `c2` … in order of appearance. */
  readonly id: string;
  /** A pingback is another site's link to this article; its `text` is the title it names. */
  readonly kind: 'comment' | 'pingback';
  readonly author: string | null;
  /** Address of the linking page, for a pingback that had one. */
  readonly url: string | null;
  readonly publishedAt: Timestamp | null;
  /** Plain text, paragraphs apart by an empty line. */
  readonly text: string;
  /** Id of the comment that this one answers. */
  readonly replyTo: string | null;
};

/** A part of the source that is not the article. */
export type RemovedPart = {
  readonly reason: RemovalReason;
  readonly text: string;
  /** Where it stood: the end of the passage before it, as an offset in `articleText`; absent: not known. */
  readonly after?: number;
};

export type RemovalReason =
  | 'navigation'
  | 'subscription'
  | 'sharing'
  | 'links'
  | 'form'
  | 'advertisement'
  | 'metadata'
  | 'credits'
  | 'comments'
  | 'unsafe'
  | 'other';
