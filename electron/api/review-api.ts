/** What waits for the reader, and what becomes of it. Known from the index alone; a journal is read only when opened. */
import { type Article, type ArticleId, SUGGESTION_THRESHOLD } from '../../core/article/article.ts';
import { byCodeUnits } from '../../core/by-code-units.ts';
import type {
  DueCard,
  DueRow,
  ReviewContract,
  WindowSettlement,
} from '../../core/contract/review-contract.ts';
import { addDays } from '../../core/journal/days.ts';
import { type DueSetting, dueDayOf, isDue } from '../../core/journal/due.ts';
import type { Commitment, Journal } from '../../core/journal/journal.ts';
import * as reviews from '../../core/journal/reviews.ts';
import { LONGEST_PAGE } from '../../core/library/query.ts';
import { failed, ok } from '../../core/result.ts';
import type { Library, WaitingEntry } from '../library/library.ts';
import { momentOf, type ReaderClock } from './reader-clock.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

export function createReviewApi(
  library: Library,
  settings: SettingsKeeper,
  clock: ReaderClock,
): ReviewContract {
  const rhythm = (): reviews.Rhythm => settings.current().reviewWeeks;
  const moment = (): reviews.Moment => momentOf(clock);
  const change = (id: ArticleId, make: (journal: Journal) => Journal) => library.changeJournal(id, make);

  return {
    async listDue() {
      const { today } = moment();
      const setting: DueSetting = { today, timeZone: clock.timeZone(), asksAgain: rhythm().length > 0 };
      const due = withoutDoubles((await library.waiting()).filter((entry) => isDue(entry, setting)));
      const rows = due
        .map((entry): DueRow => {
          const { articleId, articleTitle, kind, id } = entry;
          return { articleId, articleTitle, kind, id, dueOn: dueDayOf(entry, setting.timeZone) };
        })
        .sort(oldestFirst);
      return { today, total: rows.length, rows: rows.slice(0, LONGEST_PAGE) };
    },
    async openDue({ articleId, kind, id }) {
      const journal = await library.readJournal(articleId);
      if (!journal.ok) return journal;
      const article = await library.readArticle(articleId);
      const card = cardOf(journal.value, article.ok ? article.value : null, kind, id);
      return card === null ? failed({ tag: 'not-found', name: journal.value.articleTitle }) : ok(card);
    },
    settleReview: (articleId, questionId, roundId, settlement) =>
      change(articleId, (journal) =>
        reviews.settleReview(journal, questionId, roundId, withDay(settlement, moment()), rhythm(), moment()),
      ),
    takeBackRound: (articleId, questionId, roundId) =>
      change(articleId, (journal) => reviews.takeBackRound(journal, questionId, roundId, moment())),
    sayWhatMoved: (articleId, questionId, roundId, moved) =>
      change(articleId, (journal) => reviews.sayWhatMoved(journal, questionId, roundId, moved, moment())),
    askAgain: (articleId, questionId, when) =>
      change(articleId, (journal) => {
        const day = typeof when === 'number' ? addDays(moment().today, when) : when;
        return reviews.askAgainOn(journal, questionId, day, moment());
      }),
  };
}

function withDay(settlement: WindowSettlement, { today }: reviews.Moment): reviews.Settlement {
  return settlement.outcome === 'snoozed'
    ? { outcome: 'snoozed', until: addDays(today, settlement.days) }
    : settlement;
}

/** An unfinished answer whose question returns anyway is asked about once. */
function withoutDoubles(due: readonly WaitingEntry[]): readonly WaitingEntry[] {
  const keyOf = ({ articleId, questionId }: WaitingEntry): string => `${articleId} ${questionId}`;
  const returning = new Set(due.filter(({ kind }) => kind === 'question').map(keyOf));
  return due.filter((entry) => entry.kind !== 'unfinished' || !returning.has(keyOf(entry)));
}

const oldestFirst = (one: DueRow, other: DueRow): number =>
  byCodeUnits(one.dueOn, other.dueOn) ||
  byCodeUnits(one.articleId, other.articleId) ||
  byCodeUnits(one.id, other.id);

function cardOf(journal: Journal, article: Article | null, kind: DueRow['kind'], id: string): DueCard | null {
  switch (kind) {
    case 'question': {
      const answer = reviews.answerInHand(journal, id);
      if (answer === undefined) return null;
      const question = questionOf(journal, article, id, answer.target);
      return { kind, question, answer, review: reviews.reviewOf(journal, id) ?? null };
    }
    case 'unfinished': {
      const answer = journal.reflections.find((reflection) => reflection.id === id);
      if (answer?.target.kind !== 'question') return null;
      const question = questionOf(journal, article, answer.target.questionId, answer.target);
      return { kind, question, answer };
    }
    case 'commitment': {
      const commitment = journal.commitments.find((known) => known.id === id);
      return commitment === undefined
        ? null
        : { kind, commitment, grewFrom: grewFrom(journal, article, commitment) };
    }
  }
}

/** The question as it is asked now, or in the words that its answer keeps. */
function questionOf(
  { questions }: Journal,
  article: Article | null,
  id: string,
  target: Journal['reflections'][number]['target'],
) {
  const known = [...(article?.questions ?? []), ...questions.added].find((question) => question.id === id);
  const kept = target.kind === 'question' ? target.questionText : '';
  const text = questions.edited[id] ?? known?.text ?? kept;
  return known === undefined
    ? {
        id,
        origin: 'article' as const,
        text,
        followUps: [],
        context: '',
        confidence: SUGGESTION_THRESHOLD,
        selector: null,
      }
    : { ...known, text };
}

/** The words that a commitment grew from: a passage, or an answer. */
function grewFrom(journal: Journal, article: Article | null, commitment: Commitment): string | null {
  const highlight = journal.highlights.find(({ id }) => id === commitment.highlightId);
  if (highlight !== undefined) return highlight.selector.exact;
  if (commitment.questionId === null) return null;
  const answer = reviews.answerInHand(journal, commitment.questionId);
  if (answer !== undefined) return answer.text;
  const known = [...(article?.questions ?? []), ...journal.questions.added];
  return known.find(({ id }) => id === commitment.questionId)?.text ?? null;
}
