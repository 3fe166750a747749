import { describe, expect, it, vi } from 'vitest';
import type { DueCard, DueRow } from '../../core/contract/review-contract.ts';
import type { AfterwordApi } from '../../core/contract.ts';
import { ok } from '../../core/result.ts';
import { A_TIME, aCommitment, aJournal, aQuestion, aReflection } from '../../core/testing/factories.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createDrafts } from './drafts.ts';
import { createRecordDrafts } from './record-drafts.ts';
import { createReview, minutesFor, sessionOf } from './review.ts';

const row = (id: string, kind: DueRow['kind'] = 'question'): DueRow => ({
  articleId: 'article-1',
  articleTitle: 'One',
  kind,
  id,
  dueOn: '2026-03-01',
});
const CARD: DueCard = {
  kind: 'question',
  question: aQuestion({ id: 'q-1' }),
  answer: aReflection({ id: 'r1', text: 'Old.' }),
  review: null,
};

function aReview(rows: readonly DueRow[], answers: Partial<AfterwordApi> = {}) {
  let left = rows;
  const bridge = createFakeBridge([], {
    listDue: async () => ({ today: '2026-03-08', total: left.length, rows: left }),
    openDue: async () => ok(CARD),
    settleReview: async () => {
      left = left.slice(1);
      return ok(aJournal());
    },
    takeBackRound: async () => {
      left = rows;
      return ok(aJournal());
    },
    ...answers,
  });
  let ids = 0;
  const createId = (): string => {
    ids += 1;
    return `id-${ids}`;
  };
  const drafts = createDrafts(bridge, { now: () => Date.now(), createId });
  const toasts = { show: vi.fn(), showFailure: vi.fn() };
  const records = createRecordDrafts(bridge, drafts);
  return { bridge, drafts, toasts, review: createReview(bridge, { drafts, records, toasts, createId }) };
}

describe('a session of the review', () => {
  it('takes about ten minutes, and at least one thing', () => {
    const many = Array.from({ length: 9 }, (_, at) => row(`q-${at}`));
    expect(minutesFor(sessionOf(many))).toBe(10);
    const long = Array.from({ length: 30 }, (_, at) => row(`c-${at}`, 'commitment'));
    expect(sessionOf(long)).toHaveLength(3);
    expect(sessionOf([])).toEqual([]);
  });

  it('shows one thing after the other, each with a round of its own', async () => {
    const { review } = aReview([row('q-1'), row('q-2')]);
    await review.begin();
    const first = review.session.value;
    expect(first).toMatchObject({ at: 0, card: CARD, isCompared: false });
    await review.next();
    expect(review.session.value?.at).toBe(1);
    expect(review.session.value?.roundId).not.toBe(first?.roundId);
    await review.next();
    expect(review.row.value).toBeNull();
  });

  it('goes on when a thing is put off, and takes it back', async () => {
    const { review, toasts, bridge } = aReview([row('q-1'), row('q-2')]);
    await review.begin();
    const round = review.session.value?.roundId;
    await review.settle({ outcome: 'snoozed', days: 7 });
    expect(bridge.callsOf('settleReview')).toEqual([
      ['article-1', 'q-1', round, { outcome: 'snoozed', days: 7 }],
    ]);
    expect(review.session.value?.at).toBe(1);
    toasts.show.mock.calls[0]?.[1].run();
    expect(bridge.callsOf('takeBackRound')).toEqual([['article-1', 'q-1', round]]);
  });

  it('goes on by one, however often one asks before it has', async () => {
    const { review, bridge, toasts } = aReview([row('q-1'), row('q-2'), row('q-3')]);
    await review.begin();
    const snooze = () => review.settle({ outcome: 'snoozed', days: 7 });
    await Promise.all([snooze(), snooze()]);
    expect(review.session.value?.at).toBe(1);
    expect(bridge.callsOf('settleReview')).toHaveLength(1);
    expect(toasts.show).toHaveBeenCalledOnce();
    await Promise.all([review.next(), review.next()]);
    expect(review.session.value?.at).toBe(2);
  });

  it('shows the old answer only when the new one is on the disk', async () => {
    const { review, drafts } = aReview([row('q-1')], {
      saveReflection: async () => ({ ok: false, failure: { tag: 'disk-full', name: 'Notes' } }),
    });
    await review.begin();
    const target = { kind: 'article' } as const;
    drafts.write({ articleId: 'article-1', reflectionId: 'r1', target, text: 'New.' });
    expect(await review.compare()).toBe(false);
    expect(review.session.value?.isCompared).toBe(false);
    drafts.stop();
  });

  it('leaves out what is gone and says so', async () => {
    let asked = 0;
    const { review, toasts } = aReview([row('q-1'), row('q-2')], {
      openDue: async () => {
        asked += 1;
        return asked === 1 ? { ok: false, failure: { tag: 'not-found', name: 'One' } } : ok(CARD);
      },
    });
    await review.begin();
    expect(review.session.value?.at).toBe(1);
    expect(toasts.showFailure).toHaveBeenCalledOnce();
  });

  it('keeps what was written in a look-back when its card is shown again', async () => {
    const commitment = aCommitment({ lookBackOn: '2026-03-01' });
    const lookBack = { outcome: 'kept', intended: '', happened: '', why: '', next: '' } as const;
    const { review, drafts } = aReview([row('c1', 'commitment')], {
      openDue: async () => ok({ kind: 'commitment', commitment, grewFrom: null }),
      saveLookBack: async () =>
        ok(
          aJournal({
            articleId: 'article-1',
            commitments: [{ ...commitment, lookBack: { ...lookBack, writtenAt: A_TIME } }],
          }),
        ),
    });
    await review.begin();
    review.records.lookBack('article-1', 'c1').write({ text: JSON.stringify(lookBack), fields: lookBack });
    await drafts.saveAll();
    expect(review.session.value?.card).toMatchObject({ commitment: { lookBack: { outcome: 'kept' } } });
  });
});
