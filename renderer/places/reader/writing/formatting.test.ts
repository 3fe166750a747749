import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { continueLine, type Edit, FORMATS, formatEdit } from './formatting.ts';

const apply = (text: string, edit: Edit): string =>
  text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
const selected = (text: string, edit: Edit): string =>
  apply(text, edit).slice(edit.selectFrom, edit.selectTo);

describe('formatting', () => {
  it('makes words bold and italic and keeps them selected', () => {
    const bold = formatEdit('be brave now', { start: 3, end: 8 }, 'bold');
    expect(apply('be brave now', bold)).toBe('be **brave** now');
    expect(selected('be brave now', bold)).toBe('brave');
    expect(apply('be brave', formatEdit('be brave', { start: 3, end: 8 }, 'italic'))).toBe('be *brave*');
  });

  it('takes a format away when it is there, and tells bold from italic', () => {
    expect(apply('**brave**', formatEdit('**brave**', { start: 2, end: 7 }, 'bold'))).toBe('brave');
    expect(apply('**brave**', formatEdit('**brave**', { start: 2, end: 7 }, 'italic'))).toBe('***brave***');
  });

  it('goes past the closing sign when the words are done', () => {
    const text = 'be **brave**';
    expect(formatEdit(text, { start: 10, end: 10 }, 'bold')).toMatchObject({
      insert: '',
      selectFrom: 12,
      selectTo: 12,
    });
  });

  it('is its own way back for bold, italic, lists and quotations', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-c \n]{0,30}$/),
        fc.nat(30),
        fc.nat(30),
        fc.constantFrom('bold', 'italic', 'list', 'quote'),
        (text, one, other, format) => {
          const start = Math.min(one, other, text.length);
          const end = Math.min(Math.max(one, other), text.length);
          const there = formatEdit(text, { start, end }, format as 'bold');
          const changed = apply(text, there);
          const back = formatEdit(
            changed,
            { start: there.selectFrom, end: there.selectTo },
            format as 'bold',
          );
          expect(apply(changed, back)).toBe(text);
        },
      ),
      { examples: [['\n', 0, 0, 'list']] },
    );
  });

  it('leaves the line alone before which a selection of whole lines ends', () => {
    const text = 'one\ntwo\nthree';
    expect(apply(text, formatEdit(text, { start: 0, end: 4 }, 'quote'))).toBe('> one\ntwo\nthree');
  });

  it('turns the lines of a selection into a list', () => {
    const text = 'one\ntwo\nthree';
    expect(apply(text, formatEdit(text, { start: 1, end: 6 }, 'list'))).toBe('- one\n- two\nthree');
  });

  it('asks for the missing half of a link', () => {
    const words = formatEdit('see this', { start: 4, end: 8 }, 'link');
    expect(apply('see this', words)).toBe('see [this](https://)');
    expect(selected('see this', words)).toBe('https://');
    const address = formatEdit('https://example.org', { start: 0, end: 19 }, 'link');
    expect(apply('https://example.org', address)).toBe('[](https://example.org)');
    expect(address.selectFrom).toBe(1);
  });

  it('never loses a selected word', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...FORMATS),
        (text, one, other, format) => {
          const start = Math.min(one, other, text.length);
          const end = Math.min(Math.max(one, other), text.length);
          const words = text.slice(start, end).replace(/[-*>\s]/g, '');
          expect(apply(text, formatEdit(text, { start, end }, format)).replace(/[-*>\s]/g, '')).toContain(
            words,
          );
        },
      ),
    );
  });
});

describe('Enter in a list', () => {
  it('goes on with the list, counting where it counts', () => {
    expect(apply('- one', continueLine('- one', 5) as Edit)).toBe('- one\n- ');
    expect(apply('9. nine', continueLine('9. nine', 7) as Edit)).toBe('9. nine\n10. ');
    expect(apply('> said', continueLine('> said', 6) as Edit)).toBe('> said\n> ');
  });

  it('ends the list on an empty line', () => {
    expect(apply('- one\n- ', continueLine('- one\n- ', 8) as Edit)).toBe('- one\n');
  });

  it('is an ordinary Enter elsewhere', () => {
    expect(continueLine('one', 3)).toBeNull();
  });
});
