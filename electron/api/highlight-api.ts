/** What the reader marks in an article: each a change of its journal, answered when it is on the disk. */
import type { HighlightContract } from '../../core/contract/highlight-contract.ts';
import * as highlights from '../../core/journal/highlights.ts';
import type { Library } from '../library/library.ts';

export function createHighlightApi(library: Library, clock: () => Date): HighlightContract {
  const now = (): string => clock().toISOString();
  return {
    addHighlight: (articleId, making) =>
      library.changeJournal(articleId, (journal) => highlights.addHighlight(journal, making, now())),
    changeHighlight: (articleId, id, change) =>
      library.changeJournal(articleId, (journal) => highlights.changeHighlight(journal, id, change, now())),
    deleteHighlight: (articleId, id) =>
      library.changeJournal(articleId, (journal) => highlights.deleteHighlight(journal, id, now())),
    restoreHighlight: (articleId, id) =>
      library.changeJournal(articleId, (journal) => highlights.restoreHighlight(journal, id, now())),
  };
}
