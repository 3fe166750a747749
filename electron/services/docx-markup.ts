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
  const files = await readFiles(archive.value);
  if (!files.ok) return files;
  const whole = files.value[MAIN_FILE];
  if (whole === undefined) return failed('missing');
  const { xml, hidden } = withoutHidden(new TextDecoder().decode(whole));
  const shown =
    hidden.length === 0 ? files.value : { ...files.value, [MAIN_FILE]: new TextEncoder().encode(xml) };
  const pictures = new PictureCollector();
  try {
    const { value: html } = await convertToHtml(
      { buffer: Buffer.from(zipSync(shown, { level: 0 })) },
      { styleMap: STYLES, convertImage: images.imgElement((image) => pictureOf(image, pictures)) },
    );
    return ok({
      html,
      pictures: pictures.all(),
      comments: readReviewers(
        rootOf(files.value['word/comments.xml']),
        rootOf(files.value['word/commentsExtended.xml']),
      ),
      hidden,
      ...propertiesOf(rootOf(files.value['docProps/core.xml'])),
    });
  } catch {
    return failed('damaged');
  }
}

type Files = Record<string, Uint8Array>;

/** Everything that belongs to a document; XML that could do harm ends it. */
async function readFiles(archive: Archive): Promise<Result<Files, ArchiveRefusal>> {
  const files: Files = {};
  for (const name of archive.names) {
    const isXml = /\.(?:xml|rels)$/i.test(name);
    if (!isXml && !/^word\/media\//i.test(name)) continue;
    const read = await archive.read(name);
    if (!read.ok) return read;
    if (isXml) {
      const xml = parseXml(new TextDecoder().decode(read.value));
      if (!xml.ok) return failed(xml.failure === 'defines-entities' ? xml.failure : 'damaged');
    }
    files[name] = read.value;
  }
  return ok(files);
}

type ImageAttributes = { src: string } & Record<string, string>;

type Image = { readonly contentType: string; read(): Promise<Buffer> };

async function pictureOf(image: Image, pictures: PictureCollector): Promise<ImageAttributes> {
  const bytes = pictures.wants(image.contentType) ? await image.read() : null;
  const key = bytes === null ? '' : `${bytes.length} ${bytes.subarray(0, 64).toString('base64')}`;
  const name = bytes === null ? null : pictures.take(key, image.contentType, () => new Uint8Array(bytes));
  return name === null ? { src: '' } : { src: '', 'data-picture': name };
}

function rootOf(file: Uint8Array | undefined): XmlElement | undefined {
  const xml = file === undefined ? null : parseXml(new TextDecoder().decode(file));
  return xml?.ok ? xml.value : undefined;
}

const propertiesOf = (
  root: XmlElement | undefined,
): Pick<DocumentMarkup, 'title' | 'author' | 'modified'> => ({
  title: childText(root, 'dc:title'),
  author: childText(root, 'dc:creator'),
  modified: childText(root, 'dcterms:modified') || childText(root, 'dcterms:created'),
});
