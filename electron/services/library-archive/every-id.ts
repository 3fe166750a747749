import type { ArticleId } from '../../../core/article/article.ts';
import { EVERYTHING } from '../../../core/library/query.ts';
import type { Library } from '../../library/library.ts';

/** Ids of all articles, archived ones included, then of the journals that are left of others. */
export async function everyId(library: Library): Promise<readonly ArticleId[]> {
  await library.loaded;
  const shown = await library.select(EVERYTHING);
  const archived = await library.select({ ...EVERYTHING, show: 'archived' });
  return [...new Set([...shown, ...archived, ...(await library.journalIds())])];
}
