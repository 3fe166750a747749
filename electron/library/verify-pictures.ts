import { join } from 'node:path';
import { PICTURE_FILE } from '../../core/importing/article-pictures.ts';
import type { VerifyProblem } from '../../core/library/verify-report.ts';
import { inParallel } from './breathe.ts';
import { digestAside } from './digest.ts';
import type { FileCalls } from './file-calls.ts';
import { isMissing } from './file-failure.ts';
import type { LibraryFolders } from './folders.ts';
import { isTemporary } from './temporary-file.ts';

export type PictureCheck = {
  readonly files: FileCalls;
  readonly folders: LibraryFolders;
  /** Files that articles show, thrown away ones included. */
  readonly shown: ReadonlySet<string>;
  /** Every article could be read: a picture that none of them shows is shown by none. */
  readonly isComplete: boolean;
  readonly now: Date;
};

/** A younger one may belong to an article that is just being imported. */
const UNUSED_AFTER_MS = 60 * 60_000;

/** Compares the pictures that are there with those that articles show, and each with its name. */
export async function checkPictures(
  check: PictureCheck,
): Promise<{ readonly count: number; readonly problems: readonly VerifyProblem[] }> {
  const { files, folders, shown } = check;
  const names = await files.list(folders.images).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const pictures = names.filter((name) => PICTURE_FILE.test(name));
  const problems: VerifyProblem[] = names
    .filter((name) => !PICTURE_FILE.test(name) && !isTemporary(name))
    .map((name) => problem('stranger', name, 'is not a file of Afterword’s; it was left alone'));
  await inParallel(pictures, 4, async (name) => {
    const bytes = await files.readBytes(join(folders.images, name)).catch(() => null);
    if (bytes === null) problems.push(problem('unreadable', name, 'could not be read'));
    else if (!name.startsWith(await digestAside(bytes)))
      problems.push(problem('damaged', name, 'is damaged: its content is not what its name says'));
    else if (check.isComplete && !shown.has(name) && (await isOld(check, name)))
      problems.push(problem('unused', name, 'is shown by no article'));
  });
  const there = new Set(pictures);
  for (const name of shown)
    if (!there.has(name))
      problems.push(problem('missing', name, 'is missing; its article shows the description instead'));
  return { count: pictures.length, problems };
}

async function isOld({ files, folders, now }: PictureCheck, name: string): Promise<boolean> {
  const state = await files.stat(join(folders.images, name)).catch(() => null);
  return state !== null && state.mtimeMs < now.getTime() - UNUSED_AFTER_MS;
}

const problem = (kind: VerifyProblem['kind'], name: string, words: string): VerifyProblem => {
  const file = join('images', name);
  return { kind, file, sentence: `${file} ${words}.` };
};
