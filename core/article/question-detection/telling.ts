/** Finds what tells the reader to think or tell, as a question would: «Describe a time when …», «Tell us how …». */
import type { Asked } from './groups.ts';
import { headingsAbove, type Page } from './page.ts';
import type { Clause, Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';
import { isTask } from './tasks.ts';
import { announcesQuestions } from './whom.ts';

/** A sentence that tells, and how sure it is that it stands for a question. */
export type Told = { readonly asked: Asked; readonly confidence: number };

/** In a list of questions it is one of them; elsewhere at most a suggestion. */
const IN_LIST = 0.6;
const AT_END = 0.4;
/** Words of prose up to which a sentence still belongs to the article's last words. */
const LAST_WORDS = 60;
const FEWEST_WORDS = 5;
/** «Tell me in the comments.» says nothing to think about. */
const FEWEST_AT_END = 9;

/** What a page tells the reader to think or tell. `listed` are the lists whose questions are put to the reader. */
export function findTold(page: Page, listed: ReadonlySet<number>): readonly Told[] {
  if (page.promotes) return [];
  return page.passages
    .filter((passage) => !passage.heading && !passage.block.quoted)
    .flatMap((passage) =>
      passage.clauses.flatMap((clause, at) => {
        const isTold =
          !clause.question &&
          !clause.quoted &&
          clause.words >= FEWEST_WORDS &&
          (hasPhrase(page.cues.tells, clause.folded) ||
            (at === 0 && page.tasks.has(passage.block.list) && isTask(passage, page.cues)));
        if (!isTold || hasPhrase(page.cues.promotion, clause.folded)) return [];
        const confidence = confidenceAt(page, passage, listed);
        if (passage.clauses[at + 1]?.question && (confidence !== IN_LIST || leadsOn(page, clause))) return [];
        if (confidence === AT_END && clause.words < FEWEST_AT_END) return [];
        return confidence === 0 ? [] : [{ asked: { passage, at, clause }, confidence }];
      }),
    );
}

/** «Think of a decision. What …?» only announces what it asks; «Describe the best one. What made it good?» asks. */
const leadsOn = ({ cues }: Page, { folded }: Clause): boolean => hasPhrase(cues.leadIn, folded);

function confidenceAt(page: Page, passage: Passage, listed: ReadonlySet<number>): number {
  if (passage.block.list > 0 && passage.index < page.end)
    return listed.has(passage.block.list) || page.tasks.has(passage.block.list) || isAnnounced(page, passage)
      ? IN_LIST
      : 0;
  const after = page.proseFrom[passage.index + 1] ?? 0;
  return after <= LAST_WORDS && (page.proseFrom[0] ?? 0) > after ? AT_END : 0;
}

/** A list under a heading for questions, or below a sentence that announces them. */
function isAnnounced(page: Page, passage: Passage): boolean {
  const heading = headingsAbove(page, passage.index)[0]?.folded ?? '';
  let at = passage.index - 1;
  while (page.passages[at]?.block.list === passage.block.list) at -= 1;
  const before = page.passages[at]?.folded ?? '';
  return (
    hasPhrase(page.cues.discussed, heading) ||
    hasPhrase(page.cues.discussed, before) ||
    announcesQuestions(page.cues, before)
  );
}
