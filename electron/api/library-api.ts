/** What the window reads of the library, and how articles leave it and come back. */
import type { ArticleId } from '../../core/article/article.ts';
import type { LibraryContract } from '../../core/contract/library-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { Merging } from '../services/merging.ts';
import type { SettingsKeeper } from './settings-keeper.ts';
import { openArticle } from './start-api.ts';

export type LibraryApiOptions = {
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly timeZone: () => string;
  readonly merging: Pick<Merging, 'bringBack'>;
};

export function createLibraryApi({
  library,
  settings,
  timeZone,
  merging,
}: LibraryApiOptions): LibraryContract {
  /** Every article in turn; the first failure is told, the others are still moved. */
  async function moveEach(
    ids: readonly ArticleId[],
    move: (id: ArticleId) => Promise<Result<null, Failure>>,
  ): Promise<Result<null, Failure>> {
    let outcome: Result<null, Failure> = ok(null);
    for (const id of ids) {
      const moved = await move(id);
      if (!moved.ok && outcome.ok) outcome = moved;
    }
    return outcome;
  }

  return {
    listArticles: (query, range) => library.list(query, range),
    selectArticles: (query) => library.select(query),
    countLibrary: () => library.counts(),
    async openArticle(id) {
      const opened = await openArticle(library, id);
      // Shown again at the next start; nobody waits for it to be on the disk.
      if (opened.ok && settings.current().lastArticleId !== id) void settings.change({ lastArticleId: id });
      return opened;
    },
    listReflections: (query, range) => library.listReflections(query, range, timeZone()),
    trashArticles: (ids) => moveEach(ids, (id) => library.trashArticle(id)),
    listTrash: (range) => library.trash.page(range),
    deleteArticles: (ids) => library.trash.delete(ids),
    emptyTrash: () => library.trash.empty(),
    restoreArticles: (ids) => moveEach(ids, (id) => merging.bringBack(id)),
  };
}
