import { expect, test } from 'vitest';
import { aMaterial, aPlan, aPlanArticle, aPlanQuestion } from '../testing/plan-factories.ts';
import { roomSteps, stepAt } from './room-steps.ts';

const questions = [
  aPlanQuestion({ key: 'a/mean', text: 'Why does it matter?', kind: 'interpretive' }),
  aPlanQuestion({ key: 'a/fact', text: 'What happened?' }),
];
const steps = roomSteps(aPlan(), aMaterial({ articles: [aPlanArticle({ questions })] }));

test('a room writes alone, then talks in pairs, then all together', () => {
  expect(steps.map(({ tag }) => tag)).toEqual([
    'opening',
    'article',
    'writing',
    'together',
    'writing',
    'pairs',
    'together',
    'parking',
    'closing',
  ]);
});

test('the steps take as long as the session', () => {
  expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
});

test('a question says which of how many it is', () => {
  expect(steps[2]).toMatchObject({ number: 1, count: 2, question: { text: 'What happened?' } });
});

test('a session that stood behind the end of a changed plan goes on at its end', () => {
  expect(stepAt(steps, 40)).toBe(8);
  expect(stepAt(steps, null)).toBe(0);
});
