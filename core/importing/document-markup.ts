import type { ImportedPicture } from './imported-article.ts';

/** A document as markup. An `img` names its picture in `data-picture`. */
export type DocumentMarkup = {
  readonly html: string;
  readonly pictures: readonly ImportedPicture[];
  /** As the document's properties tell; empty when they do not. */
  readonly title: string;
  readonly author: string;
  readonly modified: string;
};
