/** The questions of the whole library, and the reader's own sets of them. */
import type { QuestionContract } from '../../core/contract/question-contract.ts';
import { deleteIn, restoreIn } from '../../core/deletable.ts';
import type { Failure } from '../../core/failure.ts';
import * as sets from '../../core/journal/question-set.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';

export function createQuestionApi(library: Library, clock: () => Date): QuestionContract {
  const now = (): string => clock().toISOString();
  const change = async (
    make: (present: readonly sets.OwnQuestionSet[]) => readonly sets.OwnQuestionSet[],
  ): Promise<Result<null, Failure>> => {
    const changed = await library.questionSets.change(make);
    return changed.ok ? ok(null) : changed;
  };
  return {
    listQuestions: (query, range) => library.listQuestions(query, range),
    async listOwnSets() {
      const read = await library.questionSets.read();
      return read.ok ? ok(read.value.filter(({ deletedAt }) => deletedAt === null)) : read;
    },
    saveOwnSet: (writing) => change((present) => sets.writeQuestionSet(present, writing, now())),
    deleteOwnSet: (id) => change((present) => deleteIn(present, id, now())),
    restoreOwnSet: (id) => change((present) => restoreIn(present, id, now())),
  };
}
