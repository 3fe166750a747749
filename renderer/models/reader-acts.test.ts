import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenedArticle } from '../../core/contract/library-contract.ts';
import { shownQuestions, suggestedQuestions } from '../../core/journal/questions.ts';
import { aJournal, anArticle, aQuestion } from '../../core/testing/factories.ts';
import { createFakeDesk, type FakeDesk } from '../testing/fake-desk.ts';
import { createReaderActs, type ReaderActs } from './reader-acts.ts';

const ASKED = aQuestion({ id: 'asked' });
const DOUBTFUL = aQuestion({ id: 'doubtful', text: 'Is it not so?', confidence: 0.3 });

describe('an act on the questions of an article', () => {
  const article = anArticle({ questions: [ASKED, DOUBTFUL] });
  const opened = signal<OpenedArticle | null>(null);
  let desk: FakeDesk;
  let acts: ReaderActs;
  let said = '';
  let undo: () => void | Promise<void> = () => undefined;

  beforeEach(() => {
    desk = createFakeDesk(article, aJournal());
    opened.value = { article, journal: desk.journal() };
    acts = createReaderActs(desk.bridge, {
      opened,
      setJournal: (journal) => {
        opened.value = { article, journal };
      },
      toasts: {
        show: (_sentence, action) => {
          undo = action?.run ?? undo;
        },
        keepUndo: (_done, run) => {
          undo = run;
        },
        showFailure: () => undefined,
        announce: (sentence) => {
          said = sentence;
        },
      },
    });
  });

  const shown = () => shownQuestions(article.questions, desk.journal().questions).map(({ id }) => id);
  const suggested = () => suggestedQuestions(article.questions, desk.journal().questions).map(({ id }) => id);

  it('is taken back: a suggestion that was taken is a suggestion again', async () => {
    await acts.acceptSuggestion('doubtful');
    expect([shown(), suggested()]).toEqual([['asked', 'doubtful'], []]);
    await undo();
    expect([shown(), suggested()]).toEqual([['asked'], ['doubtful']]);
  });

  it('is told, and taken back: an added question is out of sight, and its words stay', async () => {
    await acts.addQuestion('Who else?');
    expect(shown()).toHaveLength(2);
    expect(said).toBe('Question added.');
    await undo();
    expect(shown()).toEqual(['asked']);
    expect(desk.journal().questions.added.map(({ text }) => text)).toEqual(['Who else?']);
  });

  it('is taken back: the old words, and the old order', async () => {
    await acts.editQuestion('asked', 'Asked otherwise?');
    await undo();
    expect(desk.journal().questions.edited).toEqual({});
    await acts.acceptSuggestion('doubtful');
    await acts.moveQuestion('doubtful', -1);
    expect(shown()).toEqual(['doubtful', 'asked']);
    await undo();
    expect(shown()).toEqual(['asked', 'doubtful']);
  });
});
