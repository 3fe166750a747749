/** Leading groups: plans are kept in the library, papers go where the reader says. */
import type { FacilitateContract } from '../../core/contract/facilitate-contract.ts';
import type { PaperFormat, PaperKind } from '../../core/facilitating/paper.ts';
import { createPlan, type PlanSubject } from '../../core/facilitating/plan.ts';
import { changePlan } from '../../core/facilitating/plan-changes.ts';
import { ok } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import { makePaper, openPlan } from '../services/facilitating.ts';
import type { Dialogs } from './dialogs.ts';
import { saveFile } from './save-file.ts';
import type { WindowActs } from './window-api.ts';

export type FacilitateApiOptions = {
  readonly library: Library;
  readonly dialogs: Dialogs;
  readonly acts: Pick<WindowActs, 'writeClipboard' | 'toPdf' | 'printPage' | 'setFullScreen'>;
  readonly now: () => Date;
  readonly version: string;
};

export function createFacilitateApi({
  library,
  dialogs,
  acts,
  now,
  version,
}: FacilitateApiOptions): FacilitateContract {
  const paperOf = async (subject: PlanSubject, kind: PaperKind, format: PaperFormat) => {
    const opened = await openPlan(library, subject);
    if (!opened.ok) return opened;
    return ok(await makePaper(opened.value, { kind, format, version }, { toPdf: acts.toPdf }));
  };
  return {
    openPlan: (subject) => openPlan(library, subject),
    async changePlan(subject, change) {
      const stored = await library.sessions.plans.read(subject.id);
      // What the subject is called is only needed for the first change. One that cannot be read now keeps the words aside.
      const first = stored.ok && stored.value === null ? await openPlan(library, subject) : null;
      const begun = first?.ok ? first.value.plan : createPlan(subject, '');
      return library.sessions.plans.change(subject.id, (present) =>
        changePlan(present ?? begun, change, now().toISOString()),
      );
    },
    async savePaper(subject, kind, format) {
      const paper = await paperOf(subject, kind, format);
      return paper.ok ? saveFile(paper.value, dialogs) : paper;
    },
    async copyPaper(subject, kind) {
      const paper = await paperOf(subject, kind, 'markdown');
      if (!paper.ok) return paper;
      await acts.writeClipboard(paper.value.text);
      return ok(null);
    },
    async printPaper(subject, kind) {
      const paper = await paperOf(subject, kind, 'html');
      return paper.ok ? ok(await acts.printPage(paper.value.text)) : paper;
    },
    async renderWords(markdown) {
      const { renderMarkdown } = await import('../../core/exporting/reader-markdown.ts');
      return renderMarkdown(markdown);
    },
    async setFullScreen(isFull) {
      acts.setFullScreen(isFull);
      return null;
    },
  };
}
