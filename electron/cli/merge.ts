/** `merge`: two stored copies of one article become one. */
import { Merging } from '../services/merging.ts';
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
    const merging = new Merging({ library, now: () => new Date(), createId });
    const keptId = await findId(library, kept);
    unwrap(
      call.undo
        ? await merging.bringBack(keptId)
        : await merging.merge(keptId, await findId(library, other ?? '')),
    );
    const done = call.undo ? 'Both are as they were, with what was written since.' : 'Merged.';
    surroundings.say(call.json ? JSON.stringify({ done: true }) : done);
    return 0;
  });
};
