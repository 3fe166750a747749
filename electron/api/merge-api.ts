/** Copies of an article: finding and merging them. */
import type { MergeContract } from '../../core/contract/merge-contract.ts';
import { LONGEST_PAGE } from '../../core/library/query.ts';
import { failed, ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { Merging } from '../services/merging.ts';

export type MergeApiOptions = {
  readonly library: Library;
  readonly merging: Merging;
};

export function createMergeApi({ library, merging }: MergeApiOptions): MergeContract {
  return {
    listCopies: () => library.listCopies(LONGEST_PAGE),
    async findCopies(id) {
      const article = await library.readArticle(id);
      if (!article.ok) return article;
      const summary = await library.summary(id);
      if (summary === undefined) return failed({ tag: 'not-found', name: article.value.title });
      return ok({ article: summary, copies: await library.findCopies(article.value) });
    },
    mergeArticles: (keptId, otherId) => merging.merge(keptId, otherId),
    undoMerge: (otherId) => merging.undo(otherId),
  };
}
