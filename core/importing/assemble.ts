/** The last step of every importer: what the format told becomes an article. */
import type { Root } from 'hast';
import type { ArticleSource, Comment, Credits, Epigraph, RemovedPart } from '../article/article.ts';
import { detectLanguage } from '../article/language.ts';
import { detectQuestions } from '../article/question-detection/detect-questions.ts';
import { blocksOf, countWords, textOfBlocks } from '../article/text.ts';
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { excerptOf, shorten } from './excerpt.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportedArticle } from './imported-article.ts';
import { placeRemoved } from './removed-places.ts';
import { excessOf, sanitize } from './sanitize.ts';

/** What an importer has read from a source. Nothing in it is trusted yet. */
export type ArticleParts = {
  readonly source: ArticleSource;
  /** Empty when the source has none: the first sentence stands in. */
  readonly title: string;
  readonly byline: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  /** As the source declares it; `null` to tell it from the words. */
  readonly language: string | null;
  readonly epigraph: Epigraph | null;
  readonly credits: Credits;
  readonly content: Root;
  readonly comments: readonly Comment[];
  readonly removed: readonly RemovedPart[];
  /** The source's lines in their order, the removed ones included, for finding where those stood; absent: not known. */
  readonly order?: readonly string[];
  readonly warnings: readonly string[];
};

/** Sanitises the content and derives what follows from it. Fails when no words are left or there is too much. */
export function assembleArticle(parts: ArticleParts): Result<ImportedArticle, Failure> {
  const excess = excessOf(parts.content);
  if (excess) return failed(refusal(excess, parts.source.name));
  const content = sanitize(parts.content);
  const blocks = blocksOf(content);
  const text = textOfBlocks(blocks);
  if (!/[\p{L}\p{N}]/u.test(text)) return failed({ tag: 'no-text', name: parts.source.name });
  const language = parts.language ?? detectLanguage(`${parts.title}\n${text}`);
  const excerpt = excerptOf(blocks, language);
  const title = parts.title === '' ? shorten(excerpt, TITLE_LENGTH) : shorten(parts.title, LONGEST_TITLE);
  const article: ImportedArticle['article'] = {
    title,
    byline: parts.byline,
    siteName: parts.siteName,
    publishedAt: parts.publishedAt,
    language,
    source: parts.source,
    epigraph: parts.epigraph,
    excerpt,
    credits: parts.credits,
    content,
    wordCount: countWords(text),
    questions: detectQuestions({ title, language, blocks }),
    comments: parts.comments,
    removed: placeRemoved(parts.removed, parts.order ?? [], blocks),
    fingerprint: fingerprintOf(text),
  };
  return ok({ article, warnings: parts.warnings });
}

/** How much of the first sentence stands in for a missing title. */
const TITLE_LENGTH = 80;
const LONGEST_TITLE = 500;
const LARGEST_TEXT = 20_000_000;

const refusal = (excess: 'too-deep' | 'too-large', name: string): Failure =>
  excess === 'too-deep' ? { tag: excess, name } : { tag: excess, name, limitBytes: LARGEST_TEXT };
