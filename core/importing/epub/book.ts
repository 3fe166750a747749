/** A book as its archive holds it: opened once, its parts read when they are needed. */
import type { Failure } from '../../failure.ts';
import { failed, ok, type Result } from '../../result.ts';
import { type Archive, archiveFailure, resolvePath } from '../archive.ts';
import { decodeBytes } from '../encoding.ts';
import type { ImportTools } from '../import-piece.ts';
import type { ImportSource } from '../imported-article.ts';
import { parseXml } from '../xml/read-xml.ts';
import { descendantsNamed, type XmlElement } from '../xml/xml-element.ts';
import { xmlFailure } from '../xml/xml-failure.ts';
import { type Chapter, chaptersOf } from './chapters.ts';
import { readContents } from './contents.ts';
import { type BookPackage, readPackage } from './package-file.ts';

export type Book = BookPackage & { readonly archive: Archive; readonly chapters: readonly Chapter[] };

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Fails when it is locked, unsafe or no book. */
export async function openBook(source: ImportSource, tools: ImportTools): Promise<Result<Book, Failure>> {
  const { name } = source;
  const archive = await tools.openArchive(source.bytes);
  if (!archive.ok) return failed(archiveFailure(name, archive.failure));
  if (await isLocked(archive.value)) return failed({ tag: 'encrypted', name });
  const path = await packagePath(archive.value);
  const opf = path === null ? null : await readXmlFile(archive.value, path, name);
  if (path === null || opf === null) return failed({ tag: 'damaged-source', name });
  if (!opf.ok) return opf;
  const book = readPackage(opf.value, path);
  if (book.spine.length === 0) return failed({ tag: 'damaged-source', name });
  const contents = book.contents === null ? null : await readText(archive.value, book.contents.path);
  const listed =
    contents === null || book.contents === null
      ? []
      : readContents(contents, book.contents.path, book.contents.mediaType);
  return ok({ ...book, archive: archive.value, chapters: chaptersOf(book, listed) });
}

/** The text of a file in the book; `null` when it cannot be read. */
export async function readText(archive: Archive, path: string): Promise<string | null> {
  const bytes = await archive.read(path);
  return bytes.ok ? decodeBytes(bytes.value, null).text : null;
}

async function readXmlFile(
  archive: Archive,
  path: string,
  name: string,
): Promise<Result<XmlElement, Failure> | null> {
  const text = await readText(archive, path);
  if (text === null) return null;
  const xml = parseXml(text);
  return xml.ok ? xml : failed(xmlFailure(name, xml.failure));
}

/** Where the container says the package file is, or the only one there is. */
async function packagePath(archive: Archive): Promise<string | null> {
  const container = await readText(archive, CONTAINER);
  const xml = container === null ? null : parseXml(container);
  const root = xml?.ok ? descendantsNamed(xml.value, 'rootfile')[0]?.attributes['full-path'] : undefined;
  const path = root === undefined ? null : resolvePath('', root);
  return path ?? archive.names.find((name) => /\.opf$/i.test(name)) ?? null;
}

/** Fonts may be scrambled without the book being locked. */
const FONT_SCRAMBLING = new Set(['http://www.idpf.org/2008/embedding', 'http://ns.adobe.com/pdf/enc#RC']);

async function isLocked(archive: Archive): Promise<boolean> {
  if (!archive.names.includes(ENCRYPTION)) return false;
  const text = await readText(archive, ENCRYPTION);
  const xml = text === null ? null : parseXml(text);
  if (!xml?.ok) return true;
  const methods = descendantsNamed(xml.value, 'EncryptedData').map(
    (locked) => descendantsNamed(locked, 'EncryptionMethod')[0]?.attributes['Algorithm'] ?? '',
  );
  return methods.some((method) => !FONT_SCRAMBLING.has(method));
}
