/** Reads `.afterword` archives, which may come from anywhere: nothing in them is trusted. */
import { open, stat } from 'node:fs/promises';
import type { Article, ArticleId } from '../../../core/article/article.ts';
import {
  ARCHIVE_EXTENSION,
  ARCHIVE_PLACES,
  type ArchiveManifest,
  readManifest,
} from '../../../core/exporting/library-archive.ts';
import { withSafeContent } from '../../../core/exporting/parse-export.ts';
import type { Failure } from '../../../core/failure.ts';
import { type Archive, archiveFailure, LIBRARY_ARCHIVE_LIMITS } from '../../../core/importing/archive.ts';
import { PICTURE_FILE } from '../../../core/importing/article-pictures.ts';
import type { Journal } from '../../../core/journal/journal.ts';
import { type Picture, readPicture } from '../../../core/pictures/picture.ts';
import { failed, ok, type Result } from '../../../core/result.ts';
import { ARTICLE_RECORD } from '../../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../../core/stored/journal-record.ts';
import { decodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
import { digestOf, sha256 } from '../../library/digest.ts';
import { openArchive, openArchiveFile } from '../archive.ts';

/** An archive that is being read. What is damaged or not there fails by itself and hinders nothing else. */
export type LibraryArchive = {
  readonly manifest: ArchiveManifest;
  readonly articleIds: readonly ArticleId[];
  readonly journalIds: readonly ArticleId[];
  /** Names of everything in it, for those who put in more. */
  readonly names: readonly string[];
  article(id: ArticleId): Promise<Result<Article, Failure>>;
  journal(id: ArticleId): Promise<Result<Journal, Failure>>;
  trashed(name: string): Promise<Result<Article, Failure>>;
  /** A file that holds one record; `null` when the archive has none. */
  record<T>(place: string, format: RecordFormat<T>): Promise<Result<T, Failure> | null>;
  /** `null` when there is none of that name, or it is not what its name says. */
  picture(fileName: string): Promise<Picture | null>;
  /** The words of any file in it. */
  text(place: string): Promise<Result<string, Failure>>;
  close(): void;
};

/** A file on the disk, of which only what is asked for comes into memory, or bytes that are here already. */
export type ArchivePlace =
  | { readonly name: string; readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array };

/** Opens an archive of ours; `null` when a file is something else. The one who opens it closes it. */
export async function openLibraryArchive(
  place: ArchivePlace,
): Promise<Result<LibraryArchive, Failure> | null> {
  const { name } = place;
  const isNamedSo = name.toLowerCase().endsWith(`.${ARCHIVE_EXTENSION}`);
  const beginning = await beginningOf(place);
  if (beginning.length === 0 || !(isNamedSo || beginsLikeOurs(beginning))) return null;
  const opened =
    'path' in place
      ? await openArchiveFile(place.path, LIBRARY_ARCHIVE_LIMITS)
      : await openArchive(place.bytes, LIBRARY_ARCHIVE_LIMITS);
  if (!opened.ok) return isNamedSo ? failed(archiveFailure(name, opened.failure)) : null;
  const archive = opened.value;
  const manifest = await readManifestOf(archive, name);
  if (manifest?.ok) return ok(createReader(name, archive, manifest.value, () => archive.close()));
  archive.close();
  if (manifest !== null) return manifest;
  return isNamedSo ? failed({ tag: 'broken-export', name, reason: 'wrong-format' }) : null;
}

async function readManifestOf(
  archive: Archive,
  name: string,
): Promise<Result<ArchiveManifest, Failure> | null> {
  const bytes = await archive.read(ARCHIVE_PLACES.manifest);
  if (bytes.ok) return readManifest(new TextDecoder().decode(bytes.value), name);
  return bytes.failure === 'missing' ? null : failed(archiveFailure(name, bytes.failure));
}

function createReader(
  name: string,
  archive: Archive,
  manifest: ArchiveManifest,
  close: () => void,
): LibraryArchive {
  const named = (place: string): string => `${name} › ${place}`;
  const text = async (place: string): Promise<Result<string, Failure>> => {
    const bytes = await archive.read(place);
    return bytes.ok
      ? ok(new TextDecoder().decode(bytes.value))
      : failed(archiveFailure(named(place), bytes.failure));
  };
  const read = async <T>(place: string, format: RecordFormat<T>): Promise<Result<T, Failure>> => {
    const words = await text(place);
    if (!words.ok) return words;
    const decoded = decodeRecord(format, words.value, sha256);
    if (decoded.ok) return ok(decoded.value.content);
    const { failure } = decoded;
    return failure.tag === 'newer-version'
      ? failed({ tag: 'newer-version', name: named(place), version: failure.version })
      : failed({ tag: 'broken-export', name: named(place), reason: failure.reason });
  };
  const readArticle = async (place: string, id: string): Promise<Result<Article, Failure>> => {
    const article = await read(place, ARTICLE_RECORD);
    if (!article.ok) return article;
    const safe = article.value.id === id ? withSafeContent(article.value) : null;
    return safe === null
      ? failed({ tag: 'broken-export', name: named(place), reason: 'wrong-shape' })
      : ok(safe);
  };
  const present = new Set(archive.names);
  return {
    manifest,
    names: archive.names,
    articleIds: idsIn(archive.names, ARCHIVE_PLACES.articles),
    journalIds: idsIn(archive.names, ARCHIVE_PLACES.journals),
    article: (id) => readArticle(`${ARCHIVE_PLACES.articles}${id}.json`, id),
    trashed: (file) => readArticle(`${ARCHIVE_PLACES.trash}${file}`, file.slice(0, 32)),
    async journal(id) {
      const place = `${ARCHIVE_PLACES.journals}${id}.json`;
      const journal = await read(place, JOURNAL_RECORD);
      return journal.ok && journal.value.articleId !== id
        ? failed({ tag: 'broken-export', name: named(place), reason: 'wrong-shape' })
        : journal;
    },
    record: async (place, format) => (present.has(place) ? read(place, format) : null),
    async picture(fileName) {
      if (!PICTURE_FILE.test(fileName)) return null;
      const bytes = await archive.read(`${ARCHIVE_PLACES.pictures}${fileName}`);
      const picture = bytes.ok ? readPicture(bytes.value) : null;
      return picture !== null && `${digestOf(picture.bytes)}.${picture.kind}` === fileName ? picture : null;
    },
    text,
    close,
  };
}

function idsIn(names: readonly string[], folder: string): readonly ArticleId[] {
  const file = new RegExp(`^${folder}([0-9a-f]{32})\\.json$`);
  return names.flatMap((name) => file.exec(name)?.[1] ?? []);
}

/** Where the name of the first file in a zip begins. */
const FIRST_NAME = 30;

async function beginningOf(place: ArchivePlace): Promise<Uint8Array> {
  if ('bytes' in place) return place.bytes.subarray(0, 64);
  try {
    // Opening a pipe would wait for somebody to write into it.
    if (!(await stat(place.path)).isFile()) return new Uint8Array();
    const file = await open(place.path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  } catch {
    // Whoever reads the file next says why.
    return new Uint8Array();
  }
}

/** A zip whose first file is a manifest. */
function beginsLikeOurs(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.startsWith('PK\u0003\u0004') && text.startsWith(ARCHIVE_PLACES.manifest, FIRST_NAME);
}
