/** Reads the Markdown sources of the starter library; used by the script that bundles them and by tests. */
import type { Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { type Article, type Comment, NO_CREDITS, type Question } from '../article/article.ts';
import { createQuestionId } from '../article/question-id.ts';
import { articleText, type Block, blocksOf, countWords } from '../article/text.ts';
import { fingerprintOf } from '../importing/fingerprint.ts';
import { sanitize } from '../importing/sanitize.ts';

/** An article of the starter library; it is added when a library is made. */
export type StarterArticle = Omit<Article, 'addedAt'>;

/** The article that a source file describes. Throws when its front matter is not complete. */
export function readStarterSource(name: string, source: string): StarterArticle {
  const parts = /^---\n(.*?)\n---\n(.*)$/su.exec(source);
  if (!parts) throw new Error(`${name} does not begin with front matter.`);
  const front = v.parse(FrontMatter, parseYaml(parts[1] ?? '', { schema: 'failsafe' }));
  const content = sanitize(toHast(fromMarkdown(parts[2] ?? '')) as Root);
  const text = articleText(content);
  return {
    id: front.id,
    title: front.title,
    byline: front.byline,
    siteName: front.siteName,
    publishedAt: front.date,
    language: front.language,
    source: { kind: 'starter', name: 'Starter library', url: null, format: 'markdown' },
    epigraph: front.epigraph,
    excerpt: front.excerpt,
    credits: { ...NO_CREDITS, notes: front.notes },
    content,
    wordCount: countWords(text),
    questions: questionsIn(content, text),
    comments: front.comments.map(createComment),
    removed: [],
    fingerprint: fingerprintOf(text),
  };
}

const Line = v.pipe(v.string(), v.trim(), v.minLength(1));
const Day = v.pipe(v.string(), v.isoDate());
const SampleComment = v.strictObject({
  author: v.pipe(Line, v.includes('(sample reader)')),
  date: Day,
  text: v.pipe(Line, v.startsWith('Sample comment.')),
  replyTo: v.optional(Line),
});
const FrontMatter = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  title: Line,
  byline: Line,
  siteName: Line,
  date: Day,
  language: Line,
  epigraph: v.strictObject({ text: Line, attribution: Line }),
  excerpt: v.pipe(Line, v.maxLength(240)),
  notes: v.array(Line),
  comments: v.array(SampleComment),
});

const createComment = (sample: v.InferOutput<typeof SampleComment>, index: number): Comment => ({
  id: `c${index + 1}`,
  kind: 'comment',
  author: sample.author,
  url: null,
  publishedAt: sample.date,
  text: sample.text,
  replyTo: sample.replyTo === undefined ? null : `c${sample.replyTo}`,
});

/** The entries of the list that closes the article. */
function questionsIn(content: Root, text: string): readonly Question[] {
  const blocks = blocksOf(content);
  const heading = blocks.map(({ kind }) => kind).lastIndexOf('heading');
  const taken = new Set<string>();
  return blocks.slice(heading + 1).map((block) => {
    const id = createQuestionId(block.text, taken);
    taken.add(id);
    return createQuestion(id, block, text);
  });
}

const createQuestion = (id: string, { text: words, start }: Block, text: string): Question => ({
  id,
  origin: 'article',
  text: words,
  followUps: [],
  context: words,
  confidence: 1,
  selector: {
    exact: words,
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(start + words.length, start + words.length + 32),
    start,
  },
});
