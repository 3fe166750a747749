/** The package file of a book (OPF, EPUB 2 and 3): what the book is called, and which files it has in which order. */
import { resolvePath } from '../archive.ts';
import { readTimestamp } from '../html/timestamp.ts';
import { childNamed, childrenNamed, descendantsNamed, type XmlElement } from '../xml/xml-element.ts';

export type BookFile = {
  readonly id: string;
  /** In the archive. */
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
};

export type BookPackage = {
  readonly title: string;
  readonly byline: string | null;
  readonly language: string | null;
  readonly publishedAt: string | null;
  readonly files: ReadonlyMap<string, BookFile>;
  /** Files in reading order; those that are not `linear` are read only from elsewhere. */
  readonly spine: readonly (BookFile & { readonly isLinear: boolean })[];
  /** The picture on its cover. */
  readonly cover: BookFile | null;
  /** What a file is, where EPUB 2 says so: `cover`, `toc`, `title-page` … */
  readonly guide: ReadonlyMap<string, string>;
  /** The table of contents: a navigation document (EPUB 3) or an NCX file (EPUB 2). */
  readonly contents: BookFile | null;
  /** Its files are pages as they were printed, not parts of a text. */
  readonly isFixedLayout: boolean;
};

export function readPackage(opf: XmlElement, path: string): BookPackage {
  const metadata = childNamed(opf, 'metadata');
  const files = readManifest(childNamed(opf, 'manifest'), path);
  const byId = new Map([...files.values()].map((file) => [file.id, file]));
  const spine = childNamed(opf, 'spine');
  return {
    title: valuesOf(metadata, 'title')[0] ?? '',
    byline: authorsOf(metadata),
    language: valuesOf(metadata, 'language')[0] ?? null,
    publishedAt: readTimestamp(valuesOf(metadata, 'date')[0]),
    files,
    spine: childrenOf(spine, 'itemref').flatMap(({ attributes }) => {
      const file = byId.get(attributes['idref'] ?? '');
      return file === undefined ? [] : [{ ...file, isLinear: attributes['linear'] !== 'no' }];
    }),
    cover: coverOf(files, metadata),
    guide: readGuide(childNamed(opf, 'guide'), path),
    contents: contentsOf(files, byId.get(spine?.attributes['toc'] ?? '')),
    isFixedLayout: isFixedLayout(metadata, childrenOf(spine, 'itemref')),
  };
}

const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element === undefined ? [] : childrenNamed(element, name);

/** Earlier books put Dublin Core into an element of its own. */
const valuesOf = (metadata: XmlElement | undefined, name: string): readonly string[] =>
  metadata === undefined
    ? []
    : descendantsNamed(metadata, name)
        .map(({ text }) => text.trim().replace(/\s+/g, ' '))
        .filter((text) => text !== '');

/** Said of the whole book or of each page; before EPUB 3, shops had their own way of saying it. */
function isFixedLayout(metadata: XmlElement | undefined, pages: readonly XmlElement[]): boolean {
  const isSaid = childrenOf(metadata, 'meta').some(
    ({ attributes, text }) =>
      (attributes['property'] === 'rendition:layout' && text.trim() === 'pre-paginated') ||
      (/^(?:fixed-layout|rendition:layout)$/.test(attributes['name'] ?? '') &&
        /^(?:true|pre-paginated)$/.test(attributes['content'] ?? '')),
  );
  const fixed = pages.filter(({ attributes }) => /layout-pre-paginated/.test(attributes['properties'] ?? ''));
  return isSaid || fixed.length > pages.length / 2;
}

/** Translators and illustrators are creators too, and say so. */
function authorsOf(metadata: XmlElement | undefined): string | null {
  if (metadata === undefined) return null;
  const roles = new Map(
    childrenNamed(metadata, 'meta')
      .filter(({ attributes }) => attributes['property'] === 'role')
      .map(({ attributes, text }) => [attributes['refines']?.replace(/^#/, '') ?? '', text.trim()]),
  );
  const names = descendantsNamed(metadata, 'creator')
    .filter(({ attributes }) => {
      const role = attributes['opf:role'] ?? roles.get(attributes['id'] ?? '');
      return role === undefined || role === '' || role === 'aut';
    })
    .map(({ text }) => text.trim().replace(/\s+/g, ' '))
    .filter((name) => name !== '');
  return names.length === 0 ? null : names.join(', ');
}

/** EPUB 3 marks the file; before, a line of the metadata named it. */
function coverOf(files: ReadonlyMap<string, BookFile>, metadata: XmlElement | undefined): BookFile | null {
  const named = childrenOf(metadata, 'meta').find(({ attributes }) => attributes['name'] === 'cover');
  const id = named?.attributes['content'];
  const all = [...files.values()].filter(({ mediaType }) => mediaType.startsWith('image/'));
  return (
    all.find(({ properties }) => properties.includes('cover-image')) ??
    all.find((file) => id !== undefined && file.id === id) ??
    null
  );
}

function readManifest(manifest: XmlElement | undefined, base: string): ReadonlyMap<string, BookFile> {
  const files = new Map<string, BookFile>();
  for (const { attributes } of childrenOf(manifest, 'item')) {
    const path = resolvePath(base, attributes['href'] ?? '');
    if (path === null || files.has(path)) continue;
    files.set(path, {
      id: attributes['id'] ?? '',
      path,
      mediaType: (attributes['media-type'] ?? '').toLowerCase(),
      properties: (attributes['properties'] ?? '').split(/\s+/),
    });
  }
  return files;
}

function readGuide(guide: XmlElement | undefined, base: string): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const { attributes } of childrenOf(guide, 'reference')) {
    const path = resolvePath(base, attributes['href'] ?? '');
    if (path !== null) kinds.set(path, (attributes['type'] ?? '').toLowerCase());
  }
  return kinds;
}

const NCX = 'application/x-dtbncx+xml';

const contentsOf = (files: ReadonlyMap<string, BookFile>, ncx: BookFile | undefined): BookFile | null => {
  const all = [...files.values()];
  return (
    all.find(({ properties }) => properties.includes('nav')) ??
    ncx ??
    all.find(({ mediaType }) => mediaType === NCX) ??
    null
  );
};
