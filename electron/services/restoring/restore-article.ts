import type { ArticleId } from '../../../core/article/article.ts';
import type { RestoreMode, RestoreRecord, RestoreScope } from '../../../core/backups/backup.ts';
import { bringBack, compareWords, takeBack } from '../../../core/backups/bring-back.ts';
import { describeFailure, type Failure } from '../../../core/failure.ts';
import { createJournal, type Journal } from '../../../core/journal/journal.ts';
import { isUntouched } from '../../../core/journal/merge.ts';
import type { Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { presentJournal } from './compare-backup.ts';
import type { EarlierState } from './earlier-state.ts';

/** What came of one article. */
export type RestoredArticle = {
  readonly changed: boolean;
  /** Answers and notes that are shown in their earlier words now and were not before. */
  readonly words: number;
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
};

export type RestoreChoice = {
  readonly scope: RestoreScope;
  readonly mode: RestoreMode;
  readonly now: string;
};

/** Brings back an article, or what was written on it, as far as it was chosen. */
export async function restoreArticle(
  library: Library,
  id: ArticleId,
  earlier: EarlierState,
  { scope, mode, now }: RestoreChoice,
): Promise<RestoredArticle> {
  const outcome = new Outcome();
  if (scope.tag !== 'reflection') await bringArticle(library, id, earlier, mode, outcome);
  const journal = await earlier.journal(id);
  if (journal === null) return outcome.result;
  const before = await presentJournal(library, id);
  const choice = { mode, now, reflectionId: reflectionOf(scope) };
  const revised = await library.reviseJournal(id, (present) => bringBack(present, journal, choice));
  outcome.note(revised);
  if (revised.ok && revised.value !== before) {
    outcome.changed = true;
    outcome.words += compareWords(before, journal).length - compareWords(revised.value, journal).length;
  }
  return outcome.result;
}

export type TakeBackOptions = {
  readonly earlier: EarlierState;
  readonly before: EarlierState;
  readonly record: RestoreRecord;
  readonly now: string;
};

/** Puts one article back into the state before a restore, but for what was written since. */
export async function takeBackArticle(
  library: Library,
  id: ArticleId,
  { earlier, before, record, now }: TakeBackOptions,
): Promise<RestoredArticle> {
  const outcome = new Outcome();
  const brought = await earlier.journal(id);
  if (brought !== null) {
    const stood = (await before.journal(id)) ?? createJournal(id, brought.articleTitle);
    const choice = { mode: record.mode, now: record.restoredAt, reflectionId: reflectionOf(record.scope) };
    const restored = bringBack(stood, brought, choice);
    const revised = await library.reviseJournal(id, (present) => undone(present, stood, restored, now));
    outcome.note(revised);
    outcome.changed = revised.ok;
  }
  if (record.scope.tag !== 'reflection') await takeArticleBack(library, id, { earlier, before }, outcome);
  return outcome.result;
}

/** A restore that was cut short may not have reached this journal. */
const undone = (present: Journal, before: Journal, restored: Journal, now: string): Journal =>
  JSON.stringify(present) === JSON.stringify(before) || (isUntouched(present) && isUntouched(before))
    ? present
    : takeBack(present, before, restored, now);

async function bringArticle(
  library: Library,
  id: ArticleId,
  earlier: EarlierState,
  mode: RestoreMode,
  outcome: Outcome,
): Promise<void> {
  const article = await earlier.article(id);
  if (article === null) return;
  const present = await library.readArticle(id);
  if (!present.ok) outcome.note(await library.addArticle(article), true);
  else if (mode === 'earlier' && JSON.stringify(present.value) !== JSON.stringify(article))
    outcome.note(await library.replaceArticle(article), true);
}

/** An article that the restore brought goes to the trash, one that it replaced comes back. */
async function takeArticleBack(
  library: Library,
  id: ArticleId,
  { earlier, before }: { readonly earlier: EarlierState; readonly before: EarlierState },
  outcome: Outcome,
): Promise<void> {
  const brought = await earlier.article(id);
  const present = await library.readArticle(id);
  if (brought === null || !present.ok) return;
  if (JSON.stringify(present.value) !== JSON.stringify(brought)) return;
  const stood = await before.article(id);
  if (stood === null) outcome.note(await library.trashArticle(id), true);
  else if (JSON.stringify(stood) !== JSON.stringify(brought))
    outcome.note(await library.replaceArticle(stood), true);
}

const reflectionOf = (scope: RestoreScope): string | null =>
  scope.tag === 'reflection' ? scope.reflectionId : null;

/** Collects what came of the steps. */
class Outcome {
  changed = false;
  words = 0;
  readonly #problems: { readonly name: string; readonly reason: string }[] = [];

  note(step: Result<unknown, Failure>, isChange = false): void {
    if (step.ok) this.changed ||= isChange;
    else this.#problems.push({ name: step.failure.name, reason: describeFailure(step.failure) });
  }

  get result(): RestoredArticle {
    return { changed: this.changed, words: this.words, problems: this.#problems };
  }
}
