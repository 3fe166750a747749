import { join } from 'node:path';
import type { ArticleId } from '../../../core/article/article.ts';
import type { ArticleDifference } from '../../../core/backups/backup.ts';
import { compareWords, countOtherDifferences } from '../../../core/backups/bring-back.ts';
import { createJournal, type Journal } from '../../../core/journal/journal.ts';
import type { TreeFile } from '../../library/backups/folder-tree.ts';
import { inParallel } from '../../library/breathe.ts';
import type { FileCalls } from '../../library/file-calls.ts';
import type { Library } from '../../library/library.ts';
import type { EarlierState } from './earlier-state.ts';
import { countLostPictures, findLostPictures } from './restore-pictures.ts';

export type CompareOptions = {
  readonly library: Library;
  readonly files: FileCalls;
  readonly onArticle?: () => void;
};

/** What a backup holds that the library does not, article by article, in the order of titles. */
export async function compareBackup(
  earlier: EarlierState,
  { library, files, onArticle }: CompareOptions,
): Promise<readonly ArticleDifference[]> {
  const articles = await earlier.filesOf('articles');
  const journals = await earlier.filesOf('journals');
  const lost = await findLostPictures(earlier, library, files);
  const found: ArticleDifference[] = [];
  await inParallel(new Set([...articles.keys(), ...journals.keys()]), 4, async (id) => {
    const article = await compareArticle(id, articles.get(id), { library, files });
    const journal = await hasChanged(journals.get(id), library.folder, files);
    const pictures = articles.has(id) ? await countLostPictures(id, lost, library) : 0;
    if (article !== 'here' || journal || pictures > 0) {
      const difference = await describe(id, { article, pictures }, earlier, library);
      if (difference !== null) found.push(difference);
    }
    onArticle?.();
  });
  return found.sort((one, other) => one.title.localeCompare(other.title));
}

/** What a backup says of one article; `null` when nothing is different. */
export async function compareOne(
  id: ArticleId,
  earlier: EarlierState,
  options: CompareOptions,
): Promise<ArticleDifference | null> {
  const articles = await earlier.filesOf('articles');
  const article = await compareArticle(id, articles.get(id), options);
  const lost = await findLostPictures(earlier, options.library, options.files);
  const pictures = articles.has(id) ? await countLostPictures(id, lost, options.library) : 0;
  return describe(id, { article, pictures }, earlier, options.library);
}

async function compareArticle(
  id: ArticleId,
  file: TreeFile | undefined,
  { library, files }: CompareOptions,
): Promise<ArticleDifference['article']> {
  if (file === undefined) return 'here';
  if ((await library.summary(id)) === undefined) return 'missing';
  return (await hasChanged(file, library.folder, files)) ? 'different' : 'here';
}

/** Whether a file looks different from the one that was backed up, or is gone. */
async function hasChanged(file: TreeFile | undefined, folder: string, files: FileCalls): Promise<boolean> {
  if (file === undefined) return false;
  const state = await files.stat(join(folder, ...file.path)).catch(() => null);
  return state === null || state.size !== file.size || state.mtimeMs !== file.mtimeMs;
}

async function describe(
  id: ArticleId,
  { article, pictures }: Pick<ArticleDifference, 'article' | 'pictures'>,
  earlier: EarlierState,
  library: Library,
): Promise<ArticleDifference | null> {
  const journal = await earlier.journal(id);
  const present = await presentJournal(library, id);
  const words = journal === null ? [] : compareWords(present, journal);
  const marks = journal === null ? 0 : countOtherDifferences(present, journal);
  const standing = article === 'different' && !(await isOtherText(id, earlier, library)) ? 'here' : article;
  if (standing === 'here' && words.length + marks + pictures === 0) return null;
  const title =
    (await library.summary(id))?.title ||
    journal?.articleTitle ||
    (await earlier.article(id))?.title ||
    `${id}.json`;
  return { articleId: id, title, article: standing, words, marks, pictures };
}

/** A file that was only written again in the same words is no difference to a reader. */
async function isOtherText(id: ArticleId, earlier: EarlierState, library: Library): Promise<boolean> {
  const before = await earlier.article(id);
  const now = await library.readArticle(id);
  return before !== null && now.ok && JSON.stringify(before) !== JSON.stringify(now.value);
}

/** The journal here; an empty one when it cannot be read now. */
export async function presentJournal(library: Library, id: ArticleId): Promise<Journal> {
  const journal = await library.readJournal(id);
  return journal.ok ? journal.value : createJournal(id, '');
}
