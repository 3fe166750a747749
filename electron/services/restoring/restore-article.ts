import type { Article, ArticleId } from '../../../core/article/article.ts';
import type { RestoreMode, RestoreRecord, RestoreScope } from '../../../core/backups/backup.ts';
import { bringBack, compareWords, takeBack } from '../../../core/backups/bring-back.ts';
import type { Failure } from '../../../core/failure.ts';
import { isSame } from '../../../core/is-same.ts';
import { createJournal, type Journal } from '../../../core/journal/journal.ts';
import { setMergedInto } from '../../../core/journal/marks.ts';
import { isUntouched } from '../../../core/journal/merge.ts';
import type { Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import { presentJournal } from './compare-backup.ts';
import type { EarlierState } from './earlier-state.ts';
import { type Problem, problemOf } from './problems.ts';
import { withPictures } from './restore-pictures.ts';

/** What came of one article. */
export type RestoredArticle = {
  readonly changed: boolean;
  /** Answers and notes that are shown in their earlier words now and were not before. */
  readonly words: number;
  readonly problems: readonly Problem[];
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
  if (scope.tag !== 'reflection') await bringArticle(library, id, earlier, { mode, now }, outcome);
  const journal = await earlier.journal(id);
  if (journal === null) return outcome.result;
  const before = await presentJournal(library, id);
  const choice = { mode, now, reflectionId: reflectionOf(scope) };
  const revised = await library.reviseJournal(id, (present) => bringBack(present, journal, choice));
  outcome.noteProblem(revised);
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
  const stood = (await before.journal(id)) ?? createJournal(id, brought?.articleTitle ?? '');
  // Taken for one that was not there, all that stands in it would go.
  if (before.isDamaged('journals', id)) return outcome.result;
  if (brought !== null || stood.mergedInto.value !== null) {
    const choice = { mode: record.mode, now: record.restoredAt, reflectionId: reflectionOf(record.scope) };
    const restored = brought === null ? stood : bringBack(stood, brought, choice);
    const revised = await library.reviseJournal(id, (present) => undone(present, stood, restored, now));
    outcome.noteProblem(revised);
    outcome.changed = revised.ok;
  }
  if (record.scope.tag !== 'reflection') await takeArticleBack(library, id, { earlier, before }, outcome);
  return outcome.result;
}

/** A restore that was cut short may not have reached this journal. */
function undone(present: Journal, before: Journal, restored: Journal, now: string): Journal {
  if (isSame(present, before) || (isUntouched(present) && isUntouched(before))) return present;
  // With its article a copy that was merged away had come back to stand by itself, and with it that goes.
  const wasApart = before.mergedInto.value !== null && present.mergedInto.value === null;
  return takeBack(wasApart ? { ...present, mergedInto: before.mergedInto } : present, before, restored, now);
}

async function bringArticle(
  library: Library,
  id: ArticleId,
  earlier: EarlierState,
  { mode, now }: Omit<RestoreChoice, 'scope'>,
  outcome: Outcome,
): Promise<void> {
  const article = await earlier.article(id);
  if (article === null) return;
  const present = await library.readArticle(id);
  const pictures = await withPictures(library, earlier, article, async () => {
    if (!present.ok) outcome.noteChange(await bringLost(library, article, now));
    else if (mode === 'earlier' && !isSame(present.value, article))
      outcome.noteChange(await library.replaceArticle(article));
  });
  if (pictures.count > 0) outcome.changed = true;
  outcome.problems.push(...pictures.problems);
}

/** From the trash where it lies there in the same words, so that it does not lie there besides. */
async function bringLost(library: Library, article: Article, now: string): Promise<Result<unknown, Failure>> {
  const { id } = article;
  const lies = isSame(await library.trash.read(`${id}.json`), article);
  const brought = lies ? await library.restoreArticle(id) : await library.addArticle(article);
  if (!brought.ok || lies) return brought;
  // A copy that was merged into another stands by itself again.
  const isMerged = (await presentJournal(library, id)).mergedInto.value !== null;
  return isMerged ? library.reviseJournal(id, (journal) => setMergedInto(journal, null, now)) : brought;
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
  if (!isSame(present.value, brought)) return;
  const stood = await before.article(id);
  if (before.isDamaged('articles', id)) return;
  if (stood === null) outcome.noteChange(await library.trashArticle(id));
  else if (!isSame(stood, brought)) outcome.noteChange(await library.replaceArticle(stood));
}

const reflectionOf = (scope: RestoreScope): string | null =>
  scope.tag === 'reflection' ? scope.reflectionId : null;

/** Collects what came of the steps. */
class Outcome {
  changed = false;
  words = 0;
  readonly problems: Problem[] = [];

  /** A step that changes something when it succeeds. */
  noteChange(step: Result<unknown, Failure>): void {
    if (step.ok) this.changed = true;
    else this.problems.push(problemOf(step.failure));
  }

  /** A step of which only its failure is of interest. */
  noteProblem(step: Result<unknown, Failure>): void {
    if (!step.ok) this.problems.push(problemOf(step.failure));
  }

  get result(): RestoredArticle {
    return { changed: this.changed, words: this.words, problems: this.problems };
  }
}
