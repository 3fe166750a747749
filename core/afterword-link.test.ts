import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLink, type LinkTarget, looksLikeLink, parseLink } from './afterword-link.ts';
import { anyArticleId } from './testing/arbitraries.ts';
import { AN_ID } from './testing/factories.ts';

const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,80}$/);
const anyTarget: fc.Arbitrary<LinkTarget> = fc.oneof(
  fc.record({ tag: fc.constant('article' as const), articleId: anyArticleId }),
  fc.record({ tag: fc.constant('question' as const), articleId: anyArticleId, questionId: anyId }),
  fc.record({ tag: fc.constant('answer' as const), articleId: anyArticleId, reflectionId: anyId }),
);

test('a link leads to the place that it was made for', () => {
  fc.assert(
    fc.property(anyTarget, (target) => {
      const link = formatLink(target);
      expect(parseLink(link)).toEqual(target);
      // Some systems write schemes in capitals and add a stroke at the end.
      expect(parseLink(`${link.replace('afterword:', 'Afterword:')}/`)).toEqual(target);
      expect(new URL(link).href).toBe(link);
    }),
  );
});

test('nothing but such a link is one, whatever it holds', () => {
  const pieces = fc.oneof(
    fc.string(),
    fc.constantFrom('afterword://', 'article/', AN_ID, '/question/', '..', '%2e', '\n', '?', '#', '@', '\0'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const target = parseLink(parts.join(''));
      if (target === null) return;
      const ids = Object.entries(target).filter(([name]) => name !== 'tag');
      for (const [, id] of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
    }),
  );
});

test.each([
  '',
  'afterword:',
  'afterword://',
  'afterword://article/',
  `afterword://article/${AN_ID.toUpperCase()}`,
  `afterword://article/${AN_ID}/../../etc`,
  `afterword://article/${AN_ID}/question/`,
  `afterword://article/${AN_ID}/question/a/b`,
  `afterword://article/${AN_ID}/question/<script>`,
  `afterword://article/${AN_ID}?do=delete`,
  `afterword://article/${AN_ID}#x`,
  `afterword://user@article/${AN_ID}`,
  `afterword://article/${AN_ID}\n--inspect`,
  `afterword://delete/${AN_ID}`,
  `https://article/${AN_ID}`,
  `afterword://article/${AN_ID}/question/${'q'.repeat(400)}`,
  ` afterword://article/${AN_ID}`,
])('“%s” is refused', (text) => {
  expect(parseLink(text)).toBeNull();
});

test('an id that does not fit into a link leaves the link to its article', () => {
  const target: LinkTarget = { tag: 'question', articleId: AN_ID, questionId: 'any/thing at all' };
  expect(parseLink(formatLink(target))).toEqual({ tag: 'article', articleId: AN_ID });
});

test('what only resembles a link is told from a file', () => {
  expect(['afterword://x', 'AFTERWORD:x', 'afterword.md', 'after'].map(looksLikeLink)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
