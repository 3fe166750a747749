import type { Failure } from '../../core/failure.ts';

/** The system's name of an error, such as `ENOENT`; empty for anything else. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The library's folder is not there, or holds another library: its drive was taken away. */
export class LibraryGoneError extends Error {
  override readonly name = 'LibraryGoneError';
  readonly code = 'ELIBRARYGONE';
}

/** Nothing is there; a link that leads to itself leads to nothing either. */
export const isMissing = (error: unknown): boolean =>
  ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error));

/** What a failed write means to the reader. */
export function writeFailure(name: string, error: unknown): Failure {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { tag: 'disk-full', name };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { tag: 'not-writable', name };
    case 'ELIBRARYGONE':
      return { tag: 'library-gone', name };
    default:
      return { tag: 'unexpected', name, detail: detailOf(error) };
  }
}

/** What a failed read means to the reader. */
export function readFailure(name: string, error: unknown): Failure {
  if (isMissing(error)) return { tag: 'not-found', name };
  if (error instanceof LibraryGoneError) return { tag: 'library-gone', name };
  return ['EACCES', 'EPERM', 'EIO'].includes(errorCode(error))
    ? { tag: 'not-readable', name }
    : { tag: 'unexpected', name, detail: detailOf(error) };
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
