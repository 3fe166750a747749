import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import {
  aMaterial,
  aPlan,
  aPlanArticle,
  aPlanQuestion,
  someReturns,
  someWords,
} from '../testing/plan-factories.ts';
import { createAnswersPaper } from './answers-paper.ts';
import { createGuide } from './guide.ts';
import { createHandout } from './handout.ts';
import type { Paper } from './paper.ts';
import { createRecord } from './record.ts';

const headings = ({ blocks }: Paper): readonly string[] =>
  blocks.flatMap((block) => (block.tag === 'heading' && block.level === 2 ? [block.text] : []));

const questions = [
  aPlanQuestion({ key: 'a/mean', text: 'Why does it matter?', kind: 'interpretive' }),
  aPlanQuestion({ key: 'a/fact', text: 'What happened?', followUps: ['Who was there?'] }),
];
const material = aMaterial({ articles: [aPlanArticle({ questions })] });

test('a guide leads from the opening to the sources', () => {
  expect(headings(createGuide(aPlan(), material))).toEqual([
    'Before people come',
    'The time',
    'While you lead',
    'Opening (5 minutes)',
    'What the article says (5 minutes)',
    'Question 1: facts (8 minutes)',
    'Question 2: meaning (20 minutes)',
    'Parking lot (14 minutes)',
    'Closing round (8 minutes)',
    'Afterwards',
    'Source',
  ]);
});

test('the timetable begins at nought and ends with the session', () => {
  const table = createGuide(aPlan(), material).blocks.find(({ tag }) => tag === 'table');
  const rows = table?.tag === 'table' ? table.rows : [];
  expect(rows[0]?.[0]).toBe('0:00');
  expect(rows.at(-1)).toEqual(['1:00', '', 'End']);
});

test('a guide names the questions that do not fit', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    aPlanQuestion({ key: `a/${at}`, text: `Why is ${at} so?`, kind: 'interpretive' }),
  );
  const guide = createGuide(aPlan(), aMaterial({ articles: [aPlanArticle({ questions: many })] }));
  expect(JSON.stringify(guide)).toMatch(/questions do not fit into 60 minutes.+Why is 11 so\?/);
});

test('a hand-out gives room to write below each question, and for what somebody takes along', () => {
  const { blocks } = createHandout(aPlan(), material);
  const shown = blocks.flatMap((block) => (block.tag === 'space' ? [block.label] : []));
  expect(shown).toEqual([
    'A sentence that stays with me',
    'My own words',
    'My own words',
    'What I heard from the other person',
    'When …',
    '… I will',
    'Who will notice, and by when',
    'What I would still like to ask',
  ]);
});

test('an article without headings is told by its beginning', () => {
  const plain = aMaterial({ articles: [aPlanArticle({ headings: [] })] });
  expect(createHandout(aPlan(), plain).blocks).toContainEqual({
    tag: 'quotation',
    text: 'A leader walks behind the herd.',
    attribution: null,
    language: 'en',
  });
});

test('what is for the eyes of whoever leads is in the guide and never in the hand-out', () => {
  assert(
    property(string({ minLength: 1, maxLength: 12 }), (words) => {
      const secret = `secret ${words}`;
      const plan = aPlan({
        notes: ['whole', 'opening', 'closing', 'a/fact'].map((id) => someWords({ id, text: secret })),
        parked: [someWords({ text: secret })],
        promises: [someWords({ who: 'Ada', text: secret })],
      });
      const said = JSON.stringify(secret).slice(1, -1);
      expect(JSON.stringify(createGuide(plan, material)).split(said).length).toBe(7);
      expect(JSON.stringify(createHandout(plan, material))).not.toContain(said);
      const shared = { ...plan, parked: [], promises: [] };
      expect(JSON.stringify(createRecord(shared, material))).not.toContain(said);
    }),
  );
});

test('a record holds what was said and put aside, with whose it is', () => {
  const plan = aPlan({
    promises: [someWords({ id: 'p', who: 'Ada', text: 'I will ask Bo.' })],
    parked: [someWords({ text: 'Budget?' })],
  });
  expect(createRecord(plan, material).blocks).toMatchObject([
    { tag: 'heading', level: 1 },
    { tag: 'aside' },
    { tag: 'heading', text: 'What we said we will do' },
    { tag: 'list', entries: ['Ada: I will ask Bo.'] },
    { tag: 'heading', text: 'What we put aside' },
    { tag: 'list', entries: ['Budget?'] },
    { tag: 'heading', text: 'What we talked about' },
    { tag: 'list', ordered: true, entries: ['What happened?', 'Why does it matter?'] },
    { tag: 'heading', text: 'Source' },
    { tag: 'source' },
  ]);
});

test('answers stand below their questions, with names or without', () => {
  const asked = aMaterial({ articles: [aPlanArticle({ questions: [aPlanQuestion()] })] });
  const named = createAnswersPaper(aPlan(), asked, someReturns('p'), true);
  expect(named.blocks.slice(1, 3)).toEqual([
    { tag: 'heading', level: 2, text: 'When did you last let others lead?' },
    { tag: 'words', label: 'Bo', markdown: 'Because of May.' },
  ]);
  expect(JSON.stringify(createAnswersPaper(aPlan(), asked, someReturns('p'), false))).not.toContain('Bo');
});
