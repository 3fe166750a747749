/** The page around exported notes: one file that needs nothing else, runs nothing and prints well. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { PAGE_STYLE } from './html-style.ts';

type Child = ElementContent | string | null | false;

/** An element; `null` and `false` among its children are left out. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): Element {
  const present = children.filter((child) => child !== null && child !== false);
  return {
    type: 'element',
    tagName,
    properties: { ...properties },
    children: present.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  };
}

/** A tree as text, everything in it escaped. */
export const htmlOf = (...nodes: readonly Element[]): string =>
  toHtml({ type: 'root', children: [...nodes] });

export type PageOptions = {
  /** Added to the page's own style. */
  readonly style?: string;
  /** It is one of a folder of pages, with pictures beside it. */
  readonly inFolder?: boolean;
};

/** A whole page around `body`, which is HTML already. */
export const createPage = (title: string, body: string, generator: string, options?: PageOptions): string =>
  `${beginPage(title, generator, options)}${body}${PAGE_END}`;

export const PAGE_END = '\n</body></html>\n';

/**
 * All of a page before its body. It may load nothing but pictures that it holds itself or that stand beside it: only
 * its own style counts.
 */
export function beginPage(
  title: string,
  generator: string,
  { style = '', inFolder = false }: PageOptions = {},
): string {
  const head = element(
    'head',
    {},
    element('meta', { charSet: 'utf-8' }),
    element('meta', {
      httpEquiv: 'Content-Security-Policy',
      content: `default-src 'none'; style-src 'unsafe-inline'; img-src ${inFolder ? "'self' file:" : 'data:'}`,
    }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('meta', { name: 'color-scheme', content: 'light dark' }),
    element('meta', { name: 'generator', content: generator }),
    element('title', {}, title),
    element('style', {}, `${PAGE_STYLE}${style}`),
  );
  return `<!doctype html>\n<html lang="en">${htmlOf(head)}\n<body>\n`;
}
