/** Reads the Markdown sources of the starter library; used by the script that bundles them and by tests. */
import type { Root } from 'hast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toHast } from 'mdast-util-to-hast';
import * as v from 'valibot';
import { parse as parseYaml } from 'yaml';
import { type Article, type Comment, NO_CREDITS } from '../article/article.ts';
import { describeFailure } from '../failure.ts';
import { assembleArticle } from '../importing/assemble.ts';

/** An article of the starter library; it is added when a library is made. */
export type StarterArticle = Omit<Article, 'addedAt'>;

/** The article that a source file describes. Throws when its front matter is not complete. */
export function readStarterSource(name: string, source: string): StarterArticle {
  const parts = /^---\n(.*?)\n---\n(.*)$/su.exec(source);
  if (!parts) throw new Error(`${name} does not begin with front matter.`);
  const { id, date, notes, comments, excerpt, ...front } = v.parse(
    FrontMatter,
    parseYaml(parts[1] ?? '', { schema: 'failsafe' }),
  );
  const assembled = assembleArticle({
    ...front,
    source: { kind: 'starter', name: 'Starter library', url: null, format: 'markdown' },
    publishedAt: date,
    credits: { ...NO_CREDITS, notes },
    content: toHast(fromMarkdown(parts[2] ?? '')) as Root,
    comments: comments.map(createComment),
    removed: [],
    warnings: [],
  });
  if (!assembled.ok) throw new Error(describeFailure(assembled.failure));
  return { ...assembled.value.article, id, excerpt };
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
