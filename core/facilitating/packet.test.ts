import { expect, test } from 'vitest';
import { A_TIME, AN_ID, aJournal, aQuestion } from '../testing/factories.ts';
import { aMaterial, aPlan, aPlanArticle, aPlanQuestion, someWords } from '../testing/plan-factories.ts';
import { createPacket, layPacket, mergeReceived, type ReceivedPacket } from './packet.ts';

const LATER = '2026-03-02T09:00:00.000Z';
const about = { id: 'a'.repeat(32), host: 'Ada', instructions: 'Before Friday, please.', madeAt: A_TIME };

test('a packet holds the questions that are asked, and nothing that was written for whoever leads', () => {
  const plan = aPlan({
    leftOut: { value: ['a/2'], updatedAt: A_TIME },
    notes: [someWords({ id: 'whole', text: 'secret' })],
    parked: [someWords({ text: 'secret' })],
    questions: [
      { id: 'x', text: 'Who is missing?', kind: null, createdAt: A_TIME, updatedAt: A_TIME, deletedAt: null },
    ],
  });
  const questions = [aPlanQuestion({ key: 'a/1' }), aPlanQuestion({ key: 'a/2', text: 'Left out?' })];
  const packet = createPacket(plan, aMaterial({ articles: [aPlanArticle({ questions })] }), about);
  expect(packet.questions.map(({ key, articleId }) => [key, articleId])).toEqual([
    ['a/1', AN_ID],
    ['own/x', AN_ID],
  ]);
  expect(JSON.stringify(packet)).not.toContain('secret');
});

const asked = { key: 'a/1', articleId: AN_ID, text: 'Why does it matter?', followUps: [] };

test('a question that the article asks already is found by its words, another one is added', () => {
  const detected = [aQuestion({ id: 'here', text: 'Why  does it matter?' })];
  const own = { ...asked, key: 'own/x', text: 'Who is missing?' };
  const laid = layPacket(aJournal(), detected, [asked, own], LATER);
  expect(laid.asked.map(({ questionId }) => questionId)[0]).toBe('here');
  expect(laid.journal.questions.added).toMatchObject([{ origin: 'set', text: 'Who is missing?' }]);
  const again = layPacket(laid.journal, detected, [asked, own], LATER);
  expect(again.asked).toEqual(laid.asked);
  expect(again.journal).toBe(laid.journal);
});

test('a suggestion that the host asks becomes a question', () => {
  const detected = [aQuestion({ id: 'here', text: 'Why does it matter?', confidence: 0.2 })];
  expect(layPacket(aJournal(), detected, [asked], LATER).journal.questions.accepted).toEqual(['here']);
});

test('a later packet of the same plan takes the place of the earlier one, and the member stays the same', () => {
  const first: ReceivedPacket = {
    packet: { ...about, title: 'One', questions: [asked] },
    asked: [{ key: 'a/1', articleId: AN_ID, questionId: 'q' }],
    memberId: '1'.repeat(32),
    receivedAt: A_TIME,
    name: 'Bo',
    returnedAt: A_TIME,
  };
  const second: ReceivedPacket = {
    ...first,
    packet: { ...first.packet, title: 'Two', madeAt: LATER },
    memberId: '2'.repeat(32),
    receivedAt: LATER,
    name: null,
    returnedAt: null,
  };
  const merged = mergeReceived(first, second);
  expect(merged).toMatchObject({ packet: { title: 'Two' }, memberId: '1'.repeat(32), name: 'Bo' });
  expect(mergeReceived(second, first)).toEqual(merged);
});
