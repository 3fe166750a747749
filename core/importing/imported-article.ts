import type { Article, ArticleSource } from '../article/article.ts';

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
};

/** What an importer makes: an article that has no identity yet. */
export type ImportedArticle = {
  readonly article: Omit<Article, 'id' | 'addedAt'>;
  /** Sentences about what could not be read as well as it should. */
  readonly warnings: readonly string[];
};
