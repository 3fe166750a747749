import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyJournal } from '../testing/arbitraries.ts';
import { A_TIME, AN_ID, aHighlight, aJournal, aReflection } from '../testing/factories.ts';
import type { ReceivedPacket } from './packet.ts';
import {
  answersTo,
  createReturnedFile,
  mergeReturns,
  missingMembers,
  noReturns,
  type ReturnedFile,
  type Returns,
  returnableOf,
  takeReturned,
} from './returns.ts';

const LATER = '2026-03-02T09:00:00.000Z';
const KEY = `${AN_ID}/q1`;

const received: ReceivedPacket = {
  packet: {
    id: 'a'.repeat(32),
    title: 'Walking behind',
    host: 'Ada',
    instructions: '',
    madeAt: A_TIME,
    questions: [{ key: KEY, articleId: AN_ID, text: 'Why?', followUps: [] }],
  },
  asked: [{ key: KEY, articleId: AN_ID, questionId: 'q1' }],
  memberId: 'b'.repeat(32),
  receivedAt: A_TIME,
  name: null,
  returnedAt: null,
};
const answer = aReflection({
  id: 'answer',
  target: { kind: 'question', questionId: 'q1', questionText: 'Why?' },
  text: 'Because of May.',
});

test('the answers to the packet’s questions can be returned, with what is missing and which notes there are', () => {
  const journal = aJournal({
    highlights: [aHighlight()],
    reflections: [
      answer,
      aReflection({ id: 'note', target: { kind: 'highlight', highlightId: 'h1' }, text: 'For me only.' }),
      aReflection({ id: 'gone', text: 'Deleted', deletedAt: LATER }),
    ],
  });
  const { packet } = received;
  const twice = {
    ...packet,
    questions: [...packet.questions, { ...packet.questions[0], key: 'own/x', text: 'And?' }],
  };
  expect(returnableOf({ ...received, packet: twice as typeof packet }, [journal])).toEqual({
    answers: [{ key: KEY, about: 'Why?', text: 'Because of May.', writtenAt: A_TIME }],
    unanswered: ['And?'],
    notes: [{ key: 'note', about: 'walks behind', text: 'For me only.', writtenAt: A_TIME }],
  });
});

test('no note travels unless it was chosen, and nothing but answers and chosen notes does', () => {
  fc.assert(
    fc.property(anyJournal(fc.constant(AN_ID)), fc.array(fc.nat(20), { maxLength: 4 }), (journal, picks) => {
      const returnable = returnableOf(received, [journal]);
      const noteIds = picks.flatMap((pick) => returnable.notes[pick]?.key ?? []);
      const file = createReturnedFile(received, returnable, { name: null, noteIds }, LATER);
      expect(file.notes.map(({ key }) => key).every((key) => noteIds.includes(key))).toBe(true);
      expect(file.answers.every(({ key }) => key === KEY)).toBe(true);
      const texts = new Set(
        journal.reflections.filter(({ target }) => target.kind === 'question').map(({ id }) => id),
      );
      expect(file.notes.some(({ key }) => texts.has(key))).toBe(false);
      expect(Object.keys(file).sort()).toEqual([
        'answers',
        'memberId',
        'name',
        'notes',
        'packetId',
        'returnedAt',
      ]);
    }),
    { numRuns: 60 },
  );
});

const aFile = (changes: Partial<ReturnedFile> = {}): ReturnedFile => ({
  packetId: received.packet.id,
  memberId: 'b'.repeat(32),
  name: 'Bo',
  returnedAt: A_TIME,
  answers: [{ key: KEY, about: 'Why?', text: 'Because of May.', writtenAt: A_TIME }],
  notes: [],
  ...changes,
});

test('a member who returns again has the newest answer, and the earlier one is kept with it', () => {
  const newer = aFile({
    returnedAt: LATER,
    answers: [{ key: KEY, about: 'Why?', text: 'Because of June.', writtenAt: LATER }],
  });
  const returns = takeReturned(takeReturned(noReturns(AN_ID), newer), aFile());
  expect(returns.members).toHaveLength(1);
  expect(answersTo(returns, KEY)).toMatchObject([
    {
      member: { name: 'Bo', returnedAt: LATER },
      answer: { text: 'Because of June.', earlier: [{ text: 'Because of May.' }] },
    },
  ]);
});

test('answers stand side by side in the order of names, unnamed ones last', () => {
  const files = [
    aFile({ memberId: '1'.repeat(32), name: null }),
    aFile({ memberId: '2'.repeat(32), name: 'Zoe' }),
    aFile({ memberId: '3'.repeat(32), name: 'bo' }),
  ];
  const returns = files.reduce(takeReturned, noReturns(AN_ID));
  expect(answersTo(returns, KEY).map(({ member }) => member.name)).toEqual(['bo', 'Zoe', null]);
  expect(missingMembers(['Ada', 'Bo', 'ZOE '], returns)).toEqual(['Ada']);
});

const memberId = fc.constantFrom('1', '2', '3').map((digit) => digit.repeat(32));
const time = fc.constantFrom(A_TIME, LATER, '2026-03-03T09:00:00.000Z');
const sent = fc.record({
  key: fc.constantFrom(KEY, `${AN_ID}/q2`),
  about: fc.constantFrom('Why?', 'Which?'),
  text: fc.string({ minLength: 1, maxLength: 3 }),
  writtenAt: time,
});
const file: fc.Arbitrary<ReturnedFile> = fc.record({
  packetId: fc.constant(received.packet.id),
  memberId,
  name: fc.option(fc.constantFrom('Bo', 'Zoe')),
  returnedAt: time,
  answers: fc.array(sent, { maxLength: 4 }),
  notes: fc.array(sent, { maxLength: 2 }),
});
const takeAll = (files: readonly ReturnedFile[]): Returns => files.reduce(takeReturned, noReturns(AN_ID));

test('returned files give the same in whichever order and however often they are taken in', () => {
  fc.assert(
    fc.property(
      fc
        .array(file, { maxLength: 6 })
        .chain((files) =>
          fc.tuple(
            fc.constant(files),
            fc.shuffledSubarray([...files, ...files], { minLength: files.length * 2 }),
          ),
        ),
      ([files, shuffled]) => {
        expect(takeAll(shuffled)).toEqual(takeAll(files));
      },
    ),
  );
});

test('no word that was returned is lost', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 6 }), (files) => {
      const kept = takeAll(files).members.flatMap(({ answers, notes }) =>
        [...answers, ...notes].flatMap(({ text, earlier }) => [text, ...earlier.map((one) => one.text)]),
      );
      for (const { answers, notes } of files)
        for (const { text } of [...answers, ...notes]) expect(kept).toContain(text);
    }),
  );
});

test('two copies of what was returned merge to the same in either order', () => {
  fc.assert(
    fc.property(fc.array(file, { maxLength: 4 }), fc.array(file, { maxLength: 4 }), (one, other) => {
      const both = mergeReturns(takeAll(one), takeAll(other));
      expect(mergeReturns(takeAll(other), takeAll(one))).toEqual(both);
      expect(both).toEqual(takeAll([...one, ...other]));
    }),
  );
});
