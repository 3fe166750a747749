import type { Comment } from '../article/article.ts';
import type { ImportedPicture } from './imported-article.ts';

/** A document as markup. An `img` names its picture in `data-picture`. */
export type DocumentMarkup = {
  readonly html: string;
  readonly pictures: readonly ImportedPicture[];
  /** What reviewers wrote beside it. */
  readonly comments: readonly Comment[];
  /** Words that the document holds but does not show. */
  readonly hidden: readonly string[];
  /** Names of documents inside it that could not be read; empty for one that is missing. */
  readonly leftOut: readonly string[];
  /** As the document's properties tell; empty when they do not. */
  readonly title: string;
  readonly author: string;
  readonly modified: string;
};
