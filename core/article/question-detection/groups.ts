import { headingsAbove, type Page } from './page.ts';
import type { Clause, Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';

/** A question where it stands. */
export type Asked = { readonly passage: Passage; readonly at: number; readonly clause: Clause };

/** Questions that stand together: one after another in a passage, in passages that follow each other, in a list. */
export type Group = {
  readonly asked: readonly Asked[];
  /** What is said just before, nearest first: sentences of the same passage, or the passage before. */
  readonly before: readonly Clause[];
  /** The passage before, when the group begins its own. */
  readonly passageBefore: Passage | null;
  /** The rest of the last question's passage. */
  readonly rest: readonly Clause[];
  /** The passage after, inside the article. */
  readonly passageAfter: Passage | null;
  /** What stands next on the page, whether or not it belongs to the article. */
  readonly next: Passage | null;
  readonly headings: readonly Passage[];
};

/** The questions of a page, those in headings left out, in groups. */
export function groupsOf(page: Page): readonly Group[] {
  const groups: Asked[][] = [];
  for (const asked of askedOn(page)) {
    const current = groups[groups.length - 1];
    const previous = current?.[current.length - 1];
    if (current && previous && belongTogether(previous, asked)) current.push(asked);
    else groups.push([asked]);
  }
  return groups.map((asked) => withSurroundings(page, asked));
}

function askedOn(page: Page): readonly Asked[] {
  return page.passages
    .slice(0, page.end)
    .filter((passage) => passage.block.kind !== 'heading' && !isTitle(page, passage))
    .flatMap((passage) =>
      passage.clauses.map((clause, at) => ({ passage, at, clause })).filter((asked) => asked.clause.question),
    );
}

const isTitle = (page: Page, passage: Passage): boolean => passage.index < 3 && passage.folded === page.title;

function belongTogether(a: Asked, b: Asked): boolean {
  if (a.clause.quoted !== b.clause.quoted) return false;
  if (a.passage === b.passage) {
    return a.passage.clauses.slice(a.at + 1, b.at).every((clause) => clause.invites || clause.question);
  }
  if (a.passage.block.list > 0 && a.passage.block.list === b.passage.block.list) return true;
  if (b.passage.index !== a.passage.index + 1 || b.at !== 0) return false;
  if (a.passage.block.list !== b.passage.block.list) return false;
  return a.passage.clauses.every((clause) => clause.question);
}

function withSurroundings(page: Page, asked: readonly Asked[]): Group {
  const first = asked[0];
  const last = asked[asked.length - 1];
  if (!first || !last)
    return { asked, before: [], passageBefore: null, rest: [], passageAfter: null, next: null, headings: [] };
  const opens = first.at === 0;
  const passageBefore = opens ? passageBeforeGroup(page, first.passage) : null;
  return {
    asked,
    before: opens ? [...(passageBefore?.clauses ?? [])].reverse().slice(0, 2) : clausesBefore(first),
    passageBefore,
    rest: last.passage.clauses.slice(last.at + 1),
    passageAfter: passageAfterGroup(page, last.passage),
    next: page.passages[indexAfter(page, last.passage)] ?? null,
    headings: headingsAbove(page, first.passage.index),
  };
}

const clausesBefore = (first: Asked): readonly Clause[] =>
  first.passage.clauses.slice(Math.max(0, first.at - 2), first.at).reverse();

/** For a list, what stands before the list; a heading is no passage before. */
function passageBeforeGroup(page: Page, passage: Passage): Passage | null {
  let at = passage.index - 1;
  while (passage.block.list > 0 && page.passages[at]?.block.list === passage.block.list) at -= 1;
  const before = page.passages[at];
  return before && before.block.kind !== 'heading' ? before : null;
}

function indexAfter(page: Page, passage: Passage): number {
  let at = passage.index + 1;
  while (passage.block.list > 0 && page.passages[at]?.block.list === passage.block.list) at += 1;
  return at;
}

function passageAfterGroup(page: Page, passage: Passage): Passage | null {
  const after = page.passages[indexAfter(page, passage)];
  return after && (after.index < page.end || hasPhrase(page.cues.invitation, after.folded)) ? after : null;
}
