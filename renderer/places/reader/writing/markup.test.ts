import { describe, expect, it } from 'vitest';
import { hasMarkup, sourceOffset, withWindowLinks } from './markup.ts';

const ID = '0123456789abcdef0123456789abcdef';

describe('markup', () => {
  it.each([
    'A **bold** word',
    '- one\n- two',
    'Then\n> they said',
    '1. first',
    'See [this](https://example.org)',
    'https://example.org',
  ])('is found in %j', (text) => expect(hasMarkup(text)).toBe(true));

  it.each(['', 'Plain words.\n\nTwo paragraphs - with a dash.', 'In 2020. And then', 'Was it > 3?'])(
    'is not found in %j',
    (text) => expect(hasMarkup(text)).toBe(false),
  );
});

describe('links into the library', () => {
  it('lead to their place in this window', () => {
    expect(withWindowLinks('> words\n> [in the text](afterword:highlight/h1)', ID)).toBe(
      `> words\n> [in the text](#/article/${ID}/highlight/h1)`,
    );
    expect(withWindowLinks(`[then](afterword://article/${ID}/question/q1)`, 'other')).toBe(
      `[then](#/article/${ID}/question/q1)`,
    );
  });

  it('stay as they are when they lead nowhere', () => {
    expect(withWindowLinks('[x](afterword://article/none)', ID)).toBe('[x](afterword://article/none)');
  });
});

describe('the place of a click', () => {
  const markdown = 'Some **bold** words\n\n- a [link](https://example.org) here';
  const shown = 'Some bold words\na link here';
  /** The Markdown behind a click in front of these words, or behind the letter in front of them. */
  const behind = (words: string): string => {
    const at = shown.indexOf(words);
    return markdown.slice(sourceOffset(markdown, shown.slice(0, at), shown.slice(at)));
  };

  it('is found behind the signs that are not shown', () => {
    expect(behind('bold')).toBe('bold** words\n\n- a [link](https://example.org) here');
    expect(behind('words')).toBe('words\n\n- a [link](https://example.org) here');
    expect(behind('a link')).toBe('a [link](https://example.org) here');
    expect(behind('nk here')).toBe('nk](https://example.org) here');
    expect(behind('here')).toBe('here');
  });

  it('is the beginning or the end where nothing is shown before or after it', () => {
    expect(sourceOffset('> said', '', 'said')).toBe(2);
    expect(sourceOffset('> said', 'said', '')).toBe(6);
    expect(sourceOffset('', '', '')).toBe(0);
  });
});
