/** Imports a page that a browser saved with its pictures as one message (MHTML, RFC 2557). */
import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { webAddress } from './address.ts';
import { decodeBytes } from './encoding.ts';
import { all, type DomDocument } from './html/dom.ts';
import { importHtml } from './html.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { type MessagePart, partsOf } from './mhtml/multipart.ts';
import { PictureCollector } from './picture-collector.ts';

const HEADER = /^(?:From|MIME-Version|Content-Type|Subject|Date|Snapshot-Content-Location|X-[\w-]{1,40}):/i;
const PARTS = /^Content-Type:\s{0,20}multipart\//im;
/** A page without pictures is the message itself, and says where it was. */
const PAGE =
  /^Content-Type:\s{0,20}text\/html\b[\s\S]{0,2000}?^Content-Location:|^Content-Location:[\s\S]{0,2000}?^Content-Type:\s{0,20}text\/html\b/im;

/** Whether bytes begin like a message of several parts, or of one that is a page. */
export function isMhtml(bytes: Uint8Array): boolean {
  // Nearly everything that comes by here is a page.
  if (bytes.find((byte) => byte > 0x20) === '<'.charCodeAt(0)) return false;
  const head = String.fromCharCode(...withoutMark(bytes).subarray(0, 4096)).trimStart();
  return HEADER.test(head) && (PARTS.test(head) || PAGE.test(head.split(/\r?\n\r?\n/)[0] ?? ''));
}

/** Without a byte order mark, which editors put before a message too. */
const withoutMark = (bytes: Uint8Array): Uint8Array =>
  bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;

/** Makes an article of the page; its pictures go with it. */
export function importMhtml(source: ImportSource): Result<ImportedArticle, Failure> {
  const parts = partsOf(withoutMark(source.bytes));
  const page = parts.find(({ mediaType }) => /^(?:text\/html|application\/xhtml\+xml)$/.test(mediaType));
  if (page === undefined) return failed({ tag: 'damaged-source', name: source.name });
  const { text } = decodeBytes(page.bytes(), page.contentType);
  const url = webAddress(page.location ?? '') ?? source.url;
  const pictures = new PictureCollector('part');
  const imported = importHtml(text, { ...source, url }, (document) =>
    namePictures(document, url, parts, pictures),
  );
  if (!imported.ok) return imported;
  const { article } = imported.value;
  const taken = pictures.referredToIn(article.content);
  return ok({
    ...imported.value,
    article: { ...article, source: { ...article.source, format: 'mhtml' } },
    ...(taken.length === 0 ? {} : { pictures: taken }),
  });
}

/** Pictures refer to their parts by address, or by `cid:` and an id. */
function namePictures(
  document: DomDocument,
  base: string | null,
  parts: readonly MessagePart[],
  pictures: PictureCollector,
): void {
  const byAddress = new Map<string, MessagePart>();
  for (const part of parts) {
    if (part.location !== null)
      byAddress.set(webAddress(part.location, base ?? undefined) ?? part.location, part);
    if (part.id !== null) byAddress.set(`cid:${part.id}`, part);
  }
  for (const image of all(document, 'img[src]')) {
    const written = image.getAttribute('src') ?? '';
    const address = webAddress(written, base ?? undefined) ?? written;
    const part = byAddress.get(address);
    const name = part === undefined ? null : pictures.take(address, part.mediaType, part.bytes);
    if (name !== null) image.setAttribute('data-picture', name);
  }
}
