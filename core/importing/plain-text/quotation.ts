/** What opens and closes quoted speech, and where a quotation that spans paragraphs ends. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '»': '«',
  '"': '"',
  '「': '」',
  '『': '』',
  '‟': '”',
  '‘': '’',
};

const TRAILING = /[\s.,;]{0,3}(?:\[\d{1,3}\]|[¹²³⁴-⁹])?$/u;

/** The marks that would close a text which starts with an opening mark; `null` when it starts with none. */
export const closersOf = (text: string): string | null => CLOSERS[text.at(0) ?? ''] ?? null;

/** Whether a text is one quotation from its first character to its last. */
export function isQuotation(text: string): boolean {
  const closers = closersOf(text);
  if (closers === null || text.startsWith('‘')) return false;
  const inner = text.replace(TRAILING, '');
  return (
    endsWithOne(inner, closers) &&
    depthAtEnd(inner.slice(0, -1), text.at(0) ?? '', closers) >= 1 &&
    !closesEarlier(inner.slice(0, -1), closers)
  );
}

/** A quotation without the marks around it. */
export const unquoted = (text: string): string =>
  isQuotation(text) ? text.replace(TRAILING, '').slice(1, -1).trim() : text;

/** The most paragraphs that a quotation may span. */
const LONGEST = 12;

/**
 * How many paragraphs, from the first on, belong to a quotation whose mark the first does not close. 0 when the
 * first is no such paragraph, or when no later one closes it.
 */
export function quotedParagraphs(paragraphs: readonly string[]): number {
  const first = paragraphs[0] ?? '';
  const closers = closersOf(first);
  if (closers === null || first.startsWith('‘')) return 0;
  const opener = first.at(0) ?? '';
  if (depthAtEnd(first, opener, closers) < 1) return 0;
  for (let at = 1; at < Math.min(paragraphs.length, LONGEST); at += 1) {
    const text = (paragraphs[at] ?? '').replace(TRAILING, '');
    const again = text.startsWith(opener) ? 1 : 0;
    const depth = 1 + depthAtEnd(text.slice(again), opener, closers);
    if (depth <= 0) return endsWithOne(text, closers) ? at + 1 : 0;
  }
  return 0;
}

const endsWithOne = (text: string, closers: string): boolean => closers.includes(text.at(-1) ?? ' ');

/** Openers less closers; for marks that look alike, whether their number is odd. */
function depthAtEnd(text: string, opener: string, closers: string): number {
  let depth = 0;
  for (const character of text) {
    if (closers === opener) depth += character === opener ? (depth > 0 ? -1 : 1) : 0;
    else if (character === opener) depth += 1;
    else if (closers.includes(character)) depth -= 1;
  }
  return closers === opener && text.at(0) !== opener ? -Math.abs(depth) : depth;
}

const closesEarlier = (text: string, closers: string): boolean =>
  [...text.slice(1)].some((character) => closers.includes(character));
