import { expect, test } from 'vitest';
import { readableWords } from './readable-words.ts';

test.each([
  ['I would let **Dele** lead, *then* wait.', 'I would let Dele lead, then wait.'],
  ['- first\n- second', '• first\n• second'],
  ['> her words\n\nMine.', 'her words\nMine.'],
  ['See [the page](https://desk.example/a).', 'See the page.'],
  ['## Monday', 'Monday'],
])('%s is listed without its signs', (markdown, words) => {
  expect(readableWords(markdown)).toBe(words);
});

test.each(['2 * 3 * 4', 'snake_case_name', '5 - 3', 'a ** b', '#tag'])('%s stays as it is', (text) => {
  expect(readableWords(text)).toBe(text);
});

test('a long line of signs takes no longer than other words', () => {
  const signs = '*_'.repeat(20_000);
  expect(readableWords(signs).length).toBeGreaterThan(0);
});
