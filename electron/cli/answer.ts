/** `answer`: writes an answer to a question. */
import type { ArticleId } from '../../core/article/article.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { shownQuestions } from '../../core/journal/questions.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { ok, type Result } from '../../core/result.ts';
import { systemTimeZone } from '../api/reader-clock.ts';
import type { Library } from '../library/library.ts';
import { answersTo, findId, findQuestion } from './articles.ts';
import { withLibrary } from './open.ts';
import { createId } from './place.ts';
import { type Command, UsageError } from './surroundings.ts';

export const answer: Command = async (call, surroundings) => {
  const [start, which, words] = call.args;
  if (start === undefined || which === undefined || words === undefined || call.args.length > 3)
    throw new UsageError('Name an article, a question and the text of the answer.');
  const text = words === '-' ? (await surroundings.listen()).trimEnd() : words;
  if (text.trim() === '') throw new UsageError('The text of the answer is empty.');
  return withLibrary(call, surroundings, async (library) => {
    const saved = await save(library, await findId(library, start), which, text);
    if (!saved.ok) {
      surroundings.complain(describeFailure(saved.failure));
      return 1;
    }
    const { journal, reflectionId } = saved.value;
    const reflection = journal.reflections.find(({ id }) => id === reflectionId);
    surroundings.say(call.json ? JSON.stringify(reflection, null, 2) : 'Saved.');
    return 0;
  });
};

async function save(
  library: Library,
  id: ArticleId,
  which: string,
  text: string,
): Promise<Result<{ readonly journal: Journal; readonly reflectionId: string }, Failure>> {
  const article = await library.readArticle(id);
  if (!article.ok) return article;
  const before = await library.readJournal(id);
  if (!before.ok) return before;
  const questions = shownQuestions(article.value.questions, before.value.questions);
  const question = findQuestion(questions, which);
  const reflectionId = answersTo(question, before.value)[0]?.id ?? createId();
  const target = { kind: 'question', questionId: question.id, questionText: question.text } as const;
  const changed = await library.changeJournal(id, (journal) =>
    writeReflection(journal, { id: reflectionId, target, text }, new Date().toISOString(), systemTimeZone()),
  );
  return changed.ok ? ok({ journal: changed.value, reflectionId }) : changed;
}
