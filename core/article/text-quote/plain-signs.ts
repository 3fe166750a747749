import type { TextQuoteSelector } from '../article.ts';

/** Signs that importers set in different ways, by the plain one. Each is one UTF-16 unit, so that offsets stay. */
const PLAIN: Readonly<Record<string, string>> = {
  "'": '‘’‚‛′`´',
  '"': '“”„‟″«»',
  '-': '‐‑‒–—―−',
  ' ': '\t\u00a0\u2002\u2003\u2009\u202f',
};
const PLAIN_OF = new Map(
  Object.entries(PLAIN).flatMap(([plain, others]) => [...others].map((other) => [other, plain] as const)),
);
const OTHERS = new RegExp(`[${[...PLAIN_OF.keys()].join('')}]`, 'gu');

/** The text with plain quotation marks, hyphens and spaces; of the same length. */
export const plainSigns = (text: string): string =>
  text.replace(OTHERS, (sign) => PLAIN_OF.get(sign) ?? sign);

/** The selector as it would be in such a text. */
export const plainSelector = ({ exact, prefix, suffix, start }: TextQuoteSelector): TextQuoteSelector => ({
  exact: plainSigns(exact),
  prefix: plainSigns(prefix),
  suffix: plainSigns(suffix),
  start,
});
