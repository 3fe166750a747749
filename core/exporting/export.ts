import type { Article, ArticleId } from '../article/article.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReflectionQuery } from '../journal/reflection-list.ts';

export const EXPORT_FORMATS = ['markdown', 'html', 'pdf', 'docx', 'csv', 'annotations', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which articles an export takes; `all` are those with something written. */
export type ExportScope =
  | { readonly tag: 'articles'; readonly ids: readonly ArticleId[] }
  /** Only these reflections, each with its article. */
  | { readonly tag: 'reflections'; readonly query: ReflectionQuery }
  | { readonly tag: 'all' };

/** What an export knows of one article. The article is `null` when only its journal is left. */
export type ExportRecord = { readonly article: Article | null; readonly journal: Journal };

/** A file ready to be written. `text` is what it holds or, with `bytes`, what it says. */
export type ExportedFile = {
  readonly name: string;
  readonly text: string;
  readonly bytes?: Uint8Array;
};

/** Something that is not in the export, and why. */
export type SkippedExport = { readonly name: string; readonly reason: string };

export type ExportPreview = {
  readonly files: readonly ExportedFile[];
  readonly skipped: readonly SkippedExport[];
};

export type ExportReport = {
  /** Full paths, for the reader to find them. */
  readonly written: readonly string[];
  readonly skipped: readonly SkippedExport[];
};
