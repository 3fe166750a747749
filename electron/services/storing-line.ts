/**
 * Articles on their way into the library: several at a time, so that their writes share the waits for the disk, yet
 * added in the order in which they came. Of two that may be copies the second waits for the first.
 */
import type { DuplicateChoice } from '../../core/importing/import-queue.ts';
import type { ImportedArticle } from '../../core/importing/imported-article.ts';
import { mayBeCopies } from '../library/duplicates.ts';
import { unexpected } from './import-outcomes.ts';
import { type ImportStore, type Stored, type StoringTurn, storeImport } from './store-import.ts';

/** Node writes and syncs four files at once: one of them is left for what the reader writes meanwhile. */
const WIDTH = 3;

export type StoringLine = {
  /**
   * Begins to store an article as soon as there is room and no copy of it on its way. The next one enters when this has
   * resolved. The promise inside never rejects; what it tells to be stored is on the disk.
   */
  enter(imported: ImportedArticle, choice: DuplicateChoice, signal?: AbortSignal): Promise<OnItsWay>;
};

export type OnItsWay = { readonly stored: Promise<Stored> };

type Place = OnItsWay & Pick<ImportedArticle, 'article'>;

export function createStoringLine(store: ImportStore): StoringLine {
  const places = new Set<Place>();
  let begun: Promise<unknown> = Promise.resolve();
  let over: Promise<unknown> = Promise.resolve();
  return {
    async enter(imported, choice, signal) {
      const { article } = imported;
      while (places.size >= WIDTH) await Promise.race([...places].map(({ stored }) => stored));
      for (const other of places) if (mayBeCopies(other.article, article)) await other.stored;
      const { turn, passed } = createTurn(begun, over);
      const stored = storeImport(store, imported, choice, signal, turn)
        .catch(
          (error: unknown): Stored => ({ tag: 'failed', failure: unexpected(article.source.name, error) }),
        )
        .finally(() => {
          turn.pass();
          places.delete(place);
        });
      const place: Place = { article, stored };
      places.add(place);
      begun = passed;
      over = Promise.all([over, stored]);
      return { stored };
    },
  };
}

function createTurn(
  begun: Promise<unknown>,
  over: Promise<unknown>,
): { readonly turn: StoringTurn; readonly passed: Promise<unknown> } {
  let pass: () => void = () => undefined;
  const passing = new Promise<void>((resolve) => {
    pass = resolve;
  });
  return { turn: { begun, over, pass }, passed: Promise.all([begun, passing]) };
}
