/**
 * Reads Word documents. The archive is unpacked under our own limits and its XML checked first; the library that knows
 * Word's markup is then given a plain archive of our own making.
 */
import { zipSync } from 'fflate';
import { convertToHtml, images } from 'mammoth';
import type { ArchiveRefusal } from '../../core/importing/archive.ts';
import type { DocumentMarkup } from '../../core/importing/document-markup.ts';
import { embeddedMarkup, putEmbedded } from '../../core/importing/docx/embedded-documents.ts';
import { headingStyles } from '../../core/importing/docx/heading-styles.ts';
import { readReviewers } from '../../core/importing/docx/reviewers.ts';
import { PictureCollector } from '../../core/importing/picture-collector.ts';
import { childText, type XmlElement } from '../../core/importing/xml/xml-element.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { openArchive } from './archive.ts';
import { type DocumentParts, PARTS, readParts } from './docx-parts.ts';

/** Word's own names for what HTML has elements for. Everything else is read as paragraphs. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p:fresh",
  "br[type='page'] => br",
  'u => u',
  'strike => s',
];

/** Of a document inside another one `inside` tells it apart, whose own are not read. */
export async function readDocument(
  bytes: Uint8Array,
  inside: number | null = null,
): Promise<Result<DocumentMarkup, ArchiveRefusal>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const parts = await readParts(archive.value);
  if (!parts.ok) return parts;
  const { roots, hidden } = parts.value;
  const embedded = inside === null ? await readEmbedded(parts.value.embedded) : NONE_INSIDE;
  for (const left of [NOTHING, LISTS, EVERYTHING_BUT_TEXT]) {
    const pictures = new PictureCollector(inside === null ? 'picture' : `inside-${inside}`);
    const html = await convert(parts.value, left, pictures);
    if (html === null) continue;
    return ok({
      html: putEmbedded(html, embedded.texts),
      pictures: [...pictures.all(), ...embedded.pictures],
      comments: readReviewers(roots.get(PARTS.comments), roots.get(PARTS.threads)),
      hidden,
      leftOut: inside === null ? embedded.leftOut : parts.value.embedded.map(nameOf),
      ...propertiesOf(roots.get(PARTS.properties)),
    });
  }
  return failed('damaged');
}

type Embedded = {
  readonly texts: readonly (string | null)[];
  readonly pictures: DocumentMarkup['pictures'];
  readonly leftOut: readonly string[];
};

const NONE_INSIDE: Embedded = { texts: [], pictures: [], leftOut: [] };

/** What stands inside a document as it came. Of a Word document inside another the text and pictures are taken. */
async function readEmbedded(documents: DocumentParts['embedded']): Promise<Embedded> {
  const texts: (string | null)[] = [];
  const pictures: DocumentMarkup['pictures'][number][] = [];
  const leftOut: string[] = [];
  for (const [at, document] of documents.entries()) {
    const isWord = document !== null && /\.do[ct][xm]$/i.test(document.path);
    const read = isWord ? await readDocument(document.bytes, at) : null;
    if (read?.ok) {
      pictures.push(...read.value.pictures);
      leftOut.push(...read.value.leftOut);
    }
    const text = read?.ok
      ? read.value.html
      : document === null || isWord
        ? null
        : embeddedMarkup(document.path, document.bytes);
    texts.push(text);
    if (text === null) leftOut.push(nameOf(document));
  }
  return { texts, pictures, leftOut };
}

const nameOf = (document: DocumentParts['embedded'][number]): string =>
  document?.path.split('/').at(-1) ?? '';

/** Parts that a document is read without, when the library breaks off over them. */
const NOTHING: readonly string[] = [];
const LISTS = [PARTS.numbering];
const EVERYTHING_BUT_TEXT = [PARTS.numbering, PARTS.styles, PARTS.comments, '[Content_Types].xml'];

/** `null` when the library breaks off. */
async function convert(
  { files, roots }: DocumentParts,
  left: readonly string[],
  pictures: PictureCollector,
): Promise<string | null> {
  const kept = Object.fromEntries(Object.entries(files).filter(([name]) => !left.includes(name)));
  try {
    const { value } = await convertToHtml(
      { buffer: Buffer.from(zipSync(kept, { level: 0 })) },
      {
        styleMap: [...STYLES, ...headingStyles(roots.get(PARTS.styles))],
        convertImage: images.imgElement((image) => pictureOf(image, pictures)),
      },
    );
    return value;
  } catch {
    return null;
  }
}

type ImageAttributes = { src: string } & Record<string, string>;

type Image = { readonly contentType: string; read(): Promise<Buffer> };

async function pictureOf(image: Image, pictures: PictureCollector): Promise<ImageAttributes> {
  const bytes = pictures.wants(image.contentType) ? await bytesOf(image) : null;
  const key = bytes === null ? '' : `${bytes.length} ${bytes.subarray(0, 64).toString('base64')}`;
  const name = bytes === null ? null : pictures.take(key, image.contentType, () => new Uint8Array(bytes));
  return name === null ? { src: '' } : { src: '', 'data-picture': name };
}

/** `null` when the document only refers to it, or its file is missing. */
async function bytesOf(image: Image): Promise<Buffer | null> {
  try {
    return await image.read();
  } catch {
    return null;
  }
}

const propertiesOf = (
  root: XmlElement | undefined,
): Pick<DocumentMarkup, 'title' | 'author' | 'modified'> => ({
  title: childText(root, 'dc:title'),
  author: childText(root, 'dc:creator'),
  modified: childText(root, 'dcterms:modified') || childText(root, 'dcterms:created'),
});
