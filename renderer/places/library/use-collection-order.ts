import { useEffect } from 'preact/hooks';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';

/** The order by hand, by keyboard: the row in hand goes one up or down in the collection that is shown. */
export function useCollectionOrder(): void {
  const { collections, library, toasts } = useApp();
  const { rows, selection } = library;
  const { collection } = library.query.value;
  const isGone = collection !== null && !collections.rows.value.some(({ id }) => id === collection);
  // One that was deleted shows nothing any more.
  useEffect(() => {
    if (isGone) library.ask({ collection: null });
  }, [isGone, library]);

  const move = (by: -1 | 1): void => {
    const at = selection.current.peek();
    const row = rows.rowAt(at);
    const target = at + by;
    if (collection === null || row === undefined || rows.rowAt(target) === undefined) return;
    const before = rows.rowAt(by < 0 ? target : target + 1)?.id ?? null;
    rows.swap(at, target);
    selection.moveTo(target);
    toasts.announce(`“${row.title}” is number ${target + 1} of ${rows.total.peek() ?? 0} now.`);
    void collections.articles.nudge(collection, [row.id], before);
  };
  const inCollection = (by: -1 | 1) => ({
    run: () => move(by),
    applies: () => collection !== null && isListFocused(),
  });
  useCommands({ 'move-up': inCollection(-1), 'move-down': inCollection(1) });
}

const isListFocused = (): boolean => document.activeElement?.closest('[role="grid"]') != null;
