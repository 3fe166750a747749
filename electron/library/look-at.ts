import type { FileState } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';
import { exists } from './quarantine.ts';

/**
 * How a file of the library is now; `null`: it is gone. `unknown`: it cannot be looked at, or the whole library is
 * gone, as when a network drive is not there.
 */
export async function lookAt(
  { files, folders }: Pick<LibrarySetting, 'files' | 'folders'>,
  path: string,
): Promise<FileState | null | 'unknown'> {
  try {
    return await files.stat(path);
  } catch (error) {
    if (!isMissing(error)) return 'unknown';
    return (await exists(files, folders.library).catch(() => false)) ? null : 'unknown';
  }
}
