/** `merge`: two stored copies of one article become one. */
import { createMergeApi } from '../api/merge-api.ts';
import { findId } from './articles.ts';
import { backUpFirst } from './backups.ts';
import { withLibrary } from './open.ts';
import { createId } from './place.ts';
import { type Command, UsageError } from './surroundings.ts';
import { unwrap } from './telling.ts';

export const merge: Command = async (call, surroundings) => {
  const [kept, other] = call.args;
  if (kept === undefined || call.args.length !== (call.undo ? 1 : 2))
    throw new UsageError('Name the article to keep and its copy, or with --undo the copy alone.');
  if (!call.undo) await backUpFirst({ ...call, args: [] }, surroundings, 'asked');
  return withLibrary(call, surroundings, async (library) => {
    if (call.undo) unwrap(await library.restoreArticle(await findId(library, kept)));
    else {
      const api = createMergeApi({ library, now: () => new Date(), createId });
      unwrap(await api.mergeArticles(await findId(library, kept), await findId(library, other ?? '')));
    }
    const done = call.undo ? 'Brought back, with its notes. The kept copy has them too.' : 'Merged.';
    surroundings.say(call.json ? JSON.stringify({ done: true }) : done);
    return 0;
  });
};
