import { describe, expect, it } from 'vitest';
import type { OwnTemplate } from '../exporting/export-template.ts';
import { mergeTemplates } from './merge-lists.ts';
import { seenIn, withoutSeen } from './seen-records.ts';

const at = (day: number): string => `2026-03-0${day}T09:00:00.000Z`;
const template = (id: string, text: string, day: number): OwnTemplate => ({
  id,
  name: id,
  extension: 'md',
  text,
  updatedAt: at(day),
  deletedAt: null,
});
const file = (...templates: readonly OwnTemplate[]) => ({ templates });
const NOTHING = file();

/** What stands after `theirs` arrived: every text, deleted ones included. */
function textsAfter(
  mine: ReturnType<typeof file>,
  seen: ReturnType<typeof file>,
  theirs: ReturnType<typeof file>,
): readonly string[] {
  const merged = mergeTemplates(theirs.templates, withoutSeen(mine, seen, theirs).templates);
  return merged.map(({ text }) => text).sort();
}

describe('what came from elsewhere', () => {
  it('makes room for what was made of it there', () => {
    const first = file(template('a', 'First.', 1));
    expect(textsAfter(first, seenIn(first, NOTHING, NOTHING), file(template('a', 'Second.', 2)))).toEqual([
      'Second.',
    ]);
  });

  it('stays when something older comes, and when it is gone there', () => {
    const second = file(template('a', 'Second.', 2));
    const seen = seenIn(second, NOTHING, NOTHING);
    expect(textsAfter(second, seen, file(template('a', 'First.', 1)))).toContain('Second.');
    expect(textsAfter(second, seen, NOTHING)).toEqual(['Second.']);
  });
});

describe('what was written here', () => {
  it('is kept beside what somebody wrote who did not know it', () => {
    const mine = file(template('a', 'Mine.', 1));
    expect(textsAfter(mine, NOTHING, file(template('a', 'Theirs.', 2)))).toEqual(['Mine.', 'Theirs.']);
  });

  it('does not count as come from elsewhere when it is read again', () => {
    const mine = file(template('a', 'Mine.', 1), template('b', 'Before.', 1));
    const seen = file(template('b', 'Before.', 1));
    expect(seenIn(mine, mine, seen)).toEqual(seen);
  });
});
