/** `show`: one article with its questions and what was written on it. */
import type { Article, Question } from '../../core/article/article.ts';
import { blocksOf } from '../../core/article/text.ts';
import { describeFailure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { shownQuestions } from '../../core/journal/questions.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import { answersTo, findId } from './articles.ts';
import { withLibrary } from './open.ts';
import { type Command, UsageError } from './surroundings.ts';

export const show: Command = async (call, surroundings) => {
  const [start] = call.args;
  if (start === undefined || call.args.length > 1) throw new UsageError('Name one article by its id.');
  return withLibrary(call, surroundings, async (library) => {
    const id = await findId(library, start);
    const [article, journal] = await Promise.all([library.readArticle(id), library.readJournal(id)]);
    for (const read of [article, journal]) if (!read.ok) surroundings.complain(describeFailure(read.failure));
    if (!article.ok || !journal.ok) return 1;
    surroundings.say(
      call.json
        ? JSON.stringify({ article: article.value, journal: journal.value }, null, 2)
        : describe(article.value, journal.value),
    );
    return 0;
  });
};

function describe(article: Article, journal: Journal): string {
  const byline = journal.byline.value ?? article.byline;
  const source = [byline, article.siteName, article.publishedAt, article.source.url].filter(Boolean);
  const notes = liveReflections(journal).filter(({ target }) => target.kind !== 'question');
  const questions = shownQuestions(article.questions, journal.questions);
  return [
    [journal.title.value ?? article.title, ...(source.length > 0 ? [source.join(' · ')] : [])].join('\n'),
    ...blocksOf(article.content).map(({ kind, text }) => (kind === 'list-item' ? `- ${text}` : text)),
    ...(questions.length > 0 ? ['QUESTIONS'] : []),
    ...questions.map((question, index) => describeQuestion(question, index, journal)),
    ...(notes.length > 0 ? ['NOTES'] : []),
    ...notes.map(({ text }) => indented(text)),
    ...(article.comments.length > 0 ? ['COMMENTS'] : []),
    ...article.comments.map(({ author, text }) => `${author ?? 'Anonymous'}:\n${indented(text)}`),
  ].join('\n\n');
}

const describeQuestion = (question: Question, index: number, journal: Journal): string =>
  [
    `${index + 1}. ${[question.text, ...question.followUps].join(' ')}`,
    ...answersTo(question, journal).map(({ text }) => indented(text)),
  ].join('\n\n');

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `   ${line}`.trimEnd())
    .join('\n');
