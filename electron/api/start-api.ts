/** What the window is told before its first paint. */
import type { ArticleId } from '../../core/article/article.ts';
import type { Notice } from '../../core/contract/events.ts';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import type { StartContract, StartState } from '../../core/contract/start-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { LONGEST_PAGE } from '../../core/library/query.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export type StartApiOptions = {
  /** The library as soon as it is open. */
  readonly opening: Promise<Library>;
  readonly settings: SettingsKeeper;
  readonly version: string;
  /** Name and version of the runtime, for the reader's «About». */
  readonly runtime: string;
  /** What was noticed before the library was open. */
  readonly notices: readonly Notice[];
  /** Called when the window says that its first screen is painted. */
  readonly onShown: () => void;
};

/** Reads at once what the first `start` will ask for. */
export function createStartApi({ opening, settings, onShown, ...about }: StartApiOptions): StartContract {
  const read = async (): Promise<StartState> => {
    const library = await opening;
    const id = settings.current().lastArticleId;
    const [firstPage, lastArticle] = await Promise.all([
      library.newest(LONGEST_PAGE),
      id === null ? null : openArticle(library, id),
    ]);
    return {
      settings: settings.current(),
      libraryName: library.name,
      libraryFolder: library.folder,
      version: about.version,
      runtime: about.runtime,
      firstPage,
      lastArticle: lastArticle?.ok ? lastArticle.value : null,
      notices: [...about.notices, ...library.notices()],
    };
  };
  let ready: Promise<StartState> | null = read();
  ready.catch(() => undefined);
  return {
    /** A window that is loaded again hears how things stand then. */
    start() {
      const answer = ready ?? read();
      ready = null;
      return answer;
    },
    async firstScreenShown() {
      onShown();
      return null;
    },
  };
}

/** An article with what the reader wrote on it. */
export async function openArticle(library: Library, id: ArticleId): Promise<Result<OpenedArticle, Failure>> {
  const [article, journal] = await Promise.all([library.readArticle(id), library.readJournal(id)]);
  if (!article.ok) return article;
  return journal.ok ? ok({ article: article.value, journal: journal.value }) : journal;
}
