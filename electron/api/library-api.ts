/** What the window reads of the library, and how articles leave it and come back. */
import type { ArticleId } from '../../core/article/article.ts';
import type { Notice } from '../../core/contract/events.ts';
import type { LibraryContract, OpenedArticle, StartState } from '../../core/contract/library-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { LONGEST_PAGE } from '../../core/library/query.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export type LibraryApiOptions = {
  readonly library: Library;
  readonly settings: SettingsKeeper;
  readonly timeZone: () => string;
  readonly version: string;
  /** Name and version of the runtime, for the reader's «About». */
  readonly runtime: string;
  /** What was noticed before the library was open. */
  readonly notices: readonly Notice[];
};

export function createLibraryApi({
  library,
  settings,
  timeZone,
  ...about
}: LibraryApiOptions): LibraryContract {
  async function openArticle(id: ArticleId): Promise<Result<OpenedArticle, Failure>> {
    const [article, journal] = await Promise.all([library.readArticle(id), library.readJournal(id)]);
    if (!article.ok) return article;
    return journal.ok ? ok({ article: article.value, journal: journal.value }) : journal;
  }

  async function openLastArticle(): Promise<OpenedArticle | null> {
    const id = settings.current().lastArticleId;
    if (id === null) return null;
    const opened = await openArticle(id);
    return opened.ok ? opened.value : null;
  }

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
    async start(): Promise<StartState> {
      const [firstPage, lastArticle] = await Promise.all([library.newest(LONGEST_PAGE), openLastArticle()]);
      return {
        settings: settings.current(),
        libraryName: library.name,
        libraryFolder: library.folder,
        version: about.version,
        runtime: about.runtime,
        firstPage,
        lastArticle,
        notices: [...about.notices, ...library.notices()],
      };
    },
    listArticles: (query, range) => library.list(query, range),
    selectArticles: (query) => library.select(query),
    countLibrary: () => library.counts(),
    async openArticle(id) {
      const opened = await openArticle(id);
      // Shown again at the next start; nobody waits for it to be on the disk.
      if (opened.ok && settings.current().lastArticleId !== id) void settings.change({ lastArticleId: id });
      return opened;
    },
    listReflections: (query, range) => library.listReflections(query, range, timeZone()),
    trashArticles: (ids) => moveEach(ids, (id) => library.trashArticle(id)),
    listTrash: (range) => library.trash.page(range),
    deleteArticles: (ids) => library.trash.delete(ids),
    emptyTrash: () => library.trash.empty(),
    restoreArticles: (ids) => moveEach(ids, (id) => library.restoreArticle(id)),
  };
}
