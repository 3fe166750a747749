import type { ArticleId } from '../../../core/article/article.ts';
import type { ArticleSummary } from '../../../core/library/summary.ts';
import { useApp } from '../../models/app.ts';
import type { CommandActs } from '../../models/commands.ts';

/** What can be done with the chosen articles, or else with the one the keyboard is on. */
export type SelectionActs = {
  readonly star: () => void;
  readonly archive: () => void;
  /** Read, or unread when all of them are read. */
  readonly markRead: () => void;
  readonly editTags: () => void;
  /** Chooses the collections that they stand in. */
  readonly collect: () => void;
  /** Out of the collection that is shown. */
  readonly takeOut: () => void;
  /** Makes one of two chosen copies, or of one and a copy of it. */
  readonly merge: () => void;
  readonly trash: () => void;
  readonly exportNotes: () => void;
  /** Chooses everything that is listed, or found. */
  readonly selectAll: () => void;
  /** How many that would be. */
  readonly total: number;
  /** The same acts for the keyboard and the menu. */
  readonly commands: CommandActs;
};

/** Binds the acts of articles to what is in hand in the Library. */
export function useSelectionActs(): SelectionActs {
  const { acts, collections, exports, library, merging, search } = useApp();
  const { selection } = library;
  const found = search.isSearching.value ? (search.results.value?.articles.hits ?? []) : null;
  /** What was found stands in the place of the list: then no row of the list is in hand. */
  const inHand = (): readonly ArticleId[] => {
    if (found === null || selection.chosen.value.size > 0) return library.inHand();
    const id = focusedHit();
    return id === null ? [] : [id];
  };
  const hasRows = (): boolean => inHand().length > 0;

  const star = (): void => {
    const ids = inHand();
    const rows = library.loaded(ids);
    const areAllStarred = rows.length === ids.length && rows.every((row) => row.starred);
    void acts.setStarred(ids, !areAllStarred);
  };
  const markRead = (): void => {
    const ids = inHand();
    void acts.setReadingState(ids, areAllRead(library.loaded(ids), ids) ? 'unread' : 'read');
  };
  const archive = (): void => void acts.setArchived(inHand(), library.query.value.show !== 'archived');
  const editTags = (): void => {
    const ids = inHand();
    const rows = library.loaded(ids);
    const tags = [...new Set(rows.flatMap((row) => row.tags))];
    const isOnAll = (tag: string): boolean =>
      rows.length === ids.length && rows.every((row) => row.tags.includes(tag));
    acts.editTags({ ids, tags: tags.filter(isOnAll), someTags: tags.filter((tag) => !isOnAll(tag)) });
  };
  const collect = (): void => void collections.articles.collect(inHand());
  const takeOut = (): void => {
    const { collection } = library.query.peek();
    const ids = inHand();
    selection.clear();
    if (collection !== null) void collections.articles.takeOut(collection, ids);
  };
  const merge = (): void => {
    const [first, other, ...more] = library.inHand();
    if (first !== undefined && more.length === 0) void merging.begin(first, other);
  };
  const trash = (): void => {
    const ids = inHand();
    void acts.trash(ids, library.loaded(ids)[0]?.title ?? null);
  };
  const selectAll = (): void =>
    found === null ? void library.selectAll() : selection.choose(found.map(({ articleId }) => articleId));
  const exportNotes = (): void => {
    const ids = inHand();
    const count = selection.chosen.value.size;
    exports.open({ ids, label: count > 0 ? `Selection (${count})` : 'This article' });
  };

  return {
    star,
    archive,
    markRead,
    editTags,
    collect,
    takeOut,
    merge,
    trash,
    exportNotes,
    selectAll,
    total: found?.length ?? library.rows.total.value ?? 0,
    commands: {
      'toggle-star': { run: star, applies: hasRows },
      'toggle-archive': { run: archive, applies: hasRows },
      'toggle-read': { run: markRead, applies: hasRows },
      'edit-tags': { run: editTags, applies: hasRows },
      'add-to-collection': { run: collect, applies: hasRows },
      'remove-from-collection': {
        run: takeOut,
        applies: () => library.query.peek().collection !== null && hasRows(),
      },
      'merge-copies': { run: merge, applies: () => [1, 2].includes(library.inHand().length) },
      trash: { run: trash, applies: hasRows },
      export: exportNotes,
      'select-all': selectAll,
      'back-to-text': { run: selection.clear, applies: () => selection.chosen.value.size > 0 },
    },
  };
}

const areAllRead = (rows: readonly ArticleSummary[], ids: readonly ArticleId[]): boolean =>
  rows.length === ids.length && rows.every(({ readingState }) => readingState === 'read');

const focusedHit = (): ArticleId | null =>
  document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? null;
