import type { ArticleId, Timestamp } from '../article/article.ts';
import type { ReflectionId, ReflectionTarget } from './journal.ts';

/** One row of the Reflections place: what was written, with what it needs to be understood apart from its article. */
export type ReflectionEntry = {
  readonly articleId: ArticleId;
  readonly articleTitle: string;
  /** The article is gone; only its journal is left. */
  readonly orphaned: boolean;
  readonly reflectionId: ReflectionId;
  readonly target: ReflectionTarget;
  readonly text: string;
  readonly createdAt: Timestamp;
  readonly updatedAt: Timestamp;
  readonly versionCount: number;
};

/** Newest first. Every word of `text` must stand in the reflection, its question or its article's title. */
export type ReflectionQuery = {
  readonly text: string;
  readonly kind: 'all' | 'answers' | 'notes';
};
