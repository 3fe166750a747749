/** No serious violation in any place and theme, as far as a machine can tell. */
import { expectAccessible, showTheme, THEMES } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const PLACES = [
  { name: 'reader', hash: '' },
  { name: 'library', hash: '#/library' },
  { name: 'questions', hash: '#/questions' },
  { name: 'reflections', hash: '#/reflections' },
  { name: 'review', hash: '#/review' },
  { name: 'insights', hash: '#/review/insights' },
  { name: 'feeds', hash: '#/feeds' },
  { name: 'settings', hash: '#/settings' },
  { name: 'trash', hash: '#/trash' },
  { name: 'plan', hash: '#/facilitate/article/ID' },
  { name: 'answers', hash: '#/facilitate/article/ID/answers' },
  { name: 'room', hash: '#/facilitate/article/ID/room' },
] as const;

for (const theme of THEMES)
  test(`every place in the ${theme} theme`, async ({ window }) => {
    await expect(window.getByRole('main')).toBeVisible();
    await showTheme(window, theme);
    const articleId = new URL(window.url()).hash.split('/').at(-1) ?? '';
    // A feed that cannot be asked, so that the place shows what it has to say.
    await window.evaluate(() =>
      Reflect.get(globalThis, 'afterword').followFeeds(
        [{ url: 'http://127.0.0.1:9/feed', title: 'Out of reach', siteUrl: null }],
        'list-new',
      ),
    );
    for (const { name, hash } of PLACES) {
      if (hash !== '')
        await window.evaluate(
          (target) => {
            location.hash = target;
          },
          hash.replace('ID', articleId),
        );
      await window.waitForTimeout(400);
      await expectAccessible(window, name);
    }
  });
