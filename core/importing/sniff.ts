/** Which kind of thing a source is, by its bytes first and its name second. */
import { utf16WithoutMark } from './encoding/utf-16.ts';
import type { ImportSource } from './imported-article.ts';
import { rootName } from './xml.ts';

/** Formats of sources that are one text. */
export type TextFormat = 'text' | 'markdown' | 'html';

/** Whether bytes are a picture, an archive, a program …: anything that is not text. */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some(({ at, bytes: signature }) => signature.every((byte, n) => bytes[at + n] === byte)))
    return true;
  if (hasUtf16Mark(bytes) || utf16WithoutMark(bytes) !== null) return false;
  const head = bytes.subarray(0, 8192);
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 0x20 && !LAYOUT.has(byte)) controls += 1;
  }
  return controls > head.length / 50;
}

const hasUtf16Mark = ([a, b]: Uint8Array): boolean =>
  (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);

/** The format to read a text as; `null` for text that is made for programs, such as a feed or a rich text file. */
export function formatOf(source: Pick<ImportSource, 'name' | 'mediaType'>, text: string): TextFormat | null {
  const head = text.slice(0, 4096).replace(/^\ufeff?\s+|^\ufeff/, '');
  if (FOR_PROGRAMS.some((shape) => shape.test(head)) || isXmlForPrograms(head)) return null;
  if (isPage(head)) return 'html';
  const extension = /\.([a-z0-9]+)$/i.exec(source.name)?.[1]?.toLowerCase() ?? '';
  const mediaType = source.mediaType?.toLowerCase() ?? '';
  if (/^(?:text\/html|application\/xhtml)/.test(mediaType)) return 'html';
  if (/^text\/(?:x-)?markdown/.test(mediaType)) return 'markdown';
  if (MARKDOWN_EXTENSIONS.has(extension)) return 'markdown';
  if (PAGE_EXTENSIONS.has(extension) && /<[a-z]/i.test(text)) return 'html';
  if (isFragment(head)) return 'html';
  return looksLikeMarkdown(text.slice(0, 20_000)) ? 'markdown' : 'text';
}

const MARKDOWN_EXTENSIONS = new Set([
  'md',
  'markdown',
  'mdown',
  'mkd',
  'mkdn',
  'mdwn',
  'mdtxt',
  'rmd',
  'qmd',
]);
const PAGE_EXTENSIONS = new Set(['html', 'htm', 'xhtml', 'xht', 'shtml', 'php', 'asp', 'aspx', 'jsp']);
const LAYOUT = new Set([0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

const ascii = (text: string, at = 0): { readonly at: number; readonly bytes: readonly number[] } => ({
  at,
  bytes: [...text].map((character) => character.charCodeAt(0)),
});

/** First bytes of what people try: documents, archives, pictures, sound, film, fonts, programs, databases. */
const SIGNATURES = [
  ...['%PDF', 'PK\u0003\u0004', 'PK\u0005\u0006', '\u001f\u008b', '\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8'],
  ...[
    '\u00d0\u00cf\u0011\u00e0',
    'RIFF',
    'Rar!',
    '7z\u00bc\u00af',
    '\u00fd7zXZ',
    'BZh9',
    'BM\u0000',
    'ID3\u0003',
  ],
  ...[
    'OggS',
    'fLaC',
    'SQLite format 3',
    '\u007fELF',
    'MZ\u0090',
    '\u0000asm',
    'bplist0',
    'wOFF',
    'wOF2',
    '%!PS',
  ],
  ...['II*\u0000', 'MM\u0000*', '\u0000\u0000\u0001\u0000', '{\\rtf', '\u00ca\u00fe\u00ba\u00be'],
]
  .map((signature) => ascii(signature))
  .concat([ascii('ftyp', 4), ascii('ustar', 257), ascii('BOOKMOBI', 60)]);

const FOR_PROGRAMS: readonly RegExp[] = [
  /^\{\\rtf/,
  /^(?:From|MIME-Version|Content-Type|Subject|Snapshot-Content-Location):[^\n]*\n[\s\S]{0,2000}?^Content-Type:\s*multipart\//im,
  /^\s*(?:\[\s*)?\{\s*"[^"\n]{1,60}"\s*:/,
];

/** XML of any kind that is no page, declared or by the root elements that are known. */
function isXmlForPrograms(head: string): boolean {
  const root = rootName(head);
  if (root === null || root === 'html') return false;
  return PROGRAM_ROOTS.has(root) || (/^<\?xml\s/.test(head) && !PAGE_PARTS.has(root));
}

const PROGRAM_ROOTS = new Set('rss feed rdf opml svg urlset sitemapindex plist'.split(' '));
/** With what a piece of a page in XML begins. */
const PAGE_PARTS = new Set('head body p div article section main h1 h2 h3 ul ol table blockquote'.split(' '));

const isPage = (head: string): boolean =>
  /^(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*(?:-->|$)\s*)*(?:<!doctype html|<html\b|<head\b|<body\b)/i.test(
    head,
  ) || /^Version:\d[\s\S]{0,200}?^StartHTML:/im.test(head);

/** Markup from the first character on: text that somebody copied out of a page's source. */
const isFragment = (head: string): boolean =>
  /^<(?:p|div|h[1-6]|article|section|main|ul|ol|table|blockquote|meta|title|span|center|font)\b[^>]{0,400}>/i.test(
    head,
  ) && /<\/(?:p|div|h[1-6]|article|section|main|ul|ol|table|blockquote|span|center|font)>|<p>/i.test(head);

/** Marks that hardly stand in plain text by chance; two kinds of them are enough. */
const MARKDOWN_MARKS: readonly RegExp[] = [
  /^---\r?\n(?:[\w-]+:[^\r\n]*\r?\n){1,40}?---\s*$/m,
  /^#{1,6} \S/m,
  /^(?:```|~~~)/m,
  /\[[^\]\n]{1,200}\]\((?:https?:|mailto:|#|\.?\.?\/)[^)\s]{0,500}\)/,
  /!\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/,
  /(?<![*\w])\*\*[^*\s][^*\n]{0,200}\*\*(?!\*)/,
  /^\[[^\]\n]{1,60}\]:\s+https?:/m,
  /^> \S/m,
  /^[-*+] \S[^\n]*\n[-*+] \S/m,
];

function looksLikeMarkdown(text: string): boolean {
  if (/^#{1,2} \S[^\n]{0,150}\r?\n\s*\r?\n/.test(text.trimStart())) return true;
  return MARKDOWN_MARKS.filter((mark) => mark.test(text)).length >= 2;
}
