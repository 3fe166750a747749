/** Finds lists that were set without being made lists: lines that begin with «→», «a.», or a name. */
import type { Block } from '../text.ts';

/**
 * The blocks, in which at least two paragraphs, one after the other, that begin with the same sign or with letters in
 * order make a list, as lines with numbers or hyphens do after import.
 */
export function withMarkedLists(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => markOf(block) !== null)) return blocks;
  let list = blocks.reduce((most, block) => Math.max(most, block.list), 0);
  const marks = blocks.map(markOf);
  let entry = 0;
  return blocks.map((block, at) => {
    const mark = marks[at] ?? null;
    if (mark === null) return block;
    const isGoingOn = follows(marks[at - 1] ?? null, mark);
    if (!isGoingOn && !follows(mark, marks[at + 1] ?? null)) return block;
    if (!isGoingOn) list += 1;
    entry = isGoingOn ? entry + 1 : 1;
    return { ...block, kind: 'list-item', level: 1, list, entry };
  });
}

/** The sign or letter that a paragraph begins with, or that it is a question under a name of its own. */
function markOf({ kind, list, text }: Block): string | null {
  if (kind !== 'paragraph' || list > 0) return null;
  return MARK.exec(text)?.slice(1).find(Boolean) ?? (NAMED.test(text) ? 'named' : null);
}

/** «Loudest. Whose voice did the group follow?» */
const NAMED = /^\p{Lu}[\p{L} -]{1,20}\.\s[^.!?？。]{8,200}[?？]$/u;

const MARK = /^(?:([→▸▪►▶■●○☐✓❏◆◇➤➜✦*•–])\s+|\(?([a-h])[.)]\s+)\P{Z}/u;

const follows = (mark: string | null, next: string | null): boolean =>
  mark !== null &&
  next !== null &&
  (/^[a-h]$/.test(mark) ? next.charCodeAt(0) === mark.charCodeAt(0) + 1 : next === mark);
