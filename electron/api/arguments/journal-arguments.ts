import * as v from 'valibot';
import type { JournalContract } from '../../../core/contract/journal-contract.ts';
import { READING_STATES, VERSION_REASONS } from '../../../core/journal/journal.ts';
import { OTHER_WORDS_ACTS } from '../../../core/journal/other-words.ts';
import {
  articleId,
  articleIds,
  between,
  filledLine,
  line,
  nothing,
  recordId,
  selector,
  words,
} from './shared.ts';

const oneQuestion = v.strictTuple([articleId, recordId]);
const target = v.variant('kind', [
  v.object({ kind: v.literal('question'), questionId: recordId, questionText: words }),
  v.object({ kind: v.literal('highlight'), highlightId: recordId }),
  v.object({ kind: v.literal('article') }),
]);

const occasion = v.variant('tag', [
  v.object({ tag: v.literal('before-reading') }),
  v.object({ tag: v.literal('after-reading') }),
  v.object({ tag: v.literal('asked-again'), roundId: recordId }),
]);

export const JOURNAL_ARGUMENTS = {
  saveReflection: v.strictTuple([
    v.object({
      articleId,
      reflectionId: recordId,
      target,
      text: words,
      occasion: v.optional(occasion),
    }),
  ]),
  deleteReflection: v.strictTuple([articleId, recordId]),
  restoreReflection: v.strictTuple([articleId, recordId]),
  restoreVersion: v.strictTuple([
    articleId,
    recordId,
    v.object({ savedAt: line, reason: v.picklist(VERSION_REASONS) }),
  ]),
  addQuestion: v.strictTuple([articleId, filledLine, v.array(line)]),
  editQuestion: v.strictTuple([articleId, recordId, line]),
  hideQuestion: oneQuestion,
  restoreQuestion: oneQuestion,
  acceptSuggestion: oneQuestion,
  returnSuggestion: oneQuestion,
  orderQuestions: v.strictTuple([articleId, v.array(recordId)]),
  listQuestionSets: nothing,
  layQuestionSet: v.strictTuple([articleId, recordId]),
  setFirstAnswers: v.strictTuple([articleId, v.nullable(v.boolean())]),
  setReadingState: v.strictTuple([articleIds, v.picklist(READING_STATES)]),
  setStarred: v.strictTuple([articleIds, v.boolean()]),
  setArchived: v.strictTuple([articleIds, v.boolean()]),
  changeTags: v.strictTuple([articleIds, v.array(line), v.array(line)]),
  keepBegun: v.strictTuple([articleId, recordId, words]),
  settleOtherBegun: v.strictTuple([articleId, recordId, words, v.picklist(OTHER_WORDS_ACTS)]),
  correctArticle: v.strictTuple([
    articleId,
    v.partial(v.strictObject({ title: v.nullable(line), byline: v.nullable(line) })),
  ]),
  putBackPart: v.strictTuple([articleId, words]),
  takeOutPart: v.strictTuple([articleId, words]),
  saveProgress: v.strictTuple([articleId, between(0, 1), v.nullable(selector)]),
} satisfies Record<keyof JournalContract, v.GenericSchema>;
