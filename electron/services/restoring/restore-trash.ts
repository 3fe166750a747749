/** Brings back what lay in the trash and has left it, for another `DAYS_IN_TRASH`. */
import type { Article } from '../../../core/article/article.ts';
import type { ListDifference, RecordDifference } from '../../../core/backups/backup.ts';
import type { Failure } from '../../../core/failure.ts';
import { isSame } from '../../../core/is-same.ts';
import { ok, type Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import type { EarlierState } from './earlier-state.ts';
import { type Problem, problemOf } from './problems.ts';
import { withPictures } from './restore-pictures.ts';
import type { RestoredLists } from './restored-lists.ts';

export async function compareTrash(earlier: EarlierState, library: Library): Promise<ListDifference> {
  const gone = await findGone(earlier, library);
  // One that cannot be looked into now says nothing: what it holds is not known to be missing.
  const records = (gone.ok ? gone.value : []).map(
    ([id, { title }]): RecordDifference => ({ id, name: title, standing: 'missing' }),
  );
  return { list: 'trash', records };
}

/** `recordId` is the name of a file; `null`: all of them. */
export async function restoreTrash(
  library: Library,
  earlier: EarlierState,
  { recordId, now }: { readonly recordId: string | null; readonly now: string },
): Promise<RestoredLists> {
  const outcome = new Outcome();
  const gone = await findGone(earlier, library);
  if (!gone.ok) return { records: 0, problems: [problemOf(gone.failure)] };
  for (const [name, article] of gone.value) {
    if (recordId !== null && recordId !== name) continue;
    const { problems } = await withPictures(library, earlier, article, async () =>
      outcome.note(await library.trash.add({ name, trashedAt: now }, article)),
    );
    outcome.problems.push(...problems);
  }
  return outcome;
}

/** What a restore put into the trash leaves it again. */
export async function takeTrashBack(
  library: Library,
  { earlier, before }: { readonly earlier: EarlierState; readonly before: EarlierState },
  recordId: string | null,
): Promise<RestoredLists> {
  const outcome = new Outcome();
  const stood = await before.trashedNames();
  const brought = await earlier.trashed((name) => !stood.has(name) && (recordId ?? name) === name);
  for (const [name, article] of brought) {
    // One that was here before went to the trash after the restore.
    if ((await before.article(article.id)) !== null || before.isDamaged('articles', article.id)) continue;
    if (isSame(await library.trash.read(name), article)) outcome.note(await library.trash.discard([name]));
  }
  return outcome;
}

/** Articles of the earlier trash that are nowhere now, neither in the trash nor in the library. */
async function findGone(
  earlier: EarlierState,
  library: Library,
): Promise<Result<readonly (readonly [string, Article])[], Failure>> {
  const entries = await library.trash.entries();
  if (!entries.ok) return entries;
  const present = new Set(entries.value.map(({ name }) => name));
  const gone: (readonly [string, Article])[] = [];
  for (const [name, article] of await earlier.trashed((one) => !present.has(one))) {
    const isBack = name === `${article.id}.json` && (await library.summary(article.id)) !== undefined;
    if (!isBack) gone.push([name, article]);
  }
  return ok(gone);
}

/** Collects what came of the steps. */
class Outcome {
  records = 0;
  readonly problems: Problem[] = [];

  note(step: Result<unknown, Failure>): void {
    if (step.ok) this.records += 1;
    else this.problems.push(problemOf(step.failure));
  }
}
