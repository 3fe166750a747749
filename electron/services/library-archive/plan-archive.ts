/** What of a library goes into an archive, by what the reader asks for. */
import type { ExportPreview, ExportScope } from '../../../core/exporting/export.ts';
import { createFileNamer } from '../../../core/exporting/file-name.ts';
import { ARCHIVE_EXTENSION } from '../../../core/exporting/library-archive.ts';
import type { Failure } from '../../../core/failure.ts';
import { findCollection, listCollections } from '../../../core/library/collections.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { type ChoosingTools, chooseArticles } from '../exporting/choose-articles.ts';
import type { ArchiveContents } from './write-archive.ts';

export type ArchivePlan = { readonly fileName: string; readonly contents: ArchiveContents };

/** Of everything an archive holds the lists and the trash too; of a part the articles with all that was written on them. */
export async function planArchive(
  scope: ExportScope,
  tools: ChoosingTools,
): Promise<Result<ArchivePlan, Failure>> {
  const { library } = tools;
  const chosen = await chooseArticles(scope, 'articles', tools);
  if (!chosen.ok) return chosen;
  const isWhole = scope.tag === 'all';
  return ok({
    fileName: createFileNamer()(await titleOf(scope, library), ARCHIVE_EXTENSION),
    contents: {
      kind: isWhole ? 'library' : 'part',
      articleIds: chosen.value.ids,
      withLists: isWhole,
      collectionIds: scope.tag === 'collection' ? [scope.id] : [],
    },
  });
}

/** What the archive will hold, in words; its bytes say nothing to a person. */
export async function describeArchive(
  { fileName, contents }: ArchivePlan,
  library: Library,
): Promise<ExportPreview> {
  const { articleIds, withLists } = contents;
  if (articleIds.length === 0 && !withLists) return { files: [], skipped: [] };
  const journals = new Set(await library.journalIds());
  const written = articleIds.filter((id) => journals.has(id)).length;
  const lines = [
    articleIds.length === 1
      ? '1 article with its pictures'
      : `${articleIds.length} articles with their pictures`,
    ...writtenLines(written, articleIds.length),
    ...(withLists ? await listLines(library) : []),
  ];
  const text = `This archive will hold\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\nAfterword takes it in again: import it here or on another computer.\n`;
  return { files: [{ name: fileName, text }], skipped: [] };
}

const writtenLines = (written: number, articles: number): readonly string[] =>
  written === 0
    ? []
    : [
        articles === 1
          ? 'what you wrote and marked on it, with every earlier version'
          : `what you wrote and marked on ${written} of them, with every earlier version`,
      ];

async function listLines(library: Library): Promise<readonly string[]> {
  const collections = await library.collections();
  const trash = await library.trash.entries();
  const thrownAway = trash.ok ? trash.value.length : 0;
  const count = collections.ok ? listCollections(collections.value).length : 0;
  return [
    ...(count === 0 ? [] : [count === 1 ? '1 collection' : `${count} collections`]),
    'feeds with what waits in them, saved searches, your own sets of questions',
    ...(thrownAway === 0
      ? []
      : [thrownAway === 1 ? '1 article in the trash' : `${thrownAway} articles in the trash`]),
  ];
}

async function titleOf(scope: ExportScope, library: Library): Promise<string> {
  const [only, second] = scope.tag === 'articles' ? scope.ids : [];
  if (only !== undefined && second === undefined) return (await library.summary(only))?.title ?? library.name;
  if (scope.tag !== 'collection') return `Afterword ${library.name}`;
  const collections = await library.collections();
  return (collections.ok ? findCollection(collections.value, scope.id)?.name : undefined) ?? library.name;
}
