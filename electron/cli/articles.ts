/** `list`, `show` and `answer`: reading the library and writing in it. */
import type { ArticleId, Question } from '../../core/article/article.ts';
import { articleText } from '../../core/article/text.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Journal, Reflection } from '../../core/journal/journal.ts';
import { shownQuestions } from '../../core/journal/questions.ts';
import { liveReflections, writeReflection } from '../../core/journal/reflections.ts';
import { EVERYTHING, LONGEST_PAGE } from '../../core/library/query.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { failed, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { createId, withLibrary } from './open.ts';
import { type Command, UsageError } from './surroundings.ts';

export const list: Command = (call, surroundings) =>
  withLibrary(call, surroundings, async (library) => {
    const rows = await everySummary(library);
    surroundings.say(call.json ? JSON.stringify(rows, null, 2) : rows.map(describeRow).join('\n'));
    return 0;
  });

export const show: Command = async (call, surroundings) => {
  const [start] = call.args;
  if (start === undefined || call.args.length > 1) throw new UsageError('Name one article by its id.');
  return withLibrary(call, surroundings, async (library) => {
    const id = await findArticle(library, start);
    const [article, journal] = await Promise.all([library.readArticle(id), library.readJournal(id)]);
    if (!article.ok || !journal.ok) return complain(article.ok ? journal : article, surroundings.complain);
    const questions = answersTo(
      shownQuestions(article.value.questions, journal.value.questions),
      journal.value,
    );
    surroundings.say(
      call.json
        ? JSON.stringify({ article: article.value, journal: journal.value }, null, 2)
        : [
            article.value.title,
            article.value.byline ?? '',
            '',
            articleText(article.value.content).replaceAll('\n', '\n\n'),
            '',
            ...questions.map(({ question, answers }, index) =>
              [`${index + 1}. ${question.text}`, ...answers.map(({ text }) => `   ${text}`)].join('\n'),
            ),
          ].join('\n'),
    );
    return 0;
  });
};

export const answer: Command = async (call, surroundings) => {
  const [start, which, text] = call.args;
  if (start === undefined || which === undefined || text === undefined || call.args.length > 3)
    throw new UsageError('Name an article, a question and the text of the answer.');
  return withLibrary(call, surroundings, async (library) => {
    const id = await findArticle(library, start);
    const saved = await saveAnswer(library, id, which, text);
    if (!saved.ok) return complain(saved, surroundings.complain);
    surroundings.say(call.json ? JSON.stringify(saved.value, null, 2) : 'Saved.');
    return 0;
  });
};

async function saveAnswer(
  library: Library,
  id: ArticleId,
  which: string,
  text: string,
): Promise<Result<Reflection, Failure>> {
  const article = await library.readArticle(id);
  if (!article.ok) return article;
  const before = await library.readJournal(id);
  if (!before.ok) return before;
  const question = findQuestion(shownQuestions(article.value.questions, before.value.questions), which);
  const reflectionId = answersTo([question], before.value)[0]?.answers[0]?.id ?? createId();
  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const changed = await library.changeJournal(id, (journal) =>
    writeReflection(journal, { id: reflectionId, target, text }, new Date().toISOString()),
  );
  if (!changed.ok) return changed;
  const saved = changed.value.reflections.find((reflection) => reflection.id === reflectionId);
  return saved === undefined
    ? failed({ tag: 'not-found', name: article.value.title })
    : { ok: true, value: saved };
}

async function everySummary(library: Library): Promise<readonly ArticleSummary[]> {
  const rows: ArticleSummary[] = [];
  for (const show of ['all', 'archived'] as const)
    for (let start = 0, total = 1; start < total; start += LONGEST_PAGE) {
      const page = await library.list({ ...EVERYTHING, show }, { start, count: LONGEST_PAGE });
      rows.push(...page.rows);
      total = page.total;
    }
  return rows;
}

/** The one article whose id begins so. */
async function findArticle(library: Library, start: string): Promise<ArticleId> {
  const found = (await everySummary(library)).filter(({ id }) => id.startsWith(start.toLowerCase()));
  const [only] = found;
  if (only === undefined) throw new UsageError(`No article's id begins with “${start}”.`);
  if (found.length > 1)
    throw new UsageError(`${found.length} articles' ids begin with “${start}”: give more of it.`);
  return only.id;
}

function findQuestion(questions: readonly Question[], which: string): Question {
  const found = questions.find(({ id }) => id === which) ?? questions[Number(which) - 1];
  if (found === undefined)
    throw new UsageError(`The article has no question “${which}”; it has ${questions.length}.`);
  return found;
}

const answersTo = (questions: readonly Question[], journal: Journal) =>
  questions.map((question) => ({
    question,
    answers: liveReflections(journal).filter(
      ({ target }) => target.kind === 'question' && target.questionId === question.id,
    ),
  }));

function describeRow(row: ArticleSummary): string {
  const state = row.archived ? 'archived' : row.readingState;
  return `${row.id}  ${state.padEnd(8)}  ${row.answeredCount}/${row.questionCount}  ${row.title}`;
}

function complain(result: Result<unknown, Failure>, say: (text: string) => void): 1 {
  if (!result.ok) say(describeFailure(result.failure));
  return 1;
}
