import type { Element, ElementContent, Root, RootContent } from 'hast';
import { isLetterOrDigit } from './letters.ts';

/**
 * One passage of an article: a heading, a paragraph, a list entry … the smallest thing with text of its own.
 * The text of all blocks, joined by line feeds, is `articleText`; selectors, search and questions use nothing else.
 */
export type Block = {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'preformatted' | 'caption' | 'cell';
  /** 1 to 6 for a heading, depth of nesting (from 1) for a list entry, otherwise 0. */
  readonly level: number;
  /** Inside a quotation. */
  readonly quoted: boolean;
  /** Blocks of the same list share a number (from 1); 0 outside lists. */
  readonly list: number;
  readonly ordered: boolean;
  /** Blocks of the same list entry share a number (from 1); 0 outside lists. */
  readonly entry: number;
  /** A rule stands between it and the passage before. */
  readonly ruled: boolean;
  /** How much of its text leads elsewhere, from 0 to 1. */
  readonly linked: number;
  /** All of it is set in small or slanting letters, as notes are. */
  readonly fine: boolean;
  readonly text: string;
  /** Offset of the first character in `articleText`, in UTF-16 units. */
  readonly start: number;
};

/** The passages of an article in reading order. Empty ones are left out; white space is folded, except in `pre`. */
export function blocksOf(content: Root): readonly Block[] {
  const walk = new BlockWalk();
  walk.children(content.children, {
    kind: 'paragraph',
    level: 0,
    quoted: false,
    list: 0,
    ordered: false,
    entry: 0,
  });
  walk.flush();
  return walk.blocks;
}

/** The one plain text of an article: its blocks joined by line feeds. */
export const articleText = (content: Root): string => textOfBlocks(blocksOf(content));

/** The same where its passages are at hand. */
export const textOfBlocks = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');

/** The one plain text of a comment: its paragraphs, white space folded, joined by line feeds. */
export const commentText = (text: string): string => paragraphsOf(text).map(fold).join('\n');

/** The paragraphs of a comment as they are shown. */
export const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== '');

/** Words as the reader counts them: runs of letters and digits; each Chinese, Japanese or Korean character is one. */
export function countWords(text: string): number {
  let count = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= FIRST_CJK) return text.match(WORD)?.length ?? 0;
    if (isLetterOrDigit(code)) {
      if (!isInWord) count += 1;
      isInWord = true;
    } else if (isInWord) isInWord = isJoiner(code) && isLetterOrDigit(text.charCodeAt(at + 1));
  }
  return count;
}

/** From here on a character may be a word, or half of one beyond the Basic Multilingual Plane. */
const FIRST_CJK = 0x2e80;

/** `'`, `’` and `-`, between letters. */
const isJoiner = (code: number): boolean => code === 0x27 || code === 0x2019 || code === 0x2d;

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const WORD = new RegExp(
  `[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}])+(?:['’-](?:(?![${CJK}])[\\p{L}\\p{N}])+)*`,
  'gu',
);

const BLOCK_TAGS = new Set(
  'address article aside blockquote body dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);

type Setting = Omit<Block, 'text' | 'start' | 'ruled' | 'linked' | 'fine'>;

/** How the text of a run of elements is set. */
type Style = { readonly inLink: boolean; readonly inFine: boolean };

const PLAIN: Style = { inLink: false, inFine: false };
const FINE_TAGS = new Set(['em', 'i', 'small']);

/** Collects text until a block ends. A class because the walk has state of its own from start to end. */
class BlockWalk {
  readonly blocks: Block[] = [];
  #offset = 0;
  #lists = 0;
  #entries = 0;
  #pending = '';
  #setting: Setting | null = null;
  #ruled = false;
  #linked = 0;
  #fine = 0;

  children(nodes: readonly (RootContent | ElementContent)[], setting: Setting, style: Style = PLAIN): void {
    for (const node of nodes) {
      if (node.type === 'text') this.#append(node.value, setting, style);
      else if (node.type === 'element') this.#element(node, setting, style);
    }
  }

  flush(): void {
    const setting = this.#setting;
    const text =
      setting?.kind === 'preformatted' ? this.#pending.replace(/^\n+/, '').trimEnd() : fold(this.#pending);
    const [linked, fine] = [this.#linked, this.#fine];
    const letters = linked > 0 || fine > 0 ? lengthWithoutSpace(this.#pending) : 1;
    this.#pending = '';
    this.#setting = null;
    this.#linked = 0;
    this.#fine = 0;
    if (!setting || text === '') return;
    this.blocks.push({
      ...setting,
      ruled: this.#ruled,
      linked: linked / letters,
      fine: fine > 0 && fine >= letters,
      text,
      start: this.#offset,
    });
    this.#offset += text.length + 1;
    this.#ruled = false;
  }

  #element(element: Element, setting: Setting, style: Style): void {
    if (element.tagName === 'br') this.#append('\n', setting, PLAIN);
    else if (BLOCK_TAGS.has(element.tagName)) this.#block(element, setting, style);
    else this.children(element.children, setting, styleOf(element, style));
  }

  #block(element: Element, setting: Setting, style: Style): void {
    this.flush();
    if (element.tagName === 'hr') this.#ruled = true;
    this.children(element.children, this.#settingOf(element, setting), style);
    this.flush();
  }

  #append(text: string, setting: Setting, style: Style): void {
    this.#setting ??= setting;
    this.#pending += text;
    if (!style.inLink && !style.inFine) return;
    const letters = lengthWithoutSpace(text);
    if (style.inLink) this.#linked += letters;
    if (style.inFine) this.#fine += letters;
  }

  #settingOf(element: Element, outer: Setting): Setting {
    const heading = /^h([1-6])$/.exec(element.tagName);
    if (heading) return { ...outer, kind: 'heading', level: Number(heading[1]) };
    switch (element.tagName) {
      case 'blockquote':
        return { ...outer, quoted: true };
      case 'ul':
      case 'ol':
        if (outer.list === 0) this.#lists += 1;
        return {
          ...outer,
          kind: 'list-item',
          level: outer.list === 0 ? 1 : outer.level + 1,
          list: this.#lists,
          ordered: element.tagName === 'ol',
        };
      case 'li':
        this.#entries += 1;
        return { ...outer, entry: this.#entries };
      case 'pre':
        return { ...outer, kind: 'preformatted', level: 0 };
      case 'figcaption':
      case 'caption':
        return { ...outer, kind: 'caption', level: 0 };
      case 'td':
      case 'th':
        return { ...outer, kind: 'cell', level: 0 };
      default:
        return outer;
    }
  }
}

/** Most passages have nothing to fold, which is told much sooner than it is replaced. */
const fold = (text: string): string => (/[^\S ]|\s\s/u.test(text) ? text.replace(/\s+/gu, ' ') : text).trim();

const lengthWithoutSpace = (text: string): number => text.replace(/\s+/gu, '').length;

function styleOf(element: Element, style: Style): Style {
  if (element.tagName === 'a' && element.properties.href !== undefined) return { ...style, inLink: true };
  return FINE_TAGS.has(element.tagName) ? { ...style, inFine: true } : style;
}
