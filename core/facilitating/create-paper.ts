import { createGuide } from './guide.ts';
import { createHandout } from './handout.ts';
import type { Paper, PaperKind } from './paper.ts';
import type { Plan } from './plan.ts';
import type { PlanMaterial } from './plan-material.ts';
import { createRecord } from './record.ts';

/** A paper of a plan, made anew from what the plan and its articles say now. */
export function createPaper(kind: PaperKind, plan: Plan, material: PlanMaterial): Paper {
  switch (kind) {
    case 'guide':
      return createGuide(plan, material);
    case 'handout':
      return createHandout(plan, material);
    case 'record':
      return createRecord(plan, material);
  }
}
