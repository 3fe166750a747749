/**
 * Notes as Markdown: front matter, questions as headings, the reader's own Markdown as it was written. All of it stands
 * in managed blocks, so that a later export finds and renews each without touching what a person added around them.
 */
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { withAddresses, withoutLinks } from '../journal/citations.ts';
import { firstAnswerOf } from '../journal/first-answers.ts';
import type { Commitment, Journal, Reflection } from '../journal/journal.ts';
import { liveReflections } from '../journal/reflections.ts';
import type { PictureAddress } from './article-content.ts';
import { articleMarkdown, commentsMarkdown } from './article-markdown.ts';
import { commitmentWords } from './commitment-words.ts';
import {
  type FrontMatter,
  fieldOf,
  mergeFrontMatter,
  splitFrontMatter,
  writeFrontMatter,
} from './front-matter.ts';
import { type ManagedBlock, mergeBlocks, writeBlocks } from './managed-blocks.ts';
import { bullet, heading, oneLine, quotation, write } from './markdown-blocks.ts';
import {
  type AnsweredQuestion,
  highlightLine,
  type NotedHighlight,
  type Notes,
  sourceLine,
} from './notes.ts';

export type MarkdownOptions = {
  readonly now: Date;
  readonly version: string;
  /** Where pictures are from the file; without it they are given in words. */
  readonly pictureAddress?: PictureAddress;
};

/** The text of a new Markdown file with the notes on one article. */
export const notesToMarkdown = (notes: Notes, options: MarkdownOptions): string =>
  `${writeFrontMatter(fieldsOf(notes, options))}\n\n${writeBlocks(blocksOf(notes, options))}\n`;

/** What the notes say, without what only programs read: for showing what a document will hold. */
export const notesToReading = (notes: Notes): string =>
  `${blocksOf(notes, null)
    .flatMap(({ text }) => (text === '' ? [] : [text]))
    .join('\n\n')}\n`;

/**
 * An earlier export of the same article with everything in it renewed; `journal` is all that was written, the deleted
 * included. The same text when nothing changed but the time.
 */
export function renewMarkdown(
  existing: string,
  notes: Notes,
  journal: Journal,
  options: MarkdownOptions,
): string {
  const { mark, front, body } = splitFrontMatter(existing);
  const fields = fieldsOf(notes, options);
  const lead = /^(?:\r?\n)*/u.exec(body)?.[0] ?? '';
  const merged = mergeBlocks(body.slice(lead.length), blocksOf(notes, options), goneIn(journal));
  const written = (exported: string): string =>
    [
      mark,
      front === null ? writeFrontMatter(fields) : mergeFrontMatter(front, { ...fields, exported }),
      lead === '' ? '\n\n' : lead,
      merged,
    ].join('');
  const unchanged = written(fieldOf(front ?? '', 'exported') ?? '');
  return unchanged === existing ? existing : written(options.now.toISOString());
}

/** The article that a Markdown file is about, when it says so. */
export function articleIdIn(text: string): string | null {
  const { front } = splitFrontMatter(text);
  const id = front === null ? null : fieldOf(front, 'id');
  return id !== null && /^[0-9a-f]{32}$/u.test(id) ? id : null;
}

/** Whether a record of that kind was deleted: it is not among what the journal has now. */
function goneIn(journal: Journal): (kind: string, id: string) => boolean {
  const words = new Set(liveReflections(journal).map(({ id }) => id));
  const live: Readonly<Record<string, ReadonlySet<string>>> = {
    answer: words,
    note: words,
    highlight: liveIds(journal.highlights),
    commitment: liveIds(journal.commitments),
  };
  return (kind, id) => Object.hasOwn(live, kind) && live[kind]?.has(id) === false;
}

type Deletable = { readonly id: string; readonly deletedAt: string | null };

const liveIds = (records: readonly Deletable[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])));

/** Without `options` nothing that only programs read is among the words. */
function blocksOf(notes: Notes, options: MarkdownOptions | null): readonly ManagedBlock[] {
  const { article, comments, unanswered } = notes;
  const pictureAddress = options?.pictureAddress ?? (() => null);
  const isPlain = options === null;
  const open = unanswered.map(({ text, followUps }) => bullet([text, ...followUps].join(' '))).join('\n');
  return [
    block('title', '', [heading(1, notes.title), sourceParagraph(notes)]),
    ...notes.answered.flatMap((question) => questionBlocks(question, isPlain)),
    ...section(
      'highlights',
      'Highlights',
      notes.highlights.flatMap((noted) => highlightBlocks(noted, isPlain)),
    ),
    ...section(
      'notes',
      'Notes',
      notes.notes.map((note) => wordsBlock('note', note, isPlain)),
    ),
    ...section(
      'commitments',
      'Commitments',
      notes.commitments.map((one) => commitmentBlock(one, isPlain)),
    ),
    block('unanswered', '', open === '' ? [] : [heading(2, 'Not answered yet'), open]),
    ...(article === null ? [] : [block('article', '', [articleMarkdown(article, pictureAddress)])]),
    ...(comments.length === 0 ? [] : [block('comments', '', [commentsMarkdown(comments)])]),
  ];
}

/** Of a kind that stands once in a file, the kind is the id. */
const block = (kind: string, id: string, parts: readonly string[]): ManagedBlock => ({
  kind,
  id: id === '' ? kind : id,
  text: parts.filter((part) => part !== '').join('\n\n'),
});

function fieldsOf(notes: Notes, { now, version }: MarkdownOptions): FrontMatter {
  return {
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

const questionBlocks = (
  { id, text, followUps, answers, moved }: AnsweredQuestion,
  isPlain: boolean,
): readonly ManagedBlock[] => [
  block('question', id, [heading(2, text), followUps.map((followUp) => bullet(followUp)).join('\n')]),
  ...answers.map((answer) => wordsBlock('answer', answer, isPlain)),
  ...(moved.length === 0
    ? []
    : [
        block('moved', id, [
          moved.map(({ askedOn, moved: words }) => bullet(`What moved, ${askedOn}: ${words}`)).join('\n'),
        ]),
      ]),
];

const highlightBlocks = ({ highlight, notes }: NotedHighlight, isPlain: boolean): readonly ManagedBlock[] => [
  block('highlight', highlight.id, [
    isPlain ? '' : `<a id="${anchorOf(highlight.id)}"></a>`,
    quotation(highlight.selector.exact),
    highlightLine(highlight),
    isPlain ? '' : blockId('h', highlight.id),
  ]),
  ...notes.map((note) => wordsBlock('note', note, isPlain)),
];

function commitmentBlock(commitment: Commitment, isPlain: boolean): ManagedBlock {
  const { sentence, details } = commitmentWords(commitment);
  return block('commitment', commitment.id, [
    bullet(sentence, details),
    isPlain ? '' : blockId('c', commitment.id),
  ]);
}

/** The reader's words; what they quote is found in the same file. */
function wordsBlock(kind: 'answer' | 'note', reflection: Reflection, isPlain: boolean): ManagedBlock {
  const before = firstAnswerOf(reflection)?.text ?? '';
  const isOther = before.trim() !== '' && before !== reflection.text;
  const parts = [
    isPlain
      ? withoutLinks(reflection.text)
      : closed(withAddresses(reflection.text, (highlightId) => `#${anchorOf(highlightId)}`)),
    ...(isOther ? ['*Before reading:*', closed(before)] : []),
    ...(isPlain ? [] : [blockId('r', reflection.id)]),
  ];
  return { kind, id: reflection.id, text: parts.join('\n\n') };
}

/** By which note apps such as Obsidian link to what stands before it. */
const blockId = (letter: string, id: string): string => `^${letter}-${id.replace(/[^0-9A-Za-z-]/gu, '-')}`;

/** Words with the end of a block that they left open. */
const closed = (text: string): string => [text, ...closingOf(text)].join('\n');

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

/** What follows the reader's words ends some blocks of HTML by itself. */
function closingOfHtml(block: string): readonly string[] {
  const tag = /^<(script|pre|style|textarea)\b/iu.exec(block)?.[1];
  if (tag !== undefined) return [`</${tag}>`];
  if (block.startsWith('<?')) return ['?>'];
  return block.startsWith('<![CDATA[') ? [']]>'] : [];
}

const anchorOf = (highlightId: string): string => `highlight-${encodeURIComponent(highlightId)}`;

/** A heading and what stands below it; nothing without the latter. */
const section = (id: string, title: string, blocks: readonly ManagedBlock[]): readonly ManagedBlock[] =>
  blocks.length === 0 ? [] : [block('section', id, [heading(2, title)]), ...blocks];
