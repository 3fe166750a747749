import { array, assert, constantFrom, property, record, string } from 'fast-check';
import { expect, test } from 'vitest';
import type { OtherWordsAct } from '../journal/other-words.ts';
import { A_TIME, AN_ID, aJournal, anArticle, anElement, aQuestion, aTree } from '../testing/factories.ts';
import { aMaterial, aPlan, aPlanArticle, aPlanQuestion, someWords } from '../testing/plan-factories.ts';
import { mergePlans } from './merge-plans.ts';
import { liveWords, membersOf, noteAt, ownQuestionKey, type Plan } from './plan.ts';
import { changePlan, type PlanChange, WORD_LISTS } from './plan-changes.ts';
import { allQuestions, askedQuestions, materialOf, moveQuestion } from './plan-material.ts';

const LATER = '2026-03-02T09:00:00.000Z';

test('an article brings its headings and the questions that the reader shows', () => {
  const content = aTree(
    anElement('h2', 'Walking behind'),
    anElement('h2', 'The herd'),
    anElement('p', 'They follow.'),
    anElement('h3', 'The shepherd'),
  );
  const hidden = aQuestion({ id: 'gone', text: 'Who was it?' });
  const article = anArticle({
    content,
    questions: [aQuestion({ id: 'q1', text: 'Why does it matter?' }), hidden],
  });
  const journal = aJournal();
  const brought = materialOf(article, { ...journal, questions: { ...journal.questions, hidden: ['gone'] } });
  expect(brought.headings).toEqual([
    { level: 1, text: 'The herd' },
    { level: 2, text: 'The shepherd' },
  ]);
  expect(brought.questions).toMatchObject([{ key: `${AN_ID}/q1`, kind: 'interpretive' }]);
});

test('a heading over nothing but questions says nothing', () => {
  const content = aTree(
    anElement('h2', 'The herd'),
    anElement('p', 'They follow.'),
    anElement('h2', 'Questions'),
    anElement('p', 'Why do they?'),
  );
  const selector = { exact: 'Why do they?', prefix: '', suffix: '', start: 32 };
  const questions = [aQuestion({ text: 'Why do they?', selector })];
  expect(materialOf(anArticle({ content, questions }), aJournal()).headings).toEqual([
    { level: 1, text: 'The herd' },
  ]);
});

const four = [
  aPlanQuestion({ key: 'a/decide', kind: 'decisional' }),
  aPlanQuestion({ key: 'a/mean', kind: 'interpretive' }),
  aPlanQuestion({ key: 'a/feel', kind: 'reflective' }),
  aPlanQuestion({ key: 'a/fact', kind: 'objective' }),
];
const material = aMaterial({ articles: [aPlanArticle({ questions: four })] });
const keysOf = (plan: Plan) => allQuestions(plan, material).map(({ key }) => key);

test('a group is asked about facts, feelings, meaning and a decision, in this order', () => {
  expect(keysOf(aPlan())).toEqual(['a/fact', 'a/feel', 'a/mean', 'a/decide']);
});

test('an order by hand wins, and a question can be left out and be added', () => {
  const order = moveQuestion(allQuestions(aPlan(), material), 'a/decide', 'a/fact');
  let plan = changePlan(aPlan(), { tag: 'order', order }, LATER);
  expect(keysOf(plan)).toEqual(['a/decide', 'a/fact', 'a/feel', 'a/mean']);
  plan = changePlan(plan, { tag: 'leave-out', key: 'a/fact', isLeftOut: true }, LATER);
  plan = changePlan(plan, { tag: 'question', id: 'x', text: 'Who feels left out?', kind: null }, LATER);
  const asked = askedQuestions(plan, material);
  expect(asked.map(({ key }) => key)).toEqual(['a/decide', 'a/feel', 'a/mean', ownQuestionKey('x')]);
  expect(asked.at(-1)?.kind).toBe('reflective');
});

test('a change that changes nothing gives the same plan', () => {
  const plan = aPlan();
  expect(changePlan(plan, { tag: 'minutes', minutes: 60 }, LATER)).toBe(plan);
});

test('words are written, deleted and brought back without being lost', () => {
  let plan = changePlan(
    aPlan(),
    { tag: 'write', list: 'parked', id: 'p', who: 'Ada', text: 'Budget?' },
    LATER,
  );
  plan = changePlan(plan, { tag: 'delete-words', list: 'parked', id: 'p', isDeleted: true }, LATER);
  expect(liveWords(plan.parked)).toEqual([]);
  plan = changePlan(plan, { tag: 'delete-words', list: 'parked', id: 'p', isDeleted: false }, LATER);
  expect(liveWords(plan.parked)).toMatchObject([{ who: 'Ada', text: 'Budget?' }]);
});

test('members are kept once each, without empty lines', () => {
  const notes = [someWords({ id: 'members', text: 'Ada \n\nada\nBo  Li' })];
  expect(membersOf(aPlan({ notes }))).toEqual(['ada', 'Bo Li']);
});

const time = constantFrom('2026-03-01T09:00:00.000Z', '2026-03-01T10:00:00.000Z', LATER);
const id = constantFrom('p', 'q');
const change = record({ list: constantFrom(...WORD_LISTS), id, text: string({ maxLength: 3 }), now: time });
const changes = array(change, { maxLength: 6 });
const written = (
  steps: readonly { list: (typeof WORD_LISTS)[number]; id: string; text: string; now: string }[],
) =>
  steps.reduce((plan, { now, ...words }) => {
    const write: PlanChange = { tag: 'write', who: '', ...words };
    return changePlan(plan, write, now);
  }, aPlan());
const textsOf = (plan: Plan): readonly string[] =>
  [...plan.notes, ...plan.parked, ...plan.promises].flatMap(({ text, earlier }) => [text, ...earlier]);

test('two copies of a plan merge to the same, whichever comes first and however often', () => {
  assert(
    property(changes, changes, changes, (first, second, third) => {
      const [one, two, three] = [written(first), written(second), written(third)];
      const merged = mergePlans(one, two);
      expect(mergePlans(two, one)).toEqual(merged);
      expect(mergePlans(merged, two)).toEqual(merged);
      expect(mergePlans(mergePlans(one, two), three)).toEqual(mergePlans(one, mergePlans(two, three)));
    }),
  );
});

test('no text of either copy is lost when they are merged', () => {
  assert(
    property(changes, changes, (first, second) => {
      const [one, two] = [written(first), written(second)];
      const kept = textsOf(mergePlans(one, two));
      for (const text of [...textsOf(one), ...textsOf(two)]) if (text !== '') expect(kept).toContain(text);
    }),
  );
});

test('words that another copy had are gone on with, let go, and come back', () => {
  const write = (text: string): PlanChange => ({ tag: 'write', list: 'notes', id: 'whole', who: '', text });
  const settle = (text: string, act: OtherWordsAct): PlanChange => ({
    tag: 'settle-other',
    list: 'notes',
    id: 'whole',
    text,
    act,
  });
  const [here, there] = [write('Bring paper.'), write('Bring pens.')].map((change, at) =>
    changePlan(aPlan(), change, `2026-03-0${at + 1}T08:00:00.000Z`),
  ) as [Plan, Plan];
  const merged = mergePlans(here, there);
  const taken = changePlan(merged, settle('Bring paper.', 'take'), A_TIME);
  expect(noteAt(taken, 'whole')).toBe('Bring paper.');
  expect(taken.notes[0]?.earlier).toEqual(['Bring pens.']);
  const gone = changePlan(taken, settle('Bring pens.', 'let-go'), A_TIME);
  expect(textsOf(gone)).toEqual(['Bring paper.']);
  expect(textsOf(changePlan(gone, settle('Bring pens.', 'bring-back'), A_TIME))).toContain('Bring pens.');
  expect(changePlan(merged, { ...settle('x', 'take'), id: 'nowhere' } as PlanChange, A_TIME)).toBe(merged);
});

test('the note at a place is the one that is not deleted', () => {
  const notes = [
    someWords({ id: 'whole', text: 'Breathe.' }),
    someWords({ id: 'closing', deletedAt: LATER }),
  ];
  expect(noteAt(aPlan({ notes }), 'whole')).toBe('Breathe.');
  expect(noteAt(aPlan({ notes }), 'closing')).toBe('');
});
