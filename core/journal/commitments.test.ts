import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyJournal } from '../testing/arbitraries.ts';
import { aJournal } from '../testing/factories.ts';
import * as commitments from './commitments.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();
const WRITING: commitments.CommitmentWriting = {
  id: 'c1',
  cueKind: 'meeting',
  cue: 'the team meets on Monday',
  action: 'ask before I answer',
  rehearsal: '',
  lookBackOn: '2026-03-09',
  questionId: 'q-1',
  highlightId: null,
  continues: null,
};
const begun = commitments.writeCommitment(aJournal(), WRITING, at(0));
const LOOK_BACK = {
  outcome: 'partly',
  intended: 'Ask.',
  happened: 'Asked once.',
  why: '',
  next: '',
} as const;

describe('a commitment', () => {
  it('is begun, changed, and stays with what it grew from', () => {
    const changed = commitments.writeCommitment(
      begun,
      { ...WRITING, action: 'ask two questions', questionId: null },
      at(5),
    );
    expect(changed.commitments).toHaveLength(1);
    expect(changed.commitments[0]).toMatchObject({
      action: 'ask two questions',
      questionId: 'q-1',
      updatedAt: at(5),
    });
    expect(commitments.writeCommitment(begun, WRITING, at(9))).toBe(begun);
  });

  it('keeps what came of it, and the time it was first looked back on', () => {
    const back = commitments.lookBack(begun, 'c1', LOOK_BACK, at(10));
    const more = commitments.lookBack(back, 'c1', { ...LOOK_BACK, next: 'Ask twice.' }, at(12));
    expect(more.commitments[0]?.lookBack).toEqual({ ...LOOK_BACK, next: 'Ask twice.', writtenAt: at(10) });
    expect(commitments.lookBackLater(more, 'c1', '2026-04-01', at(13)).commitments[0]).toMatchObject({
      lookBackOn: '2026-04-01',
      lookBack: { next: 'Ask twice.' },
    });
  });

  it('goes out of sight and comes back with every word', () => {
    const gone = commitments.deleteCommitment(begun, 'c1', at(1));
    expect(commitments.commitmentChains(gone)).toEqual([]);
    const back = commitments.restoreCommitment(gone, 'c1', at(2));
    expect(back.commitments[0]).toMatchObject({ ...WRITING, deletedAt: null });
  });

  it('stands in a chain with those that go on from it', () => {
    const journal = [
      { ...WRITING, id: 'c2', continues: 'c1' },
      { ...WRITING, id: 'c3' },
      { ...WRITING, id: 'c4', continues: 'c2' },
    ].reduce((before, writing, index) => commitments.writeCommitment(before, writing, at(20 + index)), begun);
    expect(commitments.commitmentChains(journal).map((chain) => chain.map(({ id }) => id))).toEqual([
      ['c3'],
      ['c1', 'c2', 'c4'],
    ]);
  });

  it('appears once in the chains of any journal, circles and lost beginnings included', () => {
    fc.assert(
      fc.property(anyJournal(), (journal) => {
        const shown = commitments
          .commitmentChains(journal)
          .flat()
          .map(({ id }) => id);
        const live = journal.commitments.filter(
          (commitment) => commitment.deletedAt === null && commitments.saysSomething(commitment),
        );
        expect([...shown].sort()).toEqual(live.map(({ id }) => id).sort());
      }),
    );
  });

  it.each([
    [{ cue: 'the team meets.', action: 'ask  first.' }, 'When the team meets, I will ask first'],
    [{ cue: '', action: 'ask' }, 'I will ask'],
    [{ cue: 'she speaks', action: '' }, 'When she speaks, I will …'],
    [{ cue: ' ', action: ' ' }, ''],
  ])('of %j reads “%s”', (words, sentence) => {
    expect(commitments.commitmentSentence(words)).toBe(sentence);
  });
});
