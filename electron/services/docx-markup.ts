/**
 * Reads Word documents. The archive is unpacked under our own limits and its XML checked first; the library that knows
 * Word's markup is then given a plain archive of our own making.
 */
import { zipSync } from 'fflate';
import { convertToHtml, images } from 'mammoth';
import type { Archive, ArchiveRefusal } from '../../core/importing/archive.ts';
import type { DocumentMarkup } from '../../core/importing/document-markup.ts';
import { withoutHidden } from '../../core/importing/docx/hidden-text.ts';
import { readReviewers } from '../../core/importing/docx/reviewers.ts';
import { PictureCollector } from '../../core/importing/picture-collector.ts';
import { parseXml } from '../../core/importing/xml/read-xml.ts';
import { childText, type XmlElement } from '../../core/importing/xml/xml-element.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { openArchive } from './archive.ts';

const MAIN_FILE = 'word/document.xml';
const COMMENTS_FILE = 'word/comments.xml';
const THREADS_FILE = 'word/commentsExtended.xml';
const PROPERTIES_FILE = 'docProps/core.xml';

/** Word's own names for what HTML has elements for. Everything else is read as paragraphs. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Caption'] => p:fresh",
  "br[type='page'] => br",
  'u => u',
  'strike => s',
];

export async function readDocument(bytes: Uint8Array): Promise<Result<DocumentMarkup, ArchiveRefusal>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const read = await readFiles(archive.value);
  if (!read.ok) return read;
  const { files, roots } = read.value;
  const whole = files[MAIN_FILE];
  if (whole === undefined) return failed('missing');
  const { xml, hidden } = withoutHidden(new TextDecoder().decode(whole));
  const shown = hidden.length === 0 ? files : { ...files, [MAIN_FILE]: new TextEncoder().encode(xml) };
  const pictures = new PictureCollector();
  try {
    const { value: html } = await convertToHtml(
      { buffer: Buffer.from(zipSync(shown, { level: 0 })) },
      { styleMap: STYLES, convertImage: images.imgElement((image) => pictureOf(image, pictures)) },
    );
    return ok({
      html,
      pictures: pictures.all(),
      comments: readReviewers(roots.get(COMMENTS_FILE), roots.get(THREADS_FILE)),
      hidden,
      ...propertiesOf(roots.get(PROPERTIES_FILE)),
    });
  } catch {
    return failed('damaged');
  }
}

type Files = {
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The outermost elements of those that are read here and not by the library. */
  readonly roots: ReadonlyMap<string, XmlElement>;
};

const READ_HERE: ReadonlySet<string> = new Set([COMMENTS_FILE, THREADS_FILE, PROPERTIES_FILE]);

/** Everything that belongs to a document; XML that could do harm ends it. */
async function readFiles(archive: Archive): Promise<Result<Files, ArchiveRefusal>> {
  const files: Record<string, Uint8Array> = {};
  const roots = new Map<string, XmlElement>();
  for (const name of archive.names) {
    const isXml = /\.(?:xml|rels)$/i.test(name);
    if (!isXml && !/^word\/media\//i.test(name)) continue;
    const read = await archive.read(name);
    if (!read.ok) return read;
    if (isXml) {
      const xml = parseXml(new TextDecoder().decode(read.value));
      if (!xml.ok) return failed(xml.failure === 'defines-entities' ? xml.failure : 'damaged');
      if (READ_HERE.has(name)) roots.set(name, xml.value);
    }
    files[name] = read.value;
  }
  return ok({ files, roots });
}

type ImageAttributes = { src: string } & Record<string, string>;

type Image = { readonly contentType: string; read(): Promise<Buffer> };

async function pictureOf(image: Image, pictures: PictureCollector): Promise<ImageAttributes> {
  const bytes = pictures.wants(image.contentType) ? await image.read() : null;
  const key = bytes === null ? '' : `${bytes.length} ${bytes.subarray(0, 64).toString('base64')}`;
  const name = bytes === null ? null : pictures.take(key, image.contentType, () => new Uint8Array(bytes));
  return name === null ? { src: '' } : { src: '', 'data-picture': name };
}

const propertiesOf = (
  root: XmlElement | undefined,
): Pick<DocumentMarkup, 'title' | 'author' | 'modified'> => ({
  title: childText(root, 'dc:title'),
  author: childText(root, 'dc:creator'),
  modified: childText(root, 'dcterms:modified') || childText(root, 'dcterms:created'),
});
