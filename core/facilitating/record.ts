/** What came of a session, for everybody who was there: what was said at its end, and what was put aside. */
import type { Paper, PaperBlock } from './paper.ts';
import { bylineOf, citationsOf } from './paper-parts.ts';
import { type KeptWords, liveWords, type Plan } from './plan.ts';
import { askedQuestions, type PlanMaterial } from './plan-material.ts';

/** Nothing in it comes from the notes for whoever leads. */
export function createRecord(plan: Plan, material: PlanMaterial): Paper {
  const questions = askedQuestions(plan, material).map(({ text }) => text);
  const said = [
    ...collected('What we said we will do', plan.promises),
    ...collected('What we put aside', plan.parked),
  ];
  return {
    title: `What came of it: ${material.title}`,
    blocks: [
      { tag: 'heading', level: 1, text: material.title },
      ...bylineOf(material),
      ...(said.length > 0 ? said : NOTHING_YET),
      ...(questions.length === 0
        ? []
        : [
            { tag: 'heading' as const, level: 2 as const, text: 'What we talked about' },
            { tag: 'list' as const, ordered: true, entries: questions, language: null },
          ]),
      ...citationsOf(material),
    ],
  };
}

const NOTHING_YET: readonly PaperBlock[] = [
  { tag: 'paragraph', text: 'Nothing was written down in the session yet.' },
];

/** Words of a list under their title, each with whose they are; nothing when there are none. */
export function collected(title: string, words: readonly KeptWords[]): readonly PaperBlock[] {
  const entries = liveWords(words).map(({ who, text }) => (who.trim() === '' ? text : `${who}: ${text}`));
  return entries.length === 0
    ? []
    : [
        { tag: 'heading', level: 2, text: title },
        { tag: 'list', ordered: false, entries, language: null },
      ];
}
