/** Pictures that the library has lost come back with the articles that show them. */
import type { Article } from '../../../core/article/article.ts';
import { PICTURE_KINDS } from '../../../core/pictures/picture.ts';
import { digestAside } from '../../library/digest.ts';
import type { FileCalls } from '../../library/file-calls.ts';
import { libraryFolders } from '../../library/folders.ts';
import type { Library } from '../../library/library.ts';
import { listIfThere } from '../../library/list-if-there.ts';
import { picturesNamedIn } from '../../library/picture-files.ts';
import type { EarlierState } from './earlier-state.ts';
import type { Problem } from './problems.ts';

/** Names of pictures that a backup holds and the library does not. */
export async function findLostPictures(
  earlier: EarlierState,
  library: Library,
  files: FileCalls,
): Promise<ReadonlySet<string>> {
  const present = new Set(await listIfThere(files, libraryFolders(library.folder).images));
  return new Set((await earlier.pictureNames()).filter((name) => !present.has(name)));
}

/** How many pictures of an article are among `lost`. Without any lost the article is not read. */
export async function countLostPictures(
  id: string,
  lost: ReadonlySet<string>,
  library: Library,
): Promise<number> {
  const read = lost.size === 0 ? null : await library.readArticle(id);
  return read?.ok ? [...picturesOf(read.value)].filter((name) => lost.has(name)).length : 0;
}

export type BroughtPictures = {
  readonly count: number;
  readonly problems: readonly Problem[];
};

/** Brings what is lost of an article's pictures and holds it until `store` has stored the article. */
export async function withPictures(
  library: Library,
  earlier: EarlierState,
  article: Article,
  store: () => Promise<void>,
): Promise<BroughtPictures> {
  const held: string[] = [];
  const problems: Problem[] = [];
  const { title } = article;
  try {
    for (const fileName of picturesOf(article)) {
      if ((await library.pictures.read(fileName)) !== null) continue;
      const bytes = await earlier.picture(fileName);
      const kind = PICTURE_KINDS.find((one) => fileName.endsWith(`.${one}`));
      if (bytes === null || kind === undefined || `${await digestAside(bytes)}.${kind}` !== fileName)
        continue;
      const added = await library.pictures.add({ kind, bytes });
      if (added.ok) held.push(fileName);
      else problems.push({ name: title, reason: `A picture of “${title}” could not be brought back.` });
    }
    await store();
  } finally {
    library.pictures.release(held);
  }
  return { count: held.length, problems };
}

const picturesOf = ({ content }: Article): ReadonlySet<string> =>
  new Set(picturesNamedIn(JSON.stringify(content)));
