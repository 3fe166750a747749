import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { QUESTION_KINDS, type QuestionKind } from '../article/question-kind.ts';
import { planAgenda, SHORTEST, SHORTEST_SESSION, type TimedQuestion } from './agenda.ts';
import { SESSION_LENGTHS } from './plan.ts';

const ask = (...kinds: readonly QuestionKind[]): readonly TimedQuestion[] =>
  kinds.map((kind, at) => ({ key: `q${at}`, kind }));

const questions = array(constantFrom(...QUESTION_KINDS), { maxLength: 40 }).map((kinds) => ask(...kinds));
const minutes = integer({ min: SHORTEST_SESSION, max: 480 });

test('the parts of a session sum up to its length, and none is empty', () => {
  assert(
    property(minutes, questions, (length, asked) => {
      const { parts } = planAgenda(length, asked);
      expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(length);
      expect(parts.every((part) => Number.isInteger(part.minutes) && part.minutes > 0)).toBe(true);
    }),
  );
});

test('the stages of a question sum up to its minutes, and no question is shorter than is sensible', () => {
  assert(
    property(minutes, questions, (length, asked) => {
      for (const part of planAgenda(length, asked).parts) {
        if (part.tag !== 'question') continue;
        const kind = asked.find(({ key }) => key === part.key)?.kind ?? 'other';
        expect(part.minutes).toBeGreaterThanOrEqual(SHORTEST[kind]);
        expect(part.writing + part.pairs + part.together).toBe(part.minutes);
        expect(part.writing).toBeGreaterThan(0);
        expect(part.together).toBeGreaterThan(1);
      }
    }),
  );
});

test('every question is asked or told as dropped, in the order that was given', () => {
  assert(
    property(minutes, questions, (length, asked) => {
      const { parts, dropped } = planAgenda(length, asked);
      const kept = parts.flatMap((part) => (part.tag === 'question' ? [part.key] : []));
      const keys = asked.map(({ key }) => key);
      expect(keys.filter((key) => kept.includes(key))).toEqual(kept);
      expect(keys.filter((key) => dropped.includes(key))).toEqual(dropped);
      expect(kept.length + dropped.length).toBe(keys.length);
    }),
  );
});

test('a longer session drops no more questions than a shorter one', () => {
  assert(
    property(minutes, integer({ min: 0, max: 60 }), questions, (length, more, asked) => {
      expect(planAgenda(length + more, asked).dropped.length).toBeLessThanOrEqual(
        planAgenda(length, asked).dropped.length,
      );
    }),
  );
});

test('one question of each kind fits into three quarters of an hour', () => {
  for (const length of SESSION_LENGTHS.filter((one) => one >= 45))
    expect(planAgenda(length, ask('objective', 'reflective', 'interpretive', 'decisional')).dropped).toEqual(
      [],
    );
});

test('half an hour keeps a question of each kind before it keeps a second of one', () => {
  const asked = ask('objective', 'reflective', 'interpretive', 'interpretive', 'interpretive', 'decisional');
  const { parts, dropped } = planAgenda(30, asked);
  expect(dropped).toEqual(['q3', 'q4']);
  expect(parts.map((part) => (part.tag === 'question' ? part.key : part.tag))).toEqual([
    'opening',
    'article',
    'q0',
    'q1',
    'q2',
    'q5',
    'closing',
  ]);
});

test('time that no question can use goes to what was put aside', () => {
  const { parts } = planAgenda(90, ask('decisional'));
  expect(parts.find(({ tag }) => tag === 'question')?.minutes).toBe(20);
  expect(parts.find(({ tag }) => tag === 'parking')?.minutes).toBeGreaterThan(20);
});

test('facts are gathered by all, other questions go through pairs', () => {
  const { parts } = planAgenda(60, ask('objective', 'interpretive'));
  expect(parts.flatMap((part) => (part.tag === 'question' ? [part.pairs > 0] : []))).toEqual([false, true]);
});
