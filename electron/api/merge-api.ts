/** Copies of an article: finding and merging them. */
import type { MergeContract } from '../../core/contract/merge-contract.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { Merging } from '../services/merging.ts';

export type MergeApiOptions = {
  readonly library: Library;
  readonly now: () => Date;
  readonly createId: () => string;
};

export function createMergeApi(options: MergeApiOptions): MergeContract {
  const { library } = options;
  const merging = new Merging(options);
  return {
    async findCopies(id) {
      const article = await library.readArticle(id);
      return article.ok ? ok(await library.findCopies(article.value)) : article;
    },
    mergeArticles: (keptId, otherId) => merging.merge(keptId, otherId),
    undoMerge: (mergeId) => merging.undo(mergeId),
  };
}
