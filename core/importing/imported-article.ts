import type { Article, ArticleSource, Timestamp } from '../article/article.ts';
import type { ReadingState } from '../journal/journal.ts';

/** What an importer is given: bytes of unknown kind from a source that is not trusted. */
export type ImportSource = {
  readonly kind: ArticleSource['kind'];
  /** File name or other label that the reader would recognise. Its extension is a hint about the format. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** From a server or the clipboard, such as `text/html; charset=utf-8`; `null` when nobody said. */
  readonly mediaType: string | null;
  /** Where it was fetched from, when it was. */
  readonly url: string | null;
  /** Known from elsewhere: then nothing but the article stands in the bytes, which are markup, and nothing is looked for. */
  readonly facts?: SourceFacts;
  /** Also what is left out by default: drafts, protected and private entries of an export. */
  readonly withLeftOut?: boolean;
};

/** What is known of a text without reading it. */
export type SourceFacts = {
  /** Empty when it has none. */
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: Timestamp | null;
  readonly language: string | null;
  /** What relative addresses in it start from. */
  readonly base: string | null;
};

/** What an importer makes: an article that has no identity yet, and what comes with it. */
export type ImportedArticle = {
  readonly article: Omit<Article, 'id' | 'addedAt'>;
  /** Sentences about what could not be read as well as it should. */
  readonly warnings: readonly string[];
  /** What the reader did with it in another app, or how its source filed it; absent: nothing is known. */
  readonly marks?: ImportedMarks;
  /** Pictures that came with it. An `img` of the content refers to one by its name in `dataPicture`. */
  readonly pictures?: readonly ImportedPicture[];
  /** Names of the collection it goes to, outermost first; absent: none. */
  readonly collection?: readonly string[];
};

/** A picture whose bytes came with its article. Nothing about it is checked yet. */
export type ImportedPicture = {
  /** Unique within its article, such as `picture-1`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
};

/** Lands in the article's journal (`core/journal/imported-marks.ts`). What the reader did here stands above it. */
export type ImportedMarks = {
  readonly tags?: readonly string[];
  readonly starred?: boolean;
  readonly archived?: boolean;
  readonly readingState?: ReadingState;
  /** When it was kept in the other app; it is the article's day of adding here. */
  readonly addedAt?: Timestamp;
  readonly highlights?: readonly ImportedHighlight[];
  /** Notes on the whole article. */
  readonly notes?: readonly ImportedNote[];
};

export type ImportedNote = { readonly text: string; readonly createdAt: Timestamp | null };

/** A quote that was marked elsewhere, with the words around it where the source knows them. */
export type ImportedHighlight = {
  readonly quote: string;
  readonly note: string | null;
  readonly createdAt: Timestamp | null;
  /** Where it stood, in words such as «Page 12»; for a quote whose text is not at hand. */
  readonly place?: string | null;
};
