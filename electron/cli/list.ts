/** `list`: every article. */
import type { ArticleSummary } from '../../core/library/summary.ts';
import { everySummary } from './articles.ts';
import { withLibrary } from './open.ts';
import { isLibrary, placeOf } from './place.ts';
import { type Command, UsageError } from './surroundings.ts';

export const list: Command = async (call, surroundings) => {
  if (call.args.length > 0) throw new UsageError('“list” takes no arguments.');
  const { folder } = await placeOf(call);
  if (!(await isLibrary(folder))) {
    surroundings.say(call.json ? '[]' : `There is no library in ${folder} yet.`);
    return 0;
  }
  return withLibrary(call, surroundings, async (library) => {
    const rows = await everySummary(library);
    if (call.json) surroundings.say(JSON.stringify(rows, null, 2));
    else if (rows.length > 0) surroundings.say(rows.map(describe).join('\n'));
    return 0;
  });
};

function describe(row: ArticleSummary): string {
  const state = row.archived ? 'archived' : row.readingState;
  return `${row.id}  ${state.padEnd(8)}  ${row.answeredCount}/${row.questionCount}  ${row.title}`;
}
