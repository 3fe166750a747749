import { withoutLinks } from './citations.ts';

/** A reflection's words for a list: without the signs of Markdown that say how they are set. */
export const readableWords = (markdown: string): string =>
  withoutLinks(markdown)
    .split('\n')
    .map((line) => plainLine(line))
    .join('\n')
    .replace(/\n{2,}/gu, '\n');

/** Only what the bar above a field can set: bold, italic, lists, quotations and links. */
const plainLine = (line: string): string =>
  line
    .replace(/^(?:> ?){1,9}/u, '')
    .replace(/^ {0,8}[-*+] /u, '• ')
    .replace(/^#{1,6} /u, '')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,4000})\1/gu, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_\n]{1,4000})\2(?=$|[\s).,;:!?])/gu, '$1$3')
    .replace(/\[([^\][\n]{1,1000})\]\([^()\s]{1,2000}\)/gu, '$1');
