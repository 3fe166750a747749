/** Imports a Word document (DOCX): its paragraphs, headings, lists, tables, notes and pictures. */

import type { Failure } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';
import { archiveFailure, directoryOf, isArchive } from './archive.ts';
import { all, firstIn, lineOf } from './html/dom.ts';
import { importFragment, parseFragment } from './html/fragment.ts';
import { readTimestamp } from './html/timestamp.ts';
import type { ImportTools, PieceFormat } from './import-piece.ts';
import type { ImportedArticle, ImportSource } from './imported-article.ts';
import { wholePiece } from './whole-piece.ts';

export const DOCX: PieceFormat = {
  isOne: isDocument,
  read: (source, _isWanted, tools) => wholePiece(() => importDocument(source, tools)),
};

/** The list of an archive's files names the one that makes it a document. */
function isDocument({ bytes, name }: ImportSource): boolean {
  if (!isArchive(bytes)) return false;
  if (/\.do[ct][xm]$/i.test(name)) return true;
  return /word\/document\d?\.xml/.test(directoryOf(bytes));
}

async function importDocument(
  source: ImportSource,
  tools: ImportTools,
): Promise<Result<ImportedArticle, Failure>> {
  const { name } = source;
  const read = await tools.readDocument(source.bytes);
  if (!read.ok) return failed(archiveFailure(name, read.failure));
  const { html, pictures, comments, hidden, leftOut, title, author, modified } = read.value;
  const parsed = parseFragment(html, name);
  if (!parsed.ok) return parsed;
  const document = parsed.value;
  const heading = firstIn(document.body, 'h1');
  // A document with one first heading has its title there, whatever its properties say.
  const isTitled = heading !== null && all(document.body, 'h1').length === 1;
  const imported = importFragment({
    document,
    hasSurroundings: false,
    source: { kind: source.kind, name, url: source.url, format: 'docx' },
    title: isTitled ? lineOf(heading) : title || lineOf(heading) || nameWithoutEnding(name),
    byline: null,
    siteName: null,
    publishedAt: null,
    language: null,
    base: null,
    comments,
    warnings: [],
  });
  if (!imported.ok) return imported;
  const { article } = imported.value;
  return ok({
    ...imported.value,
    article: {
      ...article,
      byline: article.byline ?? (author || null),
      publishedAt: article.publishedAt ?? readTimestamp(modified),
      removed: [
        ...article.removed,
        ...[...hidden, ...leftOut.map(sayLeftOut)].map((text) => ({ reason: 'other', text }) as const),
      ],
    },
    ...(pictures.length === 0 ? {} : { pictures }),
  });
}

const sayLeftOut = (name: string): string =>
  name === ''
    ? '[A document that stood here is missing in the file.]'
    : `[A document of another kind stood here and could not be read: ${name}]`;

const nameWithoutEnding = (name: string): string => name.replace(/\.\w{1,5}$/, '');
