/** `import`: files become articles; the records of a JSON export are merged. */
import { join } from 'node:path';
import type { Article } from '../../core/article/article.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import type { Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { importExport } from '../services/import-records.ts';
import { createImporter, type Importer } from '../services/importer.ts';
import { readSource } from '../services/read-source.ts';
import { withNewLibrary } from './open.ts';
import { createId } from './place.ts';
import { type Command, type CommandCall, UsageError } from './surroundings.ts';

type Outcome =
  | {
      readonly source: string;
      readonly outcome: 'imported' | 'replaced';
      readonly id: string;
      readonly title: string;
    }
  | { readonly source: string; readonly outcome: 'duplicate'; readonly id: string; readonly title: string }
  | {
      readonly source: string;
      readonly outcome: 'merged';
      readonly articles: number;
      readonly journals: number;
    }
  | { readonly source: string; readonly outcome: 'failed'; readonly error: string };

export const importCommand: Command = async (call, surroundings) => {
  if (call.args.length === 0) throw new UsageError('Name at least one file to import.');
  if (call.replace && call.keepBoth) throw new UsageError('Choose either --replace or --keep-both.');
  const importer = createImporter({ workerFile: join(surroundings.workerFolder, 'import-worker.cjs') });
  try {
    return await withNewLibrary(call, surroundings, async (library) => {
      const outcomes: Outcome[] = [];
      for (const path of call.args) outcomes.push(await importOne(path, call, library, importer));
      surroundings.say(call.json ? JSON.stringify(outcomes, null, 2) : outcomes.map(describe).join('\n'));
      return outcomes.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
    });
  } finally {
    await importer.close();
  }
};

async function importOne(
  path: string,
  call: CommandCall,
  library: Library,
  importer: Importer,
): Promise<Outcome> {
  const source = await readSource(path);
  if (!source.ok) return failure(path, source.failure);
  const records = await mergeRecords(path, source.value, library);
  if (records !== null) return records;
  const imported = await importer.importSource(source.value);
  return imported.ok ? store(path, imported.value, call, library) : failure(path, imported.failure);
}

/** `null` when the file is no JSON export. */
async function mergeRecords(path: string, source: ImportSource, library: Library): Promise<Outcome | null> {
  const merged = await importExport(library, source);
  if (merged === null) return null;
  if (!merged.ok) return failure(path, merged.failure);
  return { source: path, outcome: 'merged', articles: merged.value.added, journals: merged.value.merged };
}

async function store(
  path: string,
  { article }: ImportedArticle,
  { replace, keepBoth }: CommandCall,
  library: Library,
): Promise<Outcome> {
  const existing = await library.findDuplicate(article);
  if (existing !== undefined && !replace && !keepBoth)
    return { source: path, outcome: 'duplicate', id: existing.id, title: existing.title };
  const takesPlace = existing !== undefined && replace;
  const stored: Article = {
    ...article,
    id: takesPlace ? existing.id : createId(),
    addedAt: takesPlace ? existing.addedAt : new Date().toISOString(),
  };
  const done: Result<null, Failure> = takesPlace
    ? await library.replaceArticle(stored)
    : await library.addArticle(stored);
  if (!done.ok) return failure(path, done.failure);
  return { source: path, outcome: takesPlace ? 'replaced' : 'imported', id: stored.id, title: stored.title };
}

const failure = (path: string, reason: Failure): Outcome => ({
  source: path,
  outcome: 'failed',
  error: describeFailure(reason),
});

function describe(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'imported':
    case 'replaced':
      return `${outcome.id}  ${outcome.outcome}  ${outcome.title}`;
    case 'duplicate':
      return `${outcome.id}  is in the library already  ${outcome.title}`;
    case 'merged':
      return `${outcome.source}: articles added: ${outcome.articles}, journals merged: ${outcome.journals}`;
    case 'failed':
      return outcome.error;
  }
}
