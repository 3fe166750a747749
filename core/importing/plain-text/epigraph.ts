import type { Epigraph } from '../../article/article.ts';
import { isFullName } from '../page-furniture-metadata.ts';
import type { Line } from './lines.ts';
import { closersOf, isQuotation, unquoted } from './quotation.ts';

/** An epigraph and how many lines it took. */
export type OpeningQuotation = { readonly epigraph: Epigraph; readonly length: number };

const LONGEST = 500;
const FEWEST_WORDS = 5;

/** The quotation that an article opens with; `null` when its first line is the author's own. */
export function readEpigraph(lines: readonly Line[]): OpeningQuotation | null {
  const [first, second, third] = lines;
  if (!first || !second || first.text.length > LONGEST) return null;
  const name = third || isQuotation(first.text) ? attributionLine(second.text) : null;
  if (name !== null && /[\p{L}\p{N}]/u.test(first.text) && looksQuoted(first.text)) {
    return { epigraph: { text: unquoted(first.text), attribution: name }, length: 2 };
  }
  const inline = readInline(first.text);
  if (inline) return { epigraph: inline, length: 1 };
  if (!isQuotation(first.text) || first.text.split(' ').length < FEWEST_WORDS) return null;
  return { epigraph: { text: unquoted(first.text), attribution: null }, length: 1 };
}

/** «– a saying», «~ Lao Tzu», «—Peter Drucker, The Effective Executive»: the name without its dash. */
export function attributionLine(text: string): string | null {
  const match = /^(?:[–—―~]{1,2}|--?)\s?(.{2,100})$/u.exec(text);
  const name = match?.[1]?.trim() ?? '';
  return name === '' ||
    /[.!?:]\s+\p{Lu}\p{Ll}+\s\p{Ll}/u.test(name) ||
    /[.!?:;]$/u.test(name.replace(/\b\p{Lu}\.$/u, ''))
    ? null
    : name;
}

const looksQuoted = (text: string): boolean => isQuotation(text) || /[.!?…。！？,]["”»]?$/u.test(text);

/** Words and name on one line: «A firm push. Joann Thomas», ««…» — Sénèque». */
function readInline(text: string): Epigraph | null {
  const dash = /^(.{10,440}[.!?…。！？"”»」])\s{0,2}(?:[–—―~]{1,2}|-{1,2})\s?(\S.{1,80})$/u.exec(text);
  if (dash) {
    const words = (dash[1] ?? '').trim();
    const name = attributionLine(`–${dash[2] ?? ''}`);
    if (name !== null && (isQuotation(words) || isNameLike(name)))
      return { text: unquoted(words), attribution: name };
  }
  const quoted = /^([“"«„「].{10,440}[”"»“」])\s{0,2}(\p{Lu}[^.!?:;,“”«»"]{3,58})$/u.exec(text);
  if (quoted && isQuotation((quoted[1] ?? '').trim()) && (quoted[2] ?? '').split(' ').length <= 6)
    return { text: unquoted((quoted[1] ?? '').trim()), attribution: quoted[2] ?? null };
  const plain = /^(.{10,440}[.!?…]["”»]?)\s(\p{Lu}[^.!?]{3,58})$/u.exec(text);
  if (
    !plain ||
    !isFullName(plain[2] ?? '') ||
    (closersOf(text) !== null && !isQuotation((plain[1] ?? '').trim()))
  )
    return null;
  return { text: unquoted(plain[1] ?? ''), attribution: plain[2] ?? null };
}

const isNameLike = (text: string): boolean => /^\p{Lu}/u.test(text) && text.split(' ').length <= 8;
