/** The parts of a Word document that are read, put so that the library which knows Word's markup does not break off. */
import type { Archive, ArchiveRefusal } from '../../core/importing/archive.ts';
import { resolvePath } from '../../core/importing/archive.ts';
import { withDrawnWords } from '../../core/importing/docx/drawn-words.ts';
import { markEmbedded } from '../../core/importing/docx/embedded-documents.ts';
import { withoutHidden } from '../../core/importing/docx/hidden-text.ts';
import { inPlainWord, type Targets } from '../../core/importing/docx/plain-word.ts';
import { parseXml } from '../../core/importing/xml/read-xml.ts';
import { childrenNamed, type XmlElement } from '../../core/importing/xml/xml-element.ts';
import { failed, ok, type Result } from '../../core/result.ts';

/** Where each part stands in the archive that is made of a document, wherever it stood in the document itself. */
export const PARTS = {
  main: 'word/document.xml',
  styles: 'word/styles.xml',
  numbering: 'word/numbering.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  comments: 'word/comments.xml',
  threads: 'word/commentsExtended.xml',
  properties: 'docProps/core.xml',
} as const;

export type DocumentParts = {
  /** What the library is given, by the names above. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** The outermost elements, by the names above. */
  readonly roots: ReadonlyMap<string, XmlElement>;
  /** Words that are not shown. */
  readonly hidden: readonly string[];
  /** Documents that stand inside it, in their order; `null` for one that is missing. */
  readonly embedded: readonly (EmbeddedDocument | null)[];
};

export type EmbeddedDocument = { readonly path: string; readonly bytes: Uint8Array };

/** A part that is damaged is left out, but for the main one; XML that could do harm ends it. */
export async function readParts(archive: Archive): Promise<Result<DocumentParts, ArchiveRefusal>> {
  const main = await mainPath(archive);
  const texts = new Map<string, string>();
  const roots = new Map<string, XmlElement>();
  const files: Record<string, Uint8Array> = {};
  for (const name of archive.names) {
    const isMain = name === main;
    const isXml = isMain || IS_READ.test(name);
    if (!isXml && !/^word\/media\//i.test(name)) continue;
    const read = await archive.read(name);
    if (!read.ok) return read;
    if (!isXml) {
      files[name] = read.value;
      continue;
    }
    const place = isMain ? PARTS.main : name === relationsOf(main) ? relationsOf(PARTS.main) : name;
    const text = new TextDecoder().decode(read.value);
    const xml = parseXml(text);
    if (xml.ok) {
      roots.set(place, xml.value);
      texts.set(place, text);
    } else if (xml.failure === 'defines-entities') return failed(xml.failure);
    else if (isMain) return failed('damaged');
  }
  const written = texts.get(PARTS.main);
  if (written === undefined) return failed('missing');
  const marked = markEmbedded(written);
  const related = await readRelated(archive, main, roots.get(relationsOf(PARTS.main)));
  if (!related.ok) return related;
  const shown = withoutHidden(withDrawnWords(marked.xml, (id) => related.value.drawn.get(id)));
  texts.set(PARTS.main, shown.xml);
  for (const [place, text] of texts) files[place] = new TextEncoder().encode(asRead(place, text, roots));
  // The main part stands where it is looked for when nothing says otherwise.
  delete files[PACKAGE_RELATIONS];
  const embedded = marked.relations.map((id) => related.value.embedded.get(id) ?? null);
  return ok({ files, roots, hidden: shown.hidden, embedded });
}

/** What the text refers to that stands in parts of its own, by the ids of its relations. */
type Related = {
  readonly drawn: ReadonlyMap<string, XmlElement>;
  readonly embedded: ReadonlyMap<string, EmbeddedDocument>;
};

async function readRelated(
  archive: Archive,
  main: string,
  relations: XmlElement | undefined,
): Promise<Result<Related, ArchiveRefusal>> {
  const drawn = new Map<string, XmlElement>();
  const embedded = new Map<string, EmbeddedDocument>();
  for (const { attributes } of relations === undefined ? [] : childrenNamed(relations, 'Relationship')) {
    const { Id: id = '', Target: target = '', Type: type = '' } = attributes;
    const path = resolvePath(main, target);
    const kind = /\/(aFChunk|diagramData|chart|chartEx)$/.exec(type)?.[1];
    if (kind === undefined || path === null || !archive.names.includes(path)) continue;
    const read = await archive.read(path);
    if (!read.ok) return read;
    if (kind === 'aFChunk') embedded.set(id, { path, bytes: read.value });
    else {
      const xml = parseXml(new TextDecoder().decode(read.value));
      if (xml.ok) drawn.set(id, xml.value);
      else if (xml.failure === 'defines-entities') return failed(xml.failure);
    }
  }
  return ok({ drawn, embedded });
}

const PACKAGE_RELATIONS = '_rels/.rels';

/** Other XML in a document is about its look, its author's other programs, or its printer. */
const IS_READ =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/(?:styles|numbering|footnotes|endnotes|comments|commentsExtended)\.xml|word\/_rels\/[^/]{1,100}\.rels)$/;

const relationsOf = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

/** Some programs give the main part another name. */
async function mainPath(archive: Archive): Promise<string> {
  const read = await archive.read(PACKAGE_RELATIONS);
  const xml = read.ok ? parseXml(new TextDecoder().decode(read.value)) : null;
  const relation = xml?.ok
    ? childrenNamed(xml.value, 'Relationship').find(({ attributes }) =>
        /\/officeDocument$/.test(attributes['Type'] ?? ''),
      )
    : undefined;
  const path = resolvePath('', relation?.attributes['Target'] ?? '');
  return path !== null && archive.names.includes(path) ? path : PARTS.main;
}

const WITH_TEXT: ReadonlySet<string> = new Set([PARTS.main, PARTS.footnotes, PARTS.endnotes]);

function asRead(place: string, text: string, roots: ReadonlyMap<string, XmlElement>): string {
  if (!WITH_TEXT.has(place)) return text;
  const targets: Targets = {
    relations: idsIn(roots.get(relationsOf(place)), 'Relationship', 'Id'),
    footnotes: idsIn(roots.get(PARTS.footnotes), 'footnote', 'w:id'),
    endnotes: idsIn(roots.get(PARTS.endnotes), 'endnote', 'w:id'),
  };
  return inPlainWord(text, targets);
}

const idsIn = (root: XmlElement | undefined, name: string, attribute: string): ReadonlySet<string> =>
  new Set(
    root === undefined
      ? []
      : childrenNamed(root, name).flatMap(({ attributes }) => attributes[attribute] ?? []),
  );
