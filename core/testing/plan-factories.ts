/** Plans for tests, and what articles bring to them. */
import { createPlan, type KeptWords, type Plan } from '../facilitating/plan.ts';
import type { PlanArticle, PlanMaterial, PlanQuestion } from '../facilitating/plan-material.ts';
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
