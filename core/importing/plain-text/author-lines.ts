import { isFullName, isNames, type PageMetadata, readMetadata } from '../page-furniture-metadata.ts';
import type { Line } from './lines.ts';

/** Who wrote and when, as told by one line or by several that belong together. */
export type AuthorLines = PageMetadata & {
  /** «Head of People at Example», printed below the name. */
  readonly role: string | null;
  readonly length: number;
};

/** Reads a line of metadata, or a name with what follows it, at an offset; `null` when there is neither. */
export function readAuthorLines(lines: readonly Line[], at: number): AuthorLines | null {
  const line = lines[at]?.text ?? '';
  const metadata = readMetadata(line);
  return metadata ? { ...metadata, role: null, length: 1 } : readNameLines(lines, at, line);
}

/** A name alone is believed when a date, a button for following, or another line of metadata comes next. */
function readNameLines(lines: readonly Line[], at: number, name: string): AuthorLines | null {
  const isFull = isFullName(name);
  if (!(isFull || isNames(name)) || name.split(' ').length > 5) return null;
  for (let below = at + 1; below <= at + (isFull ? 3 : 1); below += 1) {
    const next = lines[below]?.text ?? '';
    const role = roleIn(lines.slice(at + 1, below));
    if (isFull && FOLLOW.test(next)) return { byline: name, publishedAt: null, role, length: below - at + 1 };
    const told = readMetadata(next);
    if (told?.byline) return null;
    if (told) return { byline: name, publishedAt: null, role, length: below - at };
    if (next.length > 100 || /[.!?…]$/u.test(next)) return null;
  }
  return null;
}

const FOLLOW = /^(?:\+ ?)?(?:follow(?:ing)?|folgen|suivre|seguir|关注|subscribe)$/i;

const roleIn = (lines: readonly Line[]): string | null =>
  lines
    .map((line) => line.text)
    .find((text) => text.length > 3 && /\s(?:at|bei|chez|en|na|@)\s|[,|]/u.test(text)) ?? null;
