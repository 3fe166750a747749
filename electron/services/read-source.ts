/** Reads files that the reader named, as sources for import. */
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { LARGEST_SOURCE } from '../../core/importing/pipeline-limits.ts';
import { failed, ok, type Result } from '../../core/result.ts';

/** The file at `path`, or in a failure's words why it cannot be read. The path itself stays here. */
export async function readSource(path: string): Promise<Result<ImportSource, Failure>> {
  const name = basename(path);
  try {
    // Opening a pipe would wait for somebody to write into it.
    if (!(await stat(path)).isFile()) return failed({ tag: 'unsupported-kind', name });
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > LARGEST_SOURCE) return failed({ tag: 'too-large', name, limitBytes: LARGEST_SOURCE });
      const bytes = new Uint8Array(await file.readFile());
      return ok({ kind: 'file', name, bytes, mediaType: null, url: null });
    } finally {
      await file.close();
    }
  } catch (error) {
    return failed(readFailure(name, error));
  }
}

function readFailure(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return { tag: 'not-found', name };
  if (code === 'EISDIR') return { tag: 'unsupported-kind', name };
  if (code === 'EACCES' || code === 'EPERM' || code === 'EIO') return { tag: 'not-readable', name };
  return { tag: 'unexpected', name, detail: error instanceof Error ? error.message : String(error) };
}
