import type { FileCalls } from './file-calls.ts';
import { isMissing } from './file-failure.ts';

/** Names in a folder; none when it is not there. */
export async function listIfThere(files: FileCalls, folder: string): Promise<readonly string[]> {
  try {
    return await files.list(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
