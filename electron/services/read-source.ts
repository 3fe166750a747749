/** Reads files that the reader named, as sources for import. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { LARGEST_SOURCE } from '../../core/importing/pipeline-limits.ts';
import { failed, ok, type Result } from '../../core/result.ts';

/** Archives, books and exports may be as large as this, in bytes: they are worked through piece by piece. */
const LARGEST_FILE = 200_000_000;

/** The file at `path`, or in a failure's words why it cannot be read. The path itself stays here. */
export async function readSource(path: string): Promise<Result<ImportSource, Failure>> {
  const name = basename(path);
  try {
    // Opening a pipe would wait for somebody to write into it.
    if (!(await stat(path)).isFile()) return failed({ tag: 'unsupported-kind', name });
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const limitBytes = size > LARGEST_SOURCE && (await holdsPieces(file)) ? LARGEST_FILE : LARGEST_SOURCE;
      if (size > limitBytes) return failed({ tag: 'too-large', name, limitBytes });
      const bytes = new Uint8Array(await file.readFile());
      return ok({ kind: 'file', name, bytes, mediaType: null, url: null });
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(readFailure(name, error));
  }
}

/** Whether a file begins like an archive, a PDF, markup, a saved page or a list of another app. */
async function holdsPieces(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
  return /^(?:PK|%PDF-|(?:\xef\xbb\xbf)?\s*(?:<|\[\s*\{)|From:|MIME-Version:|Snapshot-Content-Location:)/i.test(
    buffer.toString('latin1', 0, bytesRead),
  );
}

function readFailure(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { tag: 'not-found', name };
  if (code === 'EISDIR') return { tag: 'unsupported-kind', name };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO') return { tag: 'not-readable', name };
  return { tag: 'unexpected', name, detail: error instanceof Error ? error.message : String(error) };
}
