import type { Root } from 'hast';
import type { SkippedExport } from '../exporting/export.ts';
import type { PaperFormat, PaperKind } from '../facilitating/paper.ts';
import type { Plan, PlanSubject } from '../facilitating/plan.ts';
import type { PlanChange } from '../facilitating/plan-changes.ts';
import type { PlanMaterial } from '../facilitating/plan-material.ts';
import type { Promised } from './promised.ts';

/** Leading a group through an article or a collection. */
export type FacilitateContract = {
  /** The plan for a subject; one that nobody changed yet is not stored. */
  openPlan(subject: PlanSubject): Promised<PlanView>;
  /** Resolves when the changed plan is on the disk. */
  changePlan(subject: PlanSubject, change: PlanChange): Promised<Plan>;
  /** Asks where with the system's dialog; the path, or `null` when the reader cancelled. */
  savePaper(subject: PlanSubject, kind: PaperKind, format: PaperFormat): Promised<string | null>;
  /** Into the clipboard, as Markdown. */
  copyPaper(subject: PlanSubject, kind: PaperKind): Promised<null>;
  /** With the system's dialog; `false` when nothing was printed. */
  printPaper(subject: PlanSubject, kind: PaperKind): Promised<boolean>;
  /** What somebody wrote in Markdown, as papers show it: a sanitised tree. */
  renderWords(markdown: string): Promise<Root>;
  /** Whether the window takes the whole screen. */
  setFullScreen(isFull: boolean): Promise<null>;
};

/** A plan and what its articles bring to it. */
export type PlanView = {
  readonly plan: Plan;
  readonly material: PlanMaterial;
  /** Articles that could not be read. */
  readonly skipped: readonly SkippedExport[];
};

export const FACILITATE_METHODS: Readonly<Record<keyof FacilitateContract, true>> = {
  openPlan: true,
  changePlan: true,
  savePaper: true,
  copyPaper: true,
  printPaper: true,
  renderWords: true,
  setFullScreen: true,
};
