import type { Article, ArticleId } from '../article/article.ts';
import type { Journal } from '../journal/journal.ts';
import type { ReflectionQuery } from '../journal/reflection-list.ts';
import type { CollectionId } from '../library/collections.ts';
import type { ExportTemplate, TemplateProblem } from './export-template.ts';

/** Everything that an export can become. A format of `NOTE_FORMATS` is put together from the notes on articles. */
export const NOTE_FORMATS = [
  'markdown',
  'html',
  'pdf',
  'docx',
  'csv',
  'calendar',
  'annotations',
  'template',
] as const;
export const EXPORT_FORMATS = [...NOTE_FORMATS, 'json', 'archive'] as const;
export type NoteFormat = (typeof NOTE_FORMATS)[number];
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * How much of each article: what the reader wrote (with the passages it is about), all highlights too, the article's
 * text too, and the responses of others too.
 */
export const EXPORT_EXTENTS = ['written', 'highlights', 'articles', 'comments'] as const;
export type ExportExtent = (typeof EXPORT_EXTENTS)[number];

/** The extents that a format can tell apart; none for those that always hold everything, or only one thing. */
export function extentsOf(format: ExportFormat): readonly ExportExtent[] {
  switch (format) {
    case 'markdown':
    case 'html':
    case 'pdf':
    case 'docx':
    case 'template':
      return EXPORT_EXTENTS;
    case 'csv':
    case 'annotations':
      return ['written', 'highlights'];
    case 'calendar':
    case 'json':
    case 'archive':
      return [];
  }
}

/** The extent nearest to the wanted one that the format has; of those without a choice, what they always hold. */
export function fittingExtent(format: ExportFormat, wanted: ExportExtent): ExportExtent {
  if (format === 'calendar') return 'written';
  // For taking everything along, and so also what nobody has written about.
  if (format === 'json' || format === 'archive') return 'articles';
  const extents = extentsOf(format);
  return extents.includes(wanted) ? wanted : (extents.at(-1) ?? wanted);
}

/** Whether the texts of articles are in it, and so articles on which nothing was written. */
export const hasArticles = (extent: ExportExtent): boolean => extent === 'articles' || extent === 'comments';

/** Where a format can go, besides into a file: what a program reads is of no use on paper. */
export const canCopy = (format: ExportFormat): boolean => format !== 'archive';
export const canPrint = (format: ExportFormat): boolean =>
  format === 'html' || format === 'pdf' || format === 'docx' || format === 'markdown';

/** HTML as one page, or as a folder of pages with an index. */
export const PAGE_LAYOUTS = ['page', 'site'] as const;
export type PageLayout = (typeof PAGE_LAYOUTS)[number];

export const PAPER_SIZES = ['A4', 'Letter'] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** What is exported, and as what. */
export type ExportRequest = {
  readonly scope: ExportScope;
  readonly extent: ExportExtent;
  readonly format: ExportFormat;
  readonly layout: PageLayout;
  readonly paper: PaperSize;
  /** For the format of that name; `null` otherwise. */
  readonly template: Pick<ExportTemplate, 'extension' | 'text'> | null;
};

/** Which articles an export takes. */
export type ExportScope =
  | { readonly tag: 'articles'; readonly ids: readonly ArticleId[] }
  /** Only these reflections, each with its article. */
  | { readonly tag: 'reflections'; readonly query: ReflectionQuery }
  /** In the reader's order. */
  | { readonly tag: 'collection'; readonly id: CollectionId }
  /** What a saved search finds. */
  | { readonly tag: 'search'; readonly id: string }
  /** Everything written or, where articles are in it, every article. */
  | { readonly tag: 'all' };

/**
 * What an export knows of one article. The article is `null` when only its journal is left. `whole` is the journal with
 * what the export leaves out, when that is something.
 */
export type ExportRecord = {
  readonly article: Article | null;
  readonly journal: Journal;
  readonly whole?: Journal;
};

/**
 * A file ready to be written; its name may begin with folders, apart by slashes. `text` is what it holds or, with
 * `bytes`, what it says; with `picture` it is that file of the library's pictures.
 */
export type ExportedFile = {
  readonly name: string;
  readonly text: string;
  readonly bytes?: Uint8Array;
  readonly picture?: string;
};

/** Something that is not in the export, and why. */
export type SkippedExport = { readonly name: string; readonly reason: string };

/** Why there is nothing of an article in an export that holds what the reader wrote. */
export const NOTHING_WRITTEN = 'You have not written anything about it yet.';

export type ExportPreview = {
  readonly files: readonly ExportedFile[];
  readonly skipped: readonly SkippedExport[];
  /** What is wrong in the template; then there is no file. */
  readonly problem?: TemplateProblem;
  /** Further articles that will be in it and are not shown; absent: none. */
  readonly more?: number;
};

export type ExportReport = {
  /** Full paths, for the reader to find them. */
  readonly written: readonly string[];
  readonly skipped: readonly SkippedExport[];
};
