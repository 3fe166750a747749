/** The two that are compared: the importer as the app uses it, and Readability by itself on the same tree. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { articleText } from '../../core/article/text.ts';
import { decodeBytes } from '../../core/importing/encoding.ts';
import { importSource } from '../../core/importing/pipeline.ts';
import type { ExpectedPage, Reading } from './pages.ts';

export type Reader = (page: ExpectedPage) => Reading;

/** What Afterword reads; nothing where it refuses the page. */
export const readWithAfterword: Reader = ({ name, html }) => {
  const result = importSource({
    kind: 'file',
    name: `${name}.html`,
    bytes: new Uint8Array(html),
    mediaType: 'text/html',
    url: null,
  });
  if (!result.ok) return { text: '' };
  const { article } = result.value;
  return { ...article, text: articleText(article.content) };
};

/** What Readability reads when nobody helps it. */
export const readWithReadability: Reader = ({ html }) => {
  const { document } = parseHTML(decodeBytes(new Uint8Array(html), 'text/html').text);
  // It refuses what has no element at all.
  const read = document.documentElement ? readSafely(document) : null;
  return {
    text: read?.textContent ?? '',
    title: read?.title ?? null,
    byline: read?.byline ?? null,
    publishedAt: read?.publishedTime ?? null,
    siteName: read?.siteName ?? null,
    language: read?.lang ?? null,
  };
};

/** It trips over a few broken pages. */
function readSafely(document: unknown): ReturnType<Readability['parse']> {
  try {
    return new Readability(document as never).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
