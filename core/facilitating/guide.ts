/** The facilitator's guide: everything that whoever leads a session wants to have in hand. */
import { type Agenda, type AgendaPart, planAgenda, type QuestionPart } from './agenda.ts';
import type { Paper, PaperBlock } from './paper.ts';
import { citationsOf, headingBlocks, minutesOf, openingQuotations } from './paper-parts.ts';
import { type NotePlace, noteAt, type Plan } from './plan.ts';
import { askedQuestions, type PlanMaterial, type PlanQuestion } from './plan-material.ts';
import { collected } from './record.ts';
import {
  AFTERWARDS,
  KIND_ADVICE,
  KIND_NAMES,
  LENGTH_ADVICE,
  PART_ADVICE,
  PART_NAMES,
  PREPARATION,
  stageLine,
  WHILE_LEADING,
} from './session-words.ts';

/** Words that a person reads in a minute. */
const WORDS_A_MINUTE = 230;

export function createGuide(plan: Plan, material: PlanMaterial): Paper {
  const questions = askedQuestions(plan, material);
  const agenda = planAgenda(plan.minutes.value, questions);
  return {
    title: `Facilitator’s guide: ${material.title}`,
    blocks: [
      { tag: 'heading', level: 1, text: material.title },
      { tag: 'aside', text: headLine(plan, material) },
      ...noteOf(plan, 'whole'),
      { tag: 'paragraph', text: LENGTH_ADVICE[plan.minutes.value] },
      { tag: 'heading', level: 2, text: 'Before people come' },
      list(PREPARATION),
      { tag: 'heading', level: 2, text: 'The time' },
      timetable(agenda, questions),
      ...droppedOf(agenda, questions),
      { tag: 'heading', level: 2, text: 'While you lead' },
      list(WHILE_LEADING),
      ...partsOf(plan, material, agenda, questions),
      { tag: 'heading', level: 2, text: 'Afterwards' },
      list(AFTERWARDS),
      ...collected('Put aside', plan.parked),
      ...collected('Said in the closing round', plan.promises),
      ...citationsOf(material),
    ],
  };
}

function headLine({ minutes }: Plan, { articles }: PlanMaterial): string {
  const words = articles.reduce((sum, { wordCount }) => sum + wordCount, 0);
  const reading = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return [
    'Facilitator’s guide: not for handing out',
    `A session of ${minutesOf(minutes.value)}`,
    ...(articles.length > 1 ? [`${articles.length} articles`] : []),
    `${minutesOf(reading)} to read beforehand`,
  ].join(' · ');
}

function timetable(agenda: Agenda, questions: readonly PlanQuestion[]): PaperBlock {
  let at = 0;
  let number = 0;
  const rows = agenda.parts.map((part) => {
    const from = at;
    at += part.minutes;
    if (part.tag === 'question') number += 1;
    return [clock(from), String(part.minutes), nameOfPart(part, number, questions)];
  });
  return {
    tag: 'table',
    head: ['From', 'Min.', 'What'],
    rows: [...rows, [clock(at), '', 'End']],
  };
}

function nameOfPart(part: AgendaPart, number: number, questions: readonly PlanQuestion[]): string {
  if (part.tag !== 'question') return PART_NAMES[part.tag];
  const question = questions.find(({ key }) => key === part.key);
  return `Question ${number}: ${question?.text ?? ''} (${stageLine(part)})`;
}

/** Hours and minutes since the beginning. */
const clock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

function droppedOf({ minutes, dropped }: Agenda, questions: readonly PlanQuestion[]): readonly PaperBlock[] {
  if (dropped.length === 0) return [];
  const keys = new Set(dropped);
  return [
    { tag: 'paragraph', text: describeDropped(dropped.length, minutes) },
    list(questions.filter(({ key }) => keys.has(key)).map(({ text }) => text)),
  ];
}

/** Why questions are not asked, in a sentence. */
export const describeDropped = (count: number, minutes: number): string =>
  count === 1
    ? `One question does not fit into ${minutesOf(minutes)} and is left for another day, rather than hurrying through all of them:`
    : `${count} questions do not fit into ${minutesOf(minutes)} and are left for another day, rather than hurrying through all of them:`;

function partsOf(
  plan: Plan,
  material: PlanMaterial,
  agenda: Agenda,
  questions: readonly PlanQuestion[],
): readonly PaperBlock[] {
  const asked = agenda.parts.filter((part): part is QuestionPart => part.tag === 'question');
  const blocksOf = (part: AgendaPart): readonly PaperBlock[] => {
    switch (part.tag) {
      case 'opening':
        return [...headOf(part), ...noteOf(plan, 'opening'), ...openingQuotations(material)];
      case 'article':
        return [...headOf(part), ...headingBlocks(material)];
      case 'question':
        return [
          ...questionBlocks(part, asked.indexOf(part) + 1, questions),
          ...adviceOn(asked.slice(0, asked.indexOf(part) + 1), questions),
          ...noteOf(plan, part.key),
        ];
      case 'parking':
        return headOf(part);
      case 'closing':
        return [...headOf(part), ...noteOf(plan, 'closing')];
    }
  };
  return agenda.parts.flatMap(blocksOf);
}

const headOf = (part: Exclude<AgendaPart, QuestionPart>): readonly PaperBlock[] => [
  { tag: 'heading', level: 2, text: `${PART_NAMES[part.tag]} (${minutesOf(part.minutes)})` },
  { tag: 'paragraph', text: PART_ADVICE[part.tag] },
];

function questionBlocks(
  part: QuestionPart,
  number: number,
  questions: readonly PlanQuestion[],
): readonly PaperBlock[] {
  const question = questions.find(({ key }) => key === part.key);
  if (question === undefined) return [];
  const { text, followUps, kind, language } = question;
  return [
    {
      tag: 'heading',
      level: 2,
      text: `Question ${number}: ${KIND_NAMES[kind].toLowerCase()} (${minutesOf(part.minutes)})`,
    },
    { tag: 'question', text, followUps, language },
    { tag: 'aside', text: `${stageLine(part)} minutes` },
  ];
}

/** How the last of these questions is led; said once for each kind. */
function adviceOn(parts: readonly QuestionPart[], questions: readonly PlanQuestion[]): readonly PaperBlock[] {
  const kinds = parts.flatMap(({ key }) => questions.find((one) => one.key === key)?.kind ?? []);
  const last = kinds.at(-1);
  return last === undefined || kinds.indexOf(last) < kinds.length - 1
    ? []
    : [{ tag: 'paragraph', text: KIND_ADVICE[last] }];
}

function noteOf(plan: Plan, place: NotePlace): readonly PaperBlock[] {
  const markdown = noteAt(plan, place);
  return markdown.trim() === '' ? [] : [{ tag: 'note', markdown }];
}

const list = (entries: readonly string[]): PaperBlock => ({
  tag: 'list',
  ordered: false,
  entries,
  language: null,
});
