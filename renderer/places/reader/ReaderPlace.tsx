import type { ArticleId } from '../../../core/article/article.ts';

/** Props of the reader place: which article, and what to show first. */
export type ReaderPlaceProps = {
  readonly articleId: ArticleId;
  /** A question whose card should get the focus, or a reflection to be shown. */
  readonly show?: { readonly questionId?: string; readonly reflectionId?: string };
};

/** One article, its questions and comments, and what the reader wrote on it. */
export function ReaderPlace({ articleId }: ReaderPlaceProps) {
  return <main>{articleId}</main>;
}
