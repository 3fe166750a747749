import { describe, expect, it } from 'vitest';
import { A_TIME, aJournal, aQuestion } from '../testing/factories.ts';
import * as changes from './question-changes.ts';
import { hiddenQuestions, shownQuestions, suggestedQuestions } from './questions.ts';

const first = aQuestion({ text: 'What would you do?' });
const second = aQuestion({ text: 'Whom would you ask?' });
const doubtful = aQuestion({ text: 'Is it so?', confidence: 0.3 });
const detected = [first, second, doubtful];
const shown = (journal: ReturnType<typeof aJournal>) =>
  shownQuestions(detected, journal.questions).map(({ text }) => text);

const SET = {
  id: 'three-whats',
  name: 'What, so what, now what',
  purpose: 'After an event.',
  source: 'Borton',
  questions: [
    { text: 'What?', followUps: [] },
    { text: 'Now what?', followUps: [] },
  ],
};

describe('the reader’s changes to the questions of an article', () => {
  it('show what was detected with confidence and suggest the rest', () => {
    expect(shown(aJournal())).toEqual([first.text, second.text]);
    expect(suggestedQuestions(detected, aJournal().questions)).toEqual([doubtful]);
  });

  it('add an own question, even in the words of one that stands there', () => {
    const journal = changes.addQuestion(aJournal(), detected, { text: first.text, followUps: [] }, A_TIME);
    expect(shown(journal)).toEqual([first.text, second.text, first.text]);
    const ids = shownQuestions(detected, journal.questions).map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('edit a question and go back to its own words', () => {
    const edited = changes.editQuestion(aJournal(), first.id, ' And now? ', A_TIME);
    expect(shown(edited)).toEqual(['And now?', second.text]);
    expect(shown(changes.editQuestion(edited, first.id, ' ', A_TIME))).toEqual([first.text, second.text]);
  });

  it('hide and restore', () => {
    const hidden = changes.hideQuestion(aJournal(), first.id, A_TIME);
    expect(shown(hidden)).toEqual([second.text]);
    expect(hiddenQuestions(detected, hidden.questions).map(({ id }) => id)).toEqual([first.id]);
    expect(shown(changes.restoreQuestion(hidden, first.id, A_TIME))).toEqual([first.text, second.text]);
  });

  it('accept a suggestion, also one that was hidden before', () => {
    const hidden = changes.hideQuestion(aJournal(), doubtful.id, A_TIME);
    expect(suggestedQuestions(detected, hidden.questions)).toEqual([]);
    const accepted = changes.acceptSuggestion(hidden, doubtful.id, A_TIME);
    expect(shown(accepted)).toContain(doubtful.text);
    const returned = changes.returnSuggestion(accepted, doubtful.id, A_TIME);
    expect(shown(returned)).not.toContain(doubtful.text);
    expect(suggestedQuestions(detected, returned.questions).map(({ id }) => id)).toEqual([doubtful.id]);
  });

  it('put them in the reader’s order; those not named come after', () => {
    const journal = changes.orderQuestions(aJournal(), [second.id], A_TIME);
    expect(shown(journal)).toEqual([second.text, first.text]);
  });

  it('lay a question set once, and bring its hidden questions back when it is laid again', () => {
    const laid = changes.layQuestionSet(aJournal(), detected, SET, A_TIME);
    expect(shown(laid).slice(2)).toEqual(['What?', 'Now what?']);
    const id = laid.questions.added[0]?.id ?? '';
    const again = changes.layQuestionSet(changes.hideQuestion(laid, id, A_TIME), detected, SET, A_TIME);
    expect(shown(again).slice(2)).toEqual(['What?', 'Now what?']);
  });
});
