import { describe, expect, it } from 'vitest';
import { ok } from '../../core/result.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { AN_ID, anArticle, aQuestion } from '../../core/testing/factories.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { createCommitmentApi } from './commitment-api.ts';
import { createJournalApi } from './journal-api.ts';
import { createReviewApi } from './review-api.ts';
import type { SettingsKeeper } from './settings-keeper.ts';

const QUESTION = aQuestion({ text: 'Who speaks last?' });
const TARGET = { kind: 'question', questionId: QUESTION.id, questionText: QUESTION.text } as const;

async function aDesk(first = '2026-03-01T09:00:00.000Z') {
  const library = await openAt(await temporaryFolder());
  await library.addArticle(anArticle({ questions: [QUESTION] }));
  let time = new Date(first);
  let settings: Settings = DEFAULT_SETTINGS;
  const keeper: SettingsKeeper = {
    current: () => settings,
    change: async (change) => {
      settings = { ...settings, ...change };
      return ok(settings);
    },
    on: () => () => undefined,
  };
  const clock = { now: () => time, timeZone: () => 'Europe/Berlin' };
  const dialogs = {
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseBackupFolder: async () => null,
    chooseLibraryFolder: async () => null,
    chooseSavePath: async () => null,
    chooseReturned: async () => [],
    chooseReturnedFolder: async () => null,
    confirmReplacing: async () => true,
  };
  return {
    journal: createJournalApi(library, keeper, clock),
    review: createReviewApi(library, keeper, clock),
    commitments: createCommitmentApi(library, dialogs, clock.now),
    settings: keeper,
    at: (instant: string) => {
      time = new Date(instant);
    },
  };
}

const save = (text: string, occasion?: { tag: 'asked-again'; roundId: string }) => ({
  articleId: AN_ID,
  reflectionId: 'r1',
  target: TARGET,
  text,
  ...(occasion ? { occasion } : {}),
});

describe('the review', () => {
  it('brings an answered question back after a week, the old answer kept when a new one is written', async () => {
    const desk = await aDesk();
    await desk.journal.saveReflection(save('The one who knows.'));
    expect((await desk.review.listDue()).total).toBe(0);
    desk.at('2026-03-07T23:30:00.000Z');
    const due = await desk.review.listDue();
    // In Berlin the eighth of March has begun.
    expect(due).toMatchObject({ today: '2026-03-08', total: 1 });
    expect(due.rows[0]).toMatchObject({ kind: 'question', id: QUESTION.id, dueOn: '2026-03-08' });
    await desk.journal.saveReflection(save('Nobody', { tag: 'asked-again', roundId: 'round-1' }));
    await desk.journal.saveReflection(save('Nobody does.', { tag: 'asked-again', roundId: 'round-1' }));
    const card = await desk.review.openDue({ articleId: AN_ID, kind: 'question', id: QUESTION.id });
    expect(card).toMatchObject({
      ok: true,
      value: {
        kind: 'question',
        question: { text: QUESTION.text },
        answer: { text: 'Nobody does.', versions: [{ text: 'The one who knows.', reason: 'asked-again' }] },
        review: { dueOn: '2026-04-05', step: 1 },
      },
    });
    expect((await desk.review.listDue()).total).toBe(0);
  });

  it('asks nothing again while the reader wants it so', async () => {
    const desk = await aDesk();
    await desk.journal.saveReflection(save('The one who knows.'));
    desk.at('2026-03-20T09:00:00.000Z');
    await desk.settings.change({ reviewWeeks: [] });
    expect((await desk.review.listDue()).total).toBe(0);
  });

  it('puts off, stops and takes back', async () => {
    const desk = await aDesk();
    await desk.journal.saveReflection(save('The one who knows.'));
    desk.at('2026-03-10T09:00:00.000Z');
    await desk.review.settleReview(AN_ID, QUESTION.id, 'round-1', { outcome: 'snoozed', days: 7 });
    expect((await desk.review.listDue()).total).toBe(0);
    await desk.review.takeBackRound(AN_ID, QUESTION.id, 'round-1');
    expect((await desk.review.listDue()).total).toBe(1);
    await desk.review.settleReview(AN_ID, QUESTION.id, 'round-2', { outcome: 'stopped' });
    desk.at('2027-03-10T09:00:00.000Z');
    expect((await desk.review.listDue()).total).toBe(0);
  });

  it('asks about a commitment on its day, with the words it grew from', async () => {
    const desk = await aDesk();
    await desk.journal.saveReflection(save('The one who knows best of all.'));
    await desk.settings.change({ reviewWeeks: [] });
    const writing = {
      id: 'c1',
      cueKind: 'meeting',
      cue: 'we meet',
      action: 'speak last',
      rehearsal: '',
      lookBackOn: '2026-03-09',
      questionId: QUESTION.id,
      highlightId: null,
      continues: null,
    } as const;
    await desk.commitments.saveCommitment(AN_ID, writing);
    desk.at('2026-03-09T09:00:00.000Z');
    const { rows } = await desk.review.listDue();
    expect(rows).toMatchObject([{ kind: 'commitment', id: 'c1', dueOn: '2026-03-09' }]);
    const card = await desk.review.openDue({ articleId: AN_ID, kind: 'commitment', id: 'c1' });
    expect(card).toMatchObject({ value: { grewFrom: 'The one who knows best of all.' } });
    const lookBack = { outcome: 'kept', intended: '', happened: 'I did.', why: '', next: '' } as const;
    await desk.commitments.saveLookBack(AN_ID, 'c1', lookBack);
    expect((await desk.review.listDue()).total).toBe(0);
  });

  it('says that a thing is gone rather than show another', async () => {
    const desk = await aDesk();
    const card = await desk.review.openDue({ articleId: AN_ID, kind: 'question', id: 'q-none' });
    expect(card).toMatchObject({ ok: false, failure: { tag: 'not-found' } });
  });
});
