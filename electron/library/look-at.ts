import type { FileState } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';

/** How a file of the library is now; `null`: it is gone. `unknown`: it cannot be looked at, as when its drive is gone. */
export async function lookAt(
  { files }: Pick<LibrarySetting, 'files'>,
  path: string,
): Promise<FileState | null | 'unknown'> {
  try {
    return await files.stat(path);
  } catch (error) {
    return isMissing(error) ? null : 'unknown';
  }
}
