/** A session as the steps that the room sees, one after the other. */
import { type AgendaPart, planAgenda, type QuestionPart } from './agenda.ts';
import type { Plan } from './plan.ts';
import { askedQuestions, type PlanMaterial, type PlanQuestion } from './plan-material.ts';

export type RoomStep =
  | { readonly tag: Exclude<AgendaPart['tag'], 'question'>; readonly minutes: number }
  | {
      readonly tag: RoomStage;
      readonly minutes: number;
      readonly question: PlanQuestion;
      /** Its place among the questions that are asked, from 1. */
      readonly number: number;
      readonly count: number;
    };

/** How a question goes through a room. */
export const ROOM_STAGES = ['writing', 'pairs', 'together'] as const;
export type RoomStage = (typeof ROOM_STAGES)[number];

/** The steps of a plan; never empty. Questions for which there is no time are not among them. */
export function roomSteps(plan: Plan, material: PlanMaterial): readonly RoomStep[] {
  const questions = askedQuestions(plan, material);
  const { parts } = planAgenda(plan.minutes.value, questions);
  const asked = parts.filter((part): part is QuestionPart => part.tag === 'question');
  return parts.flatMap((part): readonly RoomStep[] => {
    if (part.tag !== 'question') return [part];
    const question = questions.find(({ key }) => key === part.key);
    if (question === undefined) return [];
    const place = { question, number: asked.indexOf(part) + 1, count: asked.length };
    return ROOM_STAGES.flatMap((stage) =>
      part[stage] > 0 ? [{ tag: stage, minutes: part[stage], ...place }] : [],
    );
  });
}

/** The step to show: the one the session stands at, as far as the plan still has it. */
export const stepAt = (steps: readonly RoomStep[], at: number | null): number =>
  Math.min(Math.max(0, at ?? 0), steps.length - 1);
