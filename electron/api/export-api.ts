/** Notes on their way out: collected from the library, shown first, then written where the reader says. */
import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import type { ExportContract } from '../../core/contract/export-contract.ts';
import type {
  ExportedFile,
  ExportFormat,
  ExportPreview,
  ExportRecord,
  ExportScope,
  SkippedExport,
} from '../../core/exporting/export.ts';
import { describeFailure } from '../../core/failure.ts';
import type { Journal, ReflectionId } from '../../core/journal/journal.ts';
import type { ReflectionQuery } from '../../core/journal/reflection-list.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { completeExport, existingNames, prepareExport, writeExport } from '../services/exporting.ts';
import type { Dialogs } from './dialogs.ts';
import { systemTimeZone } from './reader-clock.ts';

export type ExportApiOptions = {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly writeClipboard: (text: string) => Promise<void>;
  /** Draws a page as PDF. */
  readonly toPdf: (html: string) => Promise<Uint8Array>;
  readonly now: () => Date;
  readonly version: string;
};

/** Longest text of a preview in UTF-16 units, over all its files: messages between the processes stay small. */
const LONGEST_PREVIEW = 60_000;

export function createExportApi({
  library,
  dialogs,
  writeClipboard,
  toPdf,
  now,
  version,
}: ExportApiOptions): ExportContract {
  async function prepare(scope: ExportScope, format: ExportFormat): Promise<ExportPreview> {
    const { records, skipped } = await collectRecords(library, scope);
    const prepared = await prepareExport(records, format, { now: now(), version });
    return { files: prepared.files, skipped: [...skipped, ...prepared.skipped] };
  }

  async function complete(scope: ExportScope, format: ExportFormat): Promise<ExportPreview> {
    const { records, skipped } = await collectRecords(library, scope);
    const completed = await completeExport(records, format, { now: now(), version }, { toPdf });
    return { files: completed.files, skipped: [...skipped, ...completed.skipped] };
  }

  return {
    async previewExport(scope, format) {
      const prepared = await prepare(scope, format);
      return ok({ ...prepared, files: shorten(prepared.files) });
    },
    async copyExport(scope, format) {
      const { files, skipped } = await prepare(scope, format);
      await writeClipboard(files.map((file) => file.text).join('\n'));
      return ok({ written: [], skipped });
    },
    async exportNotes(scope, format) {
      const { files, skipped } = await complete(scope, format);
      const [only] = files;
      if (only === undefined) return ok({ written: [], skipped });
      const places =
        files.length === 1 ? await placeOfOne(only, dialogs) : await placesOfMany(files, dialogs);
      if (places === null) return ok(null);
      const report = await writeExport(places, { replace: true });
      return ok({ written: report.written, skipped: [...skipped, ...report.skipped] });
    },
  };
}

/** The records a scope names, read one after the other; what cannot be read is told instead. */
export async function collectRecords(
  library: Library,
  scope: ExportScope,
  timeZone: string = systemTimeZone(),
): Promise<{ readonly records: readonly ExportRecord[]; readonly skipped: readonly SkippedExport[] }> {
  const chosen = scope.tag === 'reflections' ? await chooseReflections(library, scope.query, timeZone) : null;
  const ids = await idsOf(library, scope, chosen);
  const records: ExportRecord[] = [];
  const skipped: SkippedExport[] = [];
  for (const id of ids) {
    const journal = await library.readJournal(id);
    if (!journal.ok) {
      skipped.push({ name: await nameOf(library, id), reason: describeFailure(journal.failure) });
      continue;
    }
    const article = await library.readArticle(id);
    if (!article.ok && article.failure.tag !== 'not-found')
      skipped.push({ name: journal.value.articleTitle, reason: describeFailure(article.failure) });
    const only = chosen?.get(id);
    records.push({
      article: article.ok ? article.value : null,
      journal: only === undefined ? journal.value : withOnly(journal.value, only),
    });
  }
  return { records, skipped };
}

type ChosenReflections = ReadonlyMap<ArticleId, ReadonlySet<ReflectionId>>;

async function idsOf(
  library: Library,
  scope: ExportScope,
  chosen: ChosenReflections | null,
): Promise<readonly ArticleId[]> {
  switch (scope.tag) {
    case 'all':
      return library.journalIds();
    case 'articles':
      return scope.ids;
    case 'reflections':
      return [...(chosen?.keys() ?? [])];
  }
}

async function chooseReflections(
  library: Library,
  query: ReflectionQuery,
  timeZone: string,
): Promise<ChosenReflections> {
  const chosen = new Map<ArticleId, Set<ReflectionId>>();
  for (const { articleId, reflectionId } of await library.selectReflections(query, timeZone)) {
    const ids = chosen.get(articleId);
    if (ids === undefined) chosen.set(articleId, new Set([reflectionId]));
    else ids.add(reflectionId);
  }
  return chosen;
}

/** The journal as if nothing but these reflections had been written. */
const withOnly = (journal: Journal, ids: ReadonlySet<ReflectionId>): Journal => ({
  ...journal,
  reflections: journal.reflections.filter(({ id }) => ids.has(id)),
  commitments: [],
  reviews: [],
});

const nameOf = async (library: Library, id: ArticleId): Promise<string> =>
  (await library.summary(id))?.title ?? id;

/** The system's dialog has asked already whether a file may be replaced. */
async function placeOfOne(file: ExportedFile, dialogs: Dialogs): Promise<readonly ExportedFile[] | null> {
  const path = await dialogs.chooseSavePath(file.name);
  return path === null ? null : [{ ...file, name: path }];
}

async function placesOfMany(
  files: readonly ExportedFile[],
  dialogs: Dialogs,
): Promise<readonly ExportedFile[] | null> {
  const folder = await dialogs.chooseFolder();
  if (folder === null) return null;
  const present = await existingNames(
    folder,
    files.map(({ name }) => name),
  );
  if (present.length > 0 && !(await dialogs.confirmReplacing(present))) return null;
  return files.map((file) => ({ ...file, name: join(folder, file.name) }));
}

function shorten(files: readonly ExportedFile[]): readonly ExportedFile[] {
  let left = LONGEST_PREVIEW;
  return files.map(({ name, text }) => {
    const shown = text.length <= left ? text : `${text.slice(0, left)}…`;
    left = Math.max(0, left - text.length);
    return { name, text: shown };
  });
}
