/** The hand-out for those who take part: the questions that will be asked, with room to write. */
import { planAgenda, type QuestionPart } from './agenda.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { bylineOf, citationsOf, headingBlocks, openingQuotations } from './paper-parts.ts';
import type { Plan } from './plan.ts';
import { askedQuestions, type PlanMaterial, type PlanQuestion } from './plan-material.ts';
import { STAGE_ADVICE } from './session-words.ts';

/** Nothing in it comes from the notes for whoever leads. */
export function createHandout(plan: Plan, material: PlanMaterial): Paper {
  const questions = askedQuestions(plan, material);
  const { parts } = planAgenda(plan.minutes.value, questions);
  const asked = parts.filter((part): part is QuestionPart => part.tag === 'question');
  return {
    title: material.title,
    blocks: [
      { tag: 'heading', level: 1, text: material.title },
      ...bylineOf(material),
      ...openingQuotations(material),
      { tag: 'heading', level: 2, text: 'What the text says' },
      ...headingBlocks(material),
      { tag: 'space', label: 'A sentence that stays with me', lines: 2 },
      { tag: 'heading', level: 2, text: 'Questions' },
      { tag: 'paragraph', text: STAGE_ADVICE.writing },
      ...asked.flatMap((part, at) => questionBlocks(part, at + 1, questions)),
      { tag: 'heading', level: 2, text: 'What I take along' },
      { tag: 'space', label: 'When …', lines: 2 },
      { tag: 'space', label: '… I will', lines: 2 },
      { tag: 'space', label: 'Who will notice, and by when', lines: 1 },
      { tag: 'space', label: 'What I would still like to ask', lines: 2 },
      ...citationsOf(material),
    ],
  };
}

function questionBlocks(
  { key, writing, pairs }: QuestionPart,
  number: number,
  questions: readonly PlanQuestion[],
): readonly PaperBlock[] {
  const question = questions.find((one) => one.key === key);
  if (question === undefined) return [];
  const { text, followUps, language } = question;
  return [
    { tag: 'heading', level: 3, text: `Question ${number}` },
    { tag: 'question', text, followUps, language },
    { tag: 'space', label: 'My own words', lines: 2 + 2 * writing },
    ...(pairs > 0 ? [{ tag: 'space' as const, label: 'What I heard from the other person', lines: 3 }] : []),
  ];
}
