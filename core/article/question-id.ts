import type { QuestionId } from './article.ts';

/**
 * An id that depends only on the words, so that a question imported again keeps its answers.
 * `taken` holds the ids already given in the same article; the same words asked twice get a counter.
 */
export function createQuestionId(text: string, taken: ReadonlySet<QuestionId>): QuestionId {
  const base = `q-${hash(fold(text)).toString(36)}`;
  if (!taken.has(base)) return base;
  for (let count = 2; ; count += 1) if (!taken.has(`${base}-${count}`)) return `${base}-${count}`;
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** 53-bit mix of two 32-bit multiplicative hashes: enough to tell an article's questions apart. */
function hash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
