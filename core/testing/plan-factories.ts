/** Plans for tests, and what articles bring to them. */
import type { Packet, ReceivedPacket } from '../facilitating/packet.ts';
import { createPlan, type KeptWords, type Plan } from '../facilitating/plan.ts';
import type { PlanArticle, PlanMaterial, PlanQuestion } from '../facilitating/plan-material.ts';
import { noReturns, type Returns, takeReturned } from '../facilitating/returns.ts';
import { A_TIME, AN_ID } from './factories.ts';

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  ...createPlan({ kind: 'article', id: AN_ID }, 'Walking behind'),
  ...changes,
});

export const someWords = (changes: Partial<KeptWords> = {}): KeptWords => ({
  id: 'w1',
  who: '',
  text: 'Who decides about the budget?',
  createdAt: A_TIME,
  updatedAt: A_TIME,
  deletedAt: null,
  earlier: [],
  ...changes,
});

export const aPlanQuestion = (changes: Partial<PlanQuestion> = {}): PlanQuestion => ({
  key: `${AN_ID}/q1`,
  text: 'When did you last let others lead?',
  followUps: [],
  kind: 'objective',
  language: 'en',
  articleTitle: 'Walking behind',
  ...changes,
});

export const aPlanArticle = (changes: Partial<PlanArticle> = {}): PlanArticle => ({
  id: AN_ID,
  title: 'Walking behind',
  byline: 'Ines Albrecht',
  siteName: 'The Quiet Desk',
  url: 'https://desk.example/walking',
  publishedAt: '2026-02-11',
  language: 'en',
  wordCount: 920,
  epigraph: { text: 'Lead as the shepherd does.', attribution: 'A saying' },
  excerpt: 'A leader walks behind the herd.',
  headings: [{ level: 1, text: 'Behind the herd' }],
  questions: [aPlanQuestion()],
  ...changes,
});

export const aMaterial = (changes: Partial<PlanMaterial> = {}): PlanMaterial => ({
  title: 'Walking behind',
  articles: [aPlanArticle()],
  ...changes,
});

/** What a member `b…` answered to the plan of an article. */
export const someReturns = (planId: string): Returns =>
  takeReturned(noReturns(planId), {
    packetId: 'a'.repeat(32),
    memberId: 'b'.repeat(32),
    name: 'Bo',
    returnedAt: A_TIME,
    answers: [{ key: `${AN_ID}/q1`, about: 'Why?', text: 'Because of May.', writtenAt: A_TIME }],
    notes: [],
  });

export const aReceivedPacket = (changes: Partial<Packet> = {}): ReceivedPacket => ({
  packet: {
    id: 'a'.repeat(32),
    title: 'Walking behind',
    host: 'Ada',
    instructions: 'Before Friday.',
    madeAt: A_TIME,
    questions: [{ key: `${AN_ID}/q1`, articleId: AN_ID, text: 'Why?', followUps: [] }],
    ...changes,
  },
  asked: [{ key: `${AN_ID}/q1`, articleId: AN_ID, questionId: 'q1' }],
  memberId: 'b'.repeat(32),
  receivedAt: A_TIME,
  name: null,
  returnedAt: null,
});
