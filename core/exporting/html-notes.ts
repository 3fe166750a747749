/** Notes as one page that any browser shows and prints. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withAddresses } from '../journal/citations.ts';
import { firstAnswerOf } from '../journal/first-answers.ts';
import type { Commitment, Reflection } from '../journal/journal.ts';
import type { PictureAddress } from './article-content.ts';
import { articleSections } from './article-html.ts';
import { bookmarkLinks, markHeadings, type PrintedPage } from './bookmarks.ts';
import { commitmentWords } from './commitment-words.ts';
import { beginPage, element, htmlOf, PAGE_END } from './html-page.ts';
import {
  type AnsweredQuestion,
  highlightLine,
  type NotedHighlight,
  type Notes,
  type NotesHead,
  sourceLine,
  type TitledNotes,
} from './notes.ts';
import { renderMarkdown } from './reader-markdown.ts';

export type HtmlOptions = { readonly now: Date; readonly version: string };

/** The text of a page with the notes on all these articles; `articles` are their `articleToHtml`. */
export const notesToHtml = (
  all: readonly TitledNotes[],
  articles: readonly string[],
  options: HtmlOptions,
  indexAddress: string | null = null,
): string =>
  [
    beginNotes(all, options, indexAddress),
    ...articles.map((article) => `${article}\n`),
    endNotes(options),
  ].join('');

/** What stands on a page before the first article, and after the last. */
export function beginNotes(
  all: readonly TitledNotes[],
  { version }: HtmlOptions,
  indexAddress: string | null = null,
): string {
  const [only] = all;
  const title = only !== undefined && all.length === 1 ? only.title : `Notes on ${all.length} articles`;
  const contents = all.length > 1 ? [htmlOf(element('h1', {}, title), contentsList(all))] : [];
  const back =
    indexAddress === null
      ? []
      : [htmlOf(element('p', { className: 'source' }, element('a', { href: indexAddress }, 'All articles')))];
  const page = beginPage(title, `Afterword ${version}`, { inFolder: indexAddress !== null });
  return `${page}${['<main>', ...back, ...contents].join('\n')}\n`;
}

export const endNotes = (options: HtmlOptions): string => `</main>\n${footerOf(options)}${PAGE_END}`;

/** The first page of a folder of pages; `links` are their `indexLink`. */
export const indexToHtml = (links: readonly string[], options: HtmlOptions): string =>
  `${beginIndex(links.length, options)}${links.join('')}${endIndex(options)}`;

/** What stands on that page before the first link, and after the last. */
export function beginIndex(count: number, { version }: HtmlOptions): string {
  const title = count === 1 ? 'Notes on 1 article' : `Notes on ${count} articles`;
  const heading = htmlOf(element('h1', {}, title));
  return `${beginPage(title, `Afterword ${version}`)}<main>${heading}<ol class="index">\n`;
}

export const endIndex = (options: HtmlOptions): string => `</ol></main>\n${footerOf(options)}${PAGE_END}`;

/** The line that leads to a page, with what the article says of itself, where it could be read. */
export const indexLink = (notes: NotesHead | TitledNotes, name: string): string =>
  `${htmlOf(
    element(
      'li',
      {},
      element('a', { href: addressOf(name) }, notes.title),
      'byline' in notes && sourceOf({ ...notes, url: null }),
    ),
  )}\n`;

/** A file's name as the address of a link. */
const addressOf = (name: string): string => name.split('/').map(encodeURIComponent).join('/');

const footerOf = ({ now, version }: HtmlOptions): string =>
  htmlOf(element('footer', {}, `Exported from Afterword ${version} on `, time(now.toISOString()), '.'));

/** Where the notes on an article stand: on a page of their own, or among those on others. */
type PlaceOnPage = 'alone' | 'among-others';

/** The place of each of so many articles on one page. */
export const placeOfEach = (count: number): PlaceOnPage => (count === 1 ? 'alone' : 'among-others');

/** The notes on one article as HTML. */
export const articleToHtml = (
  notes: Notes,
  place: PlaceOnPage,
  pictureAddress: PictureAddress = () => null,
): string => htmlOf(articleOf(notes, place, pictureAddress));

/** What stands in the place of an article whose notes could not be read when their turn came: lists lead to it. */
export const unreadToHtml = ({ id, title }: TitledNotes, place: PlaceOnPage): string =>
  htmlOf(
    element(
      'article',
      { id: `article-${id}` },
      element('header', {}, element(place === 'alone' ? 'h1' : 'h2', {}, title)),
      element('p', {}, 'It could not be read.'),
    ),
  );

/** The notes on one article as a page to be drawn, with what leads into it. */
export function notesToPrint(
  notes: Notes,
  pictureAddress: PictureAddress,
  options: HtmlOptions,
): PrintedPage {
  const page = articleOf(notes, 'alone', pictureAddress);
  const bookmarks = markHeadings(page);
  const html = notesToHtml([notes], [htmlOf(bookmarkLinks(bookmarks), page)], options);
  return { html, title: notes.title, author: notes.byline, language: notes.language, bookmarks };
}

const contentsList = (all: readonly TitledNotes[]): Element =>
  element(
    'nav',
    { ariaLabel: 'Articles' },
    element(
      'ol',
      {},
      ...all.map(({ id, title }) => element('li', {}, element('a', { href: `#article-${id}` }, title))),
    ),
  );

/** Headings begin at level 1 on a page of one article and below the page's own on a page of several. */
function articleOf(notes: Notes, place: PlaceOnPage, pictureAddress: PictureAddress): Element {
  const [top, below] = place === 'alone' ? (['h1', 'h2'] as const) : (['h2', 'h3'] as const);
  return element(
    'article',
    { id: `article-${notes.id}`, ...(notes.language === null ? {} : { lang: notes.language }) },
    element('header', {}, element(top, {}, notes.title), sourceOf(notes), tagsOf(notes)),
    ...notes.answered.map((question) => questionOf(question, `${notes.id}-${question.id}`, below)),
    section(below, 'Highlights', notes.highlights.map(highlightOf)),
    section(below, 'Notes', notes.notes.flatMap(wordsOf)),
    section(below, 'Commitments', commitmentList(notes.commitments)),
    section(
      below,
      'Not answered yet',
      list(notes.unanswered.map(({ text, followUps }) => [text, ...followUps].join(' '))),
    ),
    ...articleSections(notes, below, pictureAddress),
  );
}

function sourceOf(notes: NotesHead): Element | null {
  const words = [notes.byline, sourceLine(notes), notes.publishedAt?.slice(0, 10) ?? null]
    .filter((part) => part !== null)
    .join(' · ');
  const link = notes.url !== null && isWeb(notes.url) && element('a', { href: notes.url }, notes.url);
  if (words === '' && !link) return null;
  return element('p', { className: 'source' }, words, words !== '' && link ? ' · ' : null, link);
}

const tagsOf = ({ tags }: Notes): Element | null =>
  tags.length === 0 ? null : element('p', { className: 'tags' }, tags.map((tag) => `#${tag}`).join(' '));

const questionOf = (
  { text, followUps, answers, moved }: AnsweredQuestion,
  id: string,
  level: string,
): Element =>
  element(
    'section',
    { id },
    element(level, {}, text),
    followUps.length > 0 &&
      element('ul', { className: 'follow-ups' }, ...followUps.map((words) => element('li', {}, words))),
    ...answers.flatMap(wordsOf),
    ...list(moved.map(({ askedOn, moved: words }) => `What moved, ${askedOn}: ${words}`)),
  );

const highlightOf = ({ highlight, notes }: NotedHighlight): Element =>
  element(
    'div',
    { id: highlight.id },
    element(
      'blockquote',
      {},
      ...highlight.selector.exact.split('\n').map((words) => element('p', {}, words)),
    ),
    element('p', { className: 'when' }, highlightLine(highlight)),
    ...notes.flatMap(wordsOf),
  );

/** What the reader wrote; what it quotes is found on the same page. */
function renderWords(text: string): Root {
  const tree = renderMarkdown(withAddresses(text, (highlightId) => `${STAND_IN}${highlightId}`));
  visit(tree, 'element', ({ properties }: Element) => {
    const { href } = properties;
    if (typeof href === 'string' && href.startsWith(STAND_IN))
      properties['href'] = `#${href.slice(STAND_IN.length)}`;
  });
  return tree;
}

/** An address that nobody can have, which sanitising lets through. */
const STAND_IN = 'https://highlight.invalid/';

function wordsOf(reflection: Reflection): readonly Element[] {
  const { id, text, updatedAt } = reflection;
  const before = firstAnswerOf(reflection);
  const isOther = before !== undefined && before.text.trim() !== '' && before.text !== text;
  return [
    element('div', { className: 'words', id }, ...wordsIn(text)),
    element('p', { className: 'when' }, time(updatedAt)),
    ...(isOther
      ? [
          element('p', { className: 'when' }, 'Before reading, ', time(before.savedAt)),
          element('div', { className: 'words' }, ...wordsIn(before.text)),
        ]
      : []),
  ];
}

const wordsIn = (text: string): readonly ElementContent[] =>
  renderWords(text).children.filter((node) => node.type === 'element' || node.type === 'text');

const commitmentList = (commitments: readonly Commitment[]): readonly Element[] =>
  commitments.length === 0
    ? []
    : [
        element(
          'ul',
          {},
          ...commitments.map((commitment) => {
            const { sentence, details } = commitmentWords(commitment);
            return element('li', { id: commitment.id }, sentence, ...list(details));
          }),
        ),
      ];

const list = (lines: readonly string[]): readonly Element[] =>
  lines.length === 0 ? [] : [element('ul', {}, ...lines.map((line) => element('li', {}, line)))];

const section = (level: string, title: string, parts: readonly Element[]): Element | null =>
  parts.length === 0 ? null : element('section', {}, element(level, {}, title), ...parts);

const time = (instant: string): Element =>
  element('time', { dateTime: instant }, `${instant.slice(0, 16).replace('T', ' ')} UTC`);

const isWeb = (address: string): boolean => /^https?:\/\//iu.test(address);
