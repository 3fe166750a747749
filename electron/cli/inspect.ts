/** `inspect`: what an import would give. */
import { basename, join } from 'node:path';
import { isSuggestion, type Question } from '../../core/article/article.ts';
import { articleText, blocksOf } from '../../core/article/text.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { type ImportPiece, pieceLabel } from '../../core/importing/import-piece.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { createImporter } from '../services/importer.ts';
import { describeArchive } from './inspect-archive.ts';
import { createCommandFetcher, createSourceReader } from './sources.ts';
import { type Command, UsageError } from './surroundings.ts';

/** Prints a JSON array, one value for each article, in their order; a file that is none gives its error. */
export const inspect: Command = async ({ args, all }, { say, workerFolder }) => {
  if (args.length === 0) throw new UsageError('Name at least one file or address to inspect.');
  const importer = createImporter({ workerFile: join(workerFolder, 'import-worker.cjs') });
  const read = createSourceReader(await createCommandFetcher());
  try {
    const found: object[] = [];
    for (const path of args) {
      const archive = await inspectArchive(path);
      if (archive !== null) {
        found.push(archive);
        continue;
      }
      const source = await read(path);
      if (!source.ok) found.push(describeError(path, source.failure));
      else
        for await (const piece of importer.importPieces({ ...source.value, withLeftOut: all }))
          found.push(describePiece(path, piece));
    }
    say(JSON.stringify(found, null, 2));
    return found.some((one) => 'error' in one) ? 1 : 0;
  } finally {
    await importer.close();
  }
};

/** What is in an archive of ours; `null` for every other source. */
async function inspectArchive(path: string): Promise<object | null> {
  const { openLibraryArchive } = await import('../services/library-archive/open-archive.ts');
  const opened = await openLibraryArchive({ name: basename(path), path });
  if (opened === null) return null;
  if (!opened.ok) return describeError(path, opened.failure);
  try {
    return await describeArchive(path, opened.value);
  } finally {
    opened.value.close();
  }
}

function describePiece(path: string, { name, outcome }: ImportPiece): object {
  const source = pieceLabel(path, name);
  switch (outcome.tag) {
    case 'article':
      return describe(source, outcome.imported);
    case 'address':
      return { source, address: outcome.address, marks: outcome.marks };
    case 'feeds':
      return { source, feeds: outcome.outlines };
    case 'left-out':
      return { source, leftOut: outcome.reason };
    case 'failed':
      return describeError(source, outcome.failure);
  }
}

const describeError = (source: string, failure: Failure): object => ({
  source,
  error: describeFailure(failure),
});

function describe(source: string, { article, warnings, marks }: ImportedArticle): object {
  return {
    source,
    kind: article.source.format,
    title: article.title,
    byline: article.byline,
    siteName: article.siteName,
    url: article.source.url,
    publishedAt: article.publishedAt,
    language: article.language,
    epigraph: article.epigraph,
    excerpt: article.excerpt,
    wordCount: article.wordCount,
    sections: blocksOf(article.content)
      .filter(({ kind }) => kind === 'heading')
      .map(({ level, text }) => ({ level, title: text })),
    questions: article.questions.filter((question) => !isSuggestion(question)).map(describeQuestion),
    suggestions: article.questions.filter(isSuggestion).map(describeQuestion),
    comments: article.comments.map(({ kind, author, publishedAt, text, replyTo }) => ({
      kind,
      author,
      publishedAt,
      text,
      replyTo,
    })),
    credits: article.credits,
    text: articleText(article.content),
    removed: article.removed,
    warnings,
    ...(marks === undefined ? {} : { marks }),
  };
}

const describeQuestion = ({ text, followUps, context, confidence }: Question): object => ({
  text,
  context,
  confidence,
  ...(followUps.length === 0 ? {} : { followUps }),
});
