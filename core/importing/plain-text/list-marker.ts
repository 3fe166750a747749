/** What stands before the words of a list entry. */
export type ListMarker = {
  readonly ordered: boolean;
  /** The printed number; 0 for a bullet. */
  readonly number: number;
  /** A dash also introduces speech and signatures: one alone is no list. */
  readonly weak: boolean;
  /** The words after the marker. */
  readonly rest: string;
};

const BULLET = /^(?:[•◦▪▫●○■□‣⁃∙·►▶➤➢✓✔✦★☆❖]\s{0,8}|[*+–—o-]\s{1,8})(?=\S)/u;
const NUMBER = /^\(?(\d{1,3})(?:[.)]\)?\s{0,8}|[、．]\s{0,8})(?=[^\s\d])/u;
const LETTER = /^\(?([a-zA-Z])\)\s{1,8}(?=\S)/u;

/** Reads the bullet or number that a line starts with. */
export function readMarker(text: string): ListMarker | null {
  const head = text.slice(0, 16);
  const bullet = BULLET.exec(head);
  if (bullet) {
    return { ordered: false, number: 0, weak: /^[–—o-]/.test(head), rest: text.slice(bullet[0].length) };
  }
  const match = NUMBER.exec(head) ?? LETTER.exec(head);
  if (!match) return null;
  return { ordered: true, number: ordinal(match[1] ?? ''), weak: false, rest: text.slice(match[0].length) };
}

const ordinal = (marker: string): number =>
  /^\d/.test(marker) ? Number(marker) : marker.toLowerCase().charCodeAt(0) - 96;
