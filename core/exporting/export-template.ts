import type { Timestamp } from '../article/article.ts';

/** A form for notes, of the reader's own or shipped. */
export type ExportTemplate = {
  readonly id: string;
  readonly name: string;
  /** Of the files that it makes, such as `md`. */
  readonly extension: string;
  readonly text: string;
};

/** One of the reader's own, kept in the library. */
export type OwnTemplate = ExportTemplate & {
  readonly updatedAt: Timestamp;
  /** Set while it is deleted; the words stay. */
  readonly deletedAt: Timestamp | null;
};

/** What is wrong in a template, and on which line, counted from 1. */
export type TemplateProblem = { readonly line: number; readonly sentence: string };

/** Of a reader's own export template, in UTF-16 units; more than anybody writes by hand. */
export const LONGEST_TEMPLATE = 100_000;
