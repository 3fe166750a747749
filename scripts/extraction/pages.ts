/** Recorded pages with what ought to be read from them: our own, and folders laid out like Readability's test pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

export type ExpectedPage = {
  readonly name: string;
  readonly html: Uint8Array;
  readonly expected: Reading;
};

/** What is read from a page. `undefined` where nothing is expected, `null` where it is expected that there is none. */
export type Reading = {
  readonly text: string;
  readonly title?: string | null | undefined;
  readonly byline?: string | null | undefined;
  readonly publishedAt?: string | null | undefined;
  readonly siteName?: string | null | undefined;
  readonly language?: string | null | undefined;
};

/** `name.html` with `name.expected.json`, as the tests of the HTML importer have them. */
export function readOwnPages(folder: string): readonly ExpectedPage[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return names.sort().map((file) => {
    const told = jsonIn(join(folder, file.replace(/\.html$/u, '.expected.json')));
    const blocks = (told['text'] ?? []) as readonly string[];
    return {
      name: file.replace(/\.html$/u, ''),
      html: readFileSync(join(folder, file)),
      expected: {
        text: blocks.map((block) => block.replace(/^(?:quoted )?[a-z-]+: /u, '')).join('\n'),
        title: textIn(told, 'title'),
        byline: textIn(told, 'byline'),
        publishedAt: textIn(told, 'publishedAt'),
        siteName: textIn(told, 'siteName'),
        language: textIn(told, 'language'),
      },
    };
  });
}

/** A folder for each page with `source.html`, `expected.html` and, where there is one, `expected-metadata.json`. */
export function readTestPages(folder: string): readonly ExpectedPage[] {
  const names = readdirSync(folder).filter(
    (name) =>
      existsSync(join(folder, name, 'source.html')) && existsSync(join(folder, name, 'expected.html')),
  );
  return names.sort().map((name) => {
    const metadata = join(folder, name, 'expected-metadata.json');
    const told = existsSync(metadata) ? jsonIn(metadata) : {};
    return {
      name,
      html: readFileSync(join(folder, name, 'source.html')),
      expected: {
        text: wordsOf(readFileSync(join(folder, name, 'expected.html'), 'utf8')),
        title: textIn(told, 'title'),
        byline: textIn(told, 'byline'),
        publishedAt: textIn(told, 'publishedTime'),
        siteName: textIn(told, 'siteName'),
        language: textIn(told, 'lang'),
      },
    };
  });
}

/** The words of markup, one block to a line. */
export const wordsOf = (html: string): string =>
  parseHTML(
    `<!doctype html><html><body>${html.replace(/<\/(?:p|div|li|h\d|td|th|pre|figcaption|blockquote)>|<br/giu, ' $&')}</body></html>`,
  ).document.body.textContent ?? '';

type Json = Readonly<Record<string, unknown>>;

const jsonIn = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

const textIn = (told: Json, name: string): string | null | undefined => {
  const value = told[name];
  return typeof value === 'string' || value === null ? value : undefined;
};
