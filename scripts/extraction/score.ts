/** How well a page was read. */
import type { Reading } from './pages.ts';

/** `text` is F1 over words, 0 to 1; the facts are right or wrong, `null` where the page has no expectation. */
export type Score = { readonly text: number } & Readonly<Record<Fact, boolean | null>>;

export type Fact = (typeof FACTS)[number];

export const FACTS = ['title', 'byline', 'publishedAt', 'siteName', 'language'] as const;

export function scoreReading(read: Reading, expected: Reading): Score {
  const right = (fact: Fact, isSame: (one: string, other: string) => boolean): boolean | null => {
    const wanted = expected[fact];
    if (wanted === undefined || wanted === null || wanted === '') return null;
    return isSame(read[fact] ?? '', wanted);
  };
  return {
    text: textF1(read.text, expected.text),
    title: right('title', isSameText),
    byline: right('byline', (one, other) => isSameText(firstLineOf(one), firstLineOf(other))),
    publishedAt: right('publishedAt', isSameDay),
    siteName: right('siteName', isSameText),
    language: right('language', isSameLanguage),
  };
}

/**
 * Shared words, each as often as both have it; every Chinese or Japanese character is a word. Addresses, which stand
 * for films and recordings, are none.
 */
export function textF1(read: string, expected: string): number {
  const [found, wanted] = [wordCounts(read), wordCounts(expected)];
  let shared = 0;
  for (const [word, count] of found.words) shared += Math.min(count, wanted.words.get(word) ?? 0);
  return found.total + wanted.total === 0 ? 1 : (2 * shared) / (found.total + wanted.total);
}

function wordCounts(text: string): { readonly words: ReadonlyMap<string, number>; readonly total: number } {
  const words = new Map<string, number>();
  const found =
    text
      .toLowerCase()
      .replace(/https?:\/\/\S+/g, ' ')
      .match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\p{N}+/gu,
      ) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, total: found.length };
}

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isSameText = (one: string, other: string): boolean =>
  fold(one.replace(/^(?:by|von|par|por)\s/iu, '')) === fold(other.replace(/^(?:by|von|par|por)\s/iu, ''));

/** Some test pages expect below the name what stood below it on the page. */
const firstLineOf = (text: string): string => text.trim().split('\n')[0] ?? '';

const isSameDay = (one: string, other: string): boolean => {
  const [day, wanted] = [dayOf(one), dayOf(other)];
  return day !== null && day === wanted;
};

/** The day in UTC; a bare date stands for itself. */
function dayOf(text: string): string | null {
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

const isSameLanguage = (one: string, other: string): boolean =>
  one.toLowerCase().split(/[-_]/u)[0] === other.toLowerCase().split(/[-_]/u)[0];
