import { expect, it } from 'vitest';
import { parsePage } from './dom.ts';
import { readLinkedData } from './json-ld.ts';

it('reads what plugins escaped for markup as words', () => {
  const json =
    '{"@type":"BlogPosting","headline":"Q&amp;A: why &#8211; and <em>how</em>","author":{"name":"Ana Br&uuml;ck"},"url":"https://desk.example/?a=1&amp;b=2"}';
  const page = parsePage(
    `<html><head><script type="application/ld+json">${json}</script></head><body></body></html>`,
  );
  if (page === 'too-large') throw new Error(page);
  expect(readLinkedData(page)).toMatchObject({
    headline: 'Q&A: why – and how',
    author: 'Ana Brück',
    url: 'https://desk.example/?a=1&b=2',
  });
});
