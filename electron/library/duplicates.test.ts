import { expect, test } from 'vitest';
import { anArticle, paragraphs } from '../../core/testing/factories.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const FIRST = Array.from(
  { length: 40 },
  (_, at) => `Leader number ${at} waited for answer number ${at * 7}.`,
);

const article = (at: number, title: string, sentences: readonly string[]) =>
  anArticle({
    id: at.toString(16).padStart(32, '0'),
    title,
    content: paragraphs(...sentences),
    fingerprint: `f${at}`,
    source: { kind: 'url', name: `page ${at}`, url: `https://site-${at}.example/page`, format: 'html' },
  });

test('a text that was edited a little is found under its title, wherever it stands', async () => {
  const library = await openAt(await temporaryFolder());
  await library.addArticle(article(1, 'Waiting', FIRST));
  const edited = [...FIRST.slice(0, 38), 'This sentence was put right.', 'Updated in March.'];
  expect(await library.findDuplicate(article(2, 'Waiting', edited))).toMatchObject({ title: 'Waiting' });
  expect(await library.findDuplicate(article(2, 'waiting!', edited))).toMatchObject({ title: 'Waiting' });
});

test('another text of the same title is another article', async () => {
  const library = await openAt(await temporaryFolder());
  await library.addArticle(article(1, 'Notes of the week', FIRST));
  const other = FIRST.map((sentence) => sentence.replace('Leader', 'Team').replace('answer', 'letter'));
  expect(await library.findDuplicate(article(2, 'Notes of the week', other))).toBeUndefined();
});

test('a copy under another title is found by how it begins, and by its author and day', async () => {
  const library = await openAt(await temporaryFolder());
  const excerpt = 'Leader number 0 waited for answer number 0, and the room grew quiet around them both.';
  const facts = { byline: 'Mira Olsen', publishedAt: '2026-02-11', excerpt };
  await library.addArticle({ ...article(1, 'Waiting', FIRST), ...facts });
  const renamed = { ...article(2, 'How to wait', [...FIRST, 'More.']), byline: null, excerpt };
  expect(await library.findDuplicate(renamed)).toMatchObject({ title: 'Waiting' });
  const reworked = {
    ...article(2, 'How to wait', FIRST.slice(3)),
    ...facts,
    excerpt: 'It begins elsewhere.',
  };
  expect(await library.findDuplicate(reworked)).toMatchObject({ title: 'Waiting' });
  const other = FIRST.map((sentence) => sentence.replace('Leader', 'Team').replace('answer', 'letter'));
  expect(await library.findDuplicate({ ...article(2, 'How to wait', other), ...facts })).toBeUndefined();
});

test('all other copies of an article are found, the oldest first', async () => {
  const library = await openAt(await temporaryFolder());
  const first = article(1, 'Waiting', FIRST);
  await library.addArticle({ ...first, addedAt: '2026-03-02T09:00:00.000Z' });
  await library.addArticle({
    ...article(2, 'Waiting', [...FIRST, 'More.']),
    addedAt: '2026-03-01T09:00:00.000Z',
  });
  await library.addArticle({ ...article(3, 'Elsewhere', ['Another text.']), source: first.source });
  await library.addArticle(article(4, 'Something else', ['Yet another text.']));
  expect((await library.findCopies(first)).map(({ title }) => title)).toEqual(['Elsewhere', 'Waiting']);
  const pairs = await library.listCopies(10);
  expect(pairs.map((pair) => pair.map(({ id }) => id.at(-1)).join(' ')).sort()).toEqual(['2 1', '3 1']);
  expect(await library.listCopies(1)).toHaveLength(1);
});
