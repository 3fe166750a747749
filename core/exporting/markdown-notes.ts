/**
 * Notes as Markdown: front matter, questions as headings, the reader's own Markdown exactly as it was written. What
 * the reader wrote stands between two comments with the reflection's id, so that a later export, or any other
 * program, can find it again and renew it without touching what was added around it.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { stringify } from 'yaml';
import { withAddresses } from '../journal/citations.ts';
import type { Commitment, Reflection } from '../journal/journal.ts';
import { commitmentWords } from './commitment-words.ts';
import { bullet, heading, oneLine, quotation, write } from './markdown-blocks.ts';
import {
  type AnsweredQuestion,
  highlightLine,
  type NotedHighlight,
  type Notes,
  sourceLine,
} from './notes.ts';

export type MarkdownOptions = { readonly now: Date; readonly version: string };

/** The text of a Markdown file with the notes on one article. */
export function notesToMarkdown(notes: Notes, options: MarkdownOptions): string {
  const parts = [
    frontMatter(notes, options),
    heading(1, notes.title),
    sourceParagraph(notes),
    ...notes.answered.map(questionSection),
    section('Highlights', notes.highlights.map(highlightPart)),
    section(
      'Notes',
      notes.notes.map((note) => marked('note', note)),
    ),
    section('Commitments', notes.commitments.map(commitmentPart)),
    section(
      'Not answered yet',
      notes.unanswered.map(({ text, followUps }) => bullet([text, ...followUps].join(' '))),
      '\n',
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function frontMatter(notes: Notes, { now, version }: MarkdownOptions): string {
  const fields = {
    id: notes.id,
    title: oneLine(notes.title),
    byline: notes.byline,
    site: notes.siteName,
    url: notes.url,
    source: notes.url === null ? notes.sourceName : null,
    published: notes.publishedAt,
    added: notes.addedAt,
    language: notes.language,
    tags: notes.tags.length > 0 ? notes.tags : null,
    state: notes.readingState,
    starred: notes.starred || null,
    archived: notes.archived || null,
    written: notes.writtenAt,
    exported: now.toISOString(),
    generator: `Afterword ${version}`,
  };
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return `---\n${stringify(present, { lineWidth: 0 })}---`;
}

function sourceParagraph(notes: Notes): string {
  const words = [notes.byline, sourceLine(notes), notes.publishedAt?.slice(0, 10) ?? null].filter(
    (part) => part !== null,
  );
  const children: Nodes[] = words.length > 0 ? [{ type: 'text', value: oneLine(words.join(' · ')) }] : [];
  if (notes.url !== null) {
    if (children.length > 0) children.push({ type: 'text', value: ' · ' });
    children.push({ type: 'link', url: notes.url, children: [{ type: 'text', value: notes.url }] });
  }
  return write({ type: 'paragraph', children } as Nodes);
}

function questionSection({ id, text, followUps, answers, moved }: AnsweredQuestion): string {
  return [
    heading(2, text),
    `<!-- afterword:question ${id} -->`,
    followUps.map((followUp) => bullet(followUp)).join('\n'),
    ...answers.map((answer) => marked('answer', answer)),
    moved.map(({ askedOn, moved: words }) => bullet(`What moved, ${askedOn}: ${words}`)).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const highlightPart = ({ highlight, notes }: NotedHighlight): string =>
  [
    `<!-- afterword:highlight ${highlight.id} -->\n<a id="${anchorOf(highlight.id)}"></a>`,
    quotation(highlight.selector.exact),
    highlightLine(highlight),
    ...notes.map((note) => marked('note', note)),
  ].join('\n\n');

function commitmentPart(commitment: Commitment): string {
  const { sentence, details } = commitmentWords(commitment);
  return `<!-- afterword:commitment ${commitment.id} -->\n\n${bullet(sentence, details)}`;
}

/** The reader's words between two comments that name the reflection. What they quote is found in the same file. */
function marked(kind: 'answer' | 'note', { id, text }: Reflection): string {
  const closing = closingOf(text);
  const words = withAddresses(text, (highlightId) => `#${anchorOf(highlightId)}`);
  return [`<!-- afterword:${kind} ${id} -->`, words, `<!-- afterword:end ${id} -->`, ...closing].join('\n');
}

/**
 * What ends a block that the reader left open, such as a fence of code: without it the rest of the file would belong
 * to that block. It stands after the reader's words, which stay as they are.
 */
function closingOf(text: string): readonly string[] {
  if (!/```|~~~|</u.test(text)) return [];
  const last = fromMarkdown(`${text}\n\nend`).children.at(-1);
  if (last?.type === 'html') return closingOfHtml(last.value);
  if (last?.type !== 'code') return [];
  const opening = text.split(/\r\n?|\n/u)[(last.position?.start.line ?? 1) - 1] ?? '';
  return [/`{3,}|~{3,}/u.exec(opening)?.[0] ?? '```'];
}

/** The comment that follows the reader's words ends some blocks of HTML by itself. */
function closingOfHtml(block: string): readonly string[] {
  const tag = /^<(script|pre|style|textarea)\b/iu.exec(block)?.[1];
  if (tag !== undefined) return [`</${tag}>`];
  if (block.startsWith('<?')) return ['?>'];
  return block.startsWith('<![CDATA[') ? [']]>'] : [];
}

const anchorOf = (highlightId: string): string => `highlight-${highlightId}`;

const section = (title: string, parts: readonly string[], between = '\n\n'): string =>
  parts.length === 0 ? '' : `${heading(2, title)}\n\n${parts.join(between)}`;
