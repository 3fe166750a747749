/** Plans for groups on their way out: what articles bring to them, and the papers made of both. */

import type { ExportedFile, SkippedExport } from '../../core/exporting/export.ts';
import { createFileNamer } from '../../core/exporting/file-name.ts';
import { createPaper } from '../../core/facilitating/create-paper.ts';
import type { Paper, PaperFormat, PaperKind } from '../../core/facilitating/paper.ts';
import { createPlan, type Plan, type PlanSubject } from '../../core/facilitating/plan.ts';
import { materialOf, type PlanArticle, type PlanMaterial } from '../../core/facilitating/plan-material.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { findCollection } from '../../core/library/collections.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { ExportTools } from './exporting/export-tools.ts';

/** A plan with what its articles bring; `skipped` are articles that could not be read. */
export type OpenedPlan = {
  readonly plan: Plan;
  readonly material: PlanMaterial;
  readonly skipped: readonly SkippedExport[];
};

/** The plan for a subject, or a new one, which is stored with its first change. */
export async function openPlan(library: Library, subject: PlanSubject): Promise<Result<OpenedPlan, Failure>> {
  const stored = await library.sessions.plans.read(subject.id);
  if (!stored.ok) return stored;
  const collected = await collectMaterial(library, subject);
  if (!collected.ok && (stored.value === null || collected.failure.tag !== 'not-found')) return collected;
  const { material, skipped } = collected.ok ? collected.value : withoutArticles(stored.value?.title ?? '');
  return ok({ plan: stored.value ?? createPlan(subject, material.title), material, skipped });
}

/** What is left of a plan whose article or collection is gone: the words in it. */
const withoutArticles = (title: string): Collected => ({
  material: { title, articles: [] },
  skipped: [
    {
      name: title,
      reason: 'It is not in your library any more. What you planned and wrote down is still here.',
    },
  ],
});

type Collected = Pick<OpenedPlan, 'material' | 'skipped'>;

async function collectMaterial(library: Library, subject: PlanSubject): Promise<Result<Collected, Failure>> {
  if (subject.kind === 'article') {
    const read = await readMaterial(library, subject.id);
    return read.ok
      ? ok({ material: { title: read.value.title, articles: [read.value] }, skipped: [] })
      : read;
  }
  const collections = await library.collections();
  if (!collections.ok) return collections;
  const collection = findCollection(collections.value, subject.id);
  if (collection === undefined) return failed({ tag: 'not-found', name: 'The collection' });
  const articles: PlanArticle[] = [];
  const skipped: SkippedExport[] = [];
  for (const id of collection.articleIds) {
    const read = await readMaterial(library, id);
    if (read.ok) articles.push(read.value);
    else if (read.failure.tag !== 'not-found')
      skipped.push({ name: read.failure.name, reason: describeFailure(read.failure) });
  }
  return ok({ material: { title: collection.name, articles }, skipped });
}

async function readMaterial(library: Library, id: string): Promise<Result<PlanArticle, Failure>> {
  const article = await library.readArticle(id);
  if (!article.ok) return article;
  const journal = await library.readJournal(id);
  return journal.ok ? ok(materialOf(article.value, journal.value)) : journal;
}

export type PaperOptions = {
  readonly kind: PaperKind;
  readonly format: PaperFormat;
  /** Of Afterword, named in every file. */
  readonly version: string;
};

const EXTENSIONS: Readonly<Record<PaperFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  markdown: 'md',
};

const SUFFIXES: Readonly<Record<PaperKind, string>> = {
  guide: 'facilitator’s guide',
  handout: 'hand-out',
  record: 'what came of it',
};

/** A paper of a plan, ready to be written. */
export function makePaper(
  { plan, material }: Pick<OpenedPlan, 'plan' | 'material'>,
  { kind, format, version }: PaperOptions,
  tools: Pick<ExportTools, 'toPdf'>,
): Promise<ExportedFile> {
  const title = `${material.title} - ${SUFFIXES[kind]}`;
  return writePaper(createPaper(kind, plan, material), { title, format, version }, tools);
}

/** A file of a paper, called by a title. What writes formats is large and loaded when it is first needed. */
export async function writePaper(
  paper: Paper,
  { title, format, version }: Omit<PaperOptions, 'kind'> & { readonly title: string },
  { toPdf }: Pick<ExportTools, 'toPdf'>,
): Promise<ExportedFile> {
  const name = createFileNamer()(title, EXTENSIONS[format]);
  switch (format) {
    case 'markdown': {
      const { paperToMarkdown } = await import('../../core/exporting/paper-to-markdown.ts');
      return { name, text: paperToMarkdown(paper) };
    }
    case 'docx': {
      const { paperToDocx } = await import('../../core/exporting/paper-to-docx.ts');
      return { name, text: '', bytes: await paperToDocx(paper, version) };
    }
    case 'html':
    case 'pdf': {
      const { paperToHtml, paperToPrint } = await import('../../core/exporting/paper-to-html.ts');
      if (format === 'html') return { name, text: paperToHtml(paper, version) };
      if (toPdf === null) throw new Error('PDF needs the app’s window.');
      const page = paperToPrint(paper, version);
      return { name, text: page.html, bytes: await toPdf(page) };
    }
  }
}
