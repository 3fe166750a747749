/** Collects every regular expression that foreign text meets: literals from the sources, others as they are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';

export type Pattern = { readonly source: string; readonly flags: string; readonly file: string };

/** The literals in a folder's sources, tests and fixtures left out. */
export const literalsIn = (folder: string): readonly Pattern[] => sourcesIn(folder).flatMap(literalsOf);

/** TypeScript sources below a folder. */
export const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !/\.(?:test|d)\.ts$|(?:^|\/)(?:fixtures|corpus|testing)\//u.test(name),
    )
    .map((name) => join(folder, name));

function literalsOf(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const waiting: unknown[] = [parseAst(readFileSync(file, 'utf8'), { lang: 'ts' })];
  for (let node = waiting.pop(); waiting.length > 0 || node !== undefined; node = waiting.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    const { regex } = node as { readonly regex?: { readonly pattern: string; readonly flags: string } };
    if (regex) found.push({ source: regex.pattern, flags: regex.flags, file });
    waiting.push(...Object.values(node));
  }
  return found;
}

/** Texts made to keep a pattern busy: what it looks for again and again, and then something else. */
export function adverseTexts({ source }: Pattern): readonly string[] {
  const words = [...new Set(source.match(/\p{L}{2,}/gu) ?? [])].slice(0, MOST_WORDS);
  const marks = [...new Set(source.match(/[^\p{L}\p{N}\\[\]{}()|?*+^$]/gu) ?? [])].slice(0, MOST_MARKS);
  const pieces = [
    ' ',
    'a',
    'A ',
    '1',
    '\n',
    '\r\n',
    '\t ',
    'a:\r\n',
    ...marks,
    ...words,
    ...words.map((word) => `${word} `),
  ];
  const lead = words[0] ?? '';
  return pieces.flatMap((piece) => {
    const row = piece.repeat(Math.ceil(LENGTH / piece.length));
    return [`${row}\u0000`, `${lead} ${row}\u0000`];
  });
}

const MOST_WORDS = 12;
const MOST_MARKS = 12;
/** Long enough to tell time that grows with the third power, or faster, from what grows with the length. */
const LENGTH = 2_500;
