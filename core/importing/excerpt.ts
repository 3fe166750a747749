import type { Block } from '../article/text.ts';

/** The longest excerpt, in UTF-16 units. */
export const EXCERPT_LENGTH = 240;

const ENOUGH_TO_READ = 8_000;
/** Shorter paragraphs are greetings and captions; they are taken only when there is nothing better. */
const REAL_PARAGRAPH = 40;

/** The first real sentences of an article, for showing it in a list: whole ones as long as they fit. */
export function excerptOf(blocks: readonly Block[], language: string | null): string {
  const paragraph =
    blocks.find((block) => isOwnWords(block) && block.text.length >= REAL_PARAGRAPH) ??
    blocks.find(isOwnWords) ??
    blocks.find((block) => block.kind !== 'heading') ??
    blocks[0];
  if (!paragraph) return '';
  let excerpt = '';
  for (const { segment: sentence } of segmenter(language).segment(paragraph.text.slice(0, ENOUGH_TO_READ))) {
    if (excerpt.length + sentence.length > EXCERPT_LENGTH) break;
    excerpt += sentence;
  }
  return excerpt.trim() === '' ? shorten(paragraph.text, EXCERPT_LENGTH) : excerpt.trim();
}

/** Text cut at a word, with an ellipsis when something was cut. Never longer than `limit`. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = text.slice(0, limit - 1);
  const space = room.lastIndexOf(' ');
  const cut = space > limit / 2 ? room.slice(0, space) : withoutHalfCharacter(room);
  return `${cut.replace(/[\s,;:–—-]{1,5}$/u, '')}…`;
}

/** The sentences of a text; joined they are the text again. */
export function sentencesOf(text: string, language: string | null): readonly string[] {
  return [...segmenter(language).segment(text)].map((part) => part.segment);
}

const isOwnWords = (block: Block): boolean => block.kind === 'paragraph' && !block.quoted;

const withoutHalfCharacter = (text: string): string => text.replace(/[\ud800-\udbff]$/, '');

/** Making one takes longer than cutting a paragraph. */
const segmenters = new Map<string, Intl.Segmenter>();
const MOST_SEGMENTERS = 20;

function segmenter(language: string | null): Intl.Segmenter {
  const known = segmenters.get(language ?? 'en');
  if (known) return known;
  const created = createSegmenter(language ?? 'en');
  if (segmenters.size >= MOST_SEGMENTERS) segmenters.clear();
  segmenters.set(language ?? 'en', created);
  return created;
}

function createSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
