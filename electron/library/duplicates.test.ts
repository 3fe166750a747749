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
  expect(await library.findDuplicate(article(2, 'Something else', [...FIRST, 'More.']))).toBeUndefined();
});
