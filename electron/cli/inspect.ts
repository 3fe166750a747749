/** `inspect`: what an import would give. */
import { join } from 'node:path';
import { isSuggestion, type Question } from '../../core/article/article.ts';
import { articleText, blocksOf } from '../../core/article/text.ts';
import { describeFailure } from '../../core/failure.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { createImporter } from '../services/importer.ts';
import { readSource } from '../services/read-source.ts';
import { type Command, UsageError } from './surroundings.ts';

/** Prints a JSON array, one value for each file, in their order. */
export const inspect: Command = async ({ args }, { say, workerFolder }) => {
  if (args.length === 0) throw new UsageError('Name at least one file to inspect.');
  const importer = createImporter({ workerFile: join(workerFolder, 'import-worker.cjs') });
  try {
    const found: object[] = [];
    for (const path of args) {
      const source = await readSource(path);
      const imported = source.ok ? await importer.importSource(source.value) : source;
      found.push(
        imported.ok
          ? describe(path, imported.value)
          : { source: path, error: describeFailure(imported.failure) },
      );
    }
    say(JSON.stringify(found, null, 2));
    return found.some((one) => 'error' in one) ? 1 : 0;
  } finally {
    await importer.close();
  }
};

function describe(path: string, { article, warnings }: ImportedArticle): object {
  return {
    source: path,
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
  };
}

const describeQuestion = ({ text, followUps, context, confidence }: Question): object => ({
  text,
  context,
  confidence,
  ...(followUps.length === 0 ? {} : { followUps }),
});
