/** No serious violation in any place and theme, as far as a machine can tell. */
import { AxeBuilder } from '@axe-core/playwright';
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
] as const;

for (const theme of ['light', 'sepia', 'dark', 'contrast'] as const)
  test(`every place in the ${theme} theme`, async ({ window }) => {
    await expect(window.getByRole('main')).toBeVisible();
    await window.evaluate(
      (chosen) => Reflect.get(globalThis, 'afterword').changeSettings({ theme: chosen }),
      theme,
    );
    // A feed that cannot be asked, so that the place shows what it has to say.
    await window.evaluate(() =>
      Reflect.get(globalThis, 'afterword').followFeeds(
        [{ url: 'http://127.0.0.1:9/feed', title: 'Out of reach', siteUrl: null }],
        'list-new',
      ),
    );
    for (const { name, hash } of PLACES) {
      if (hash !== '')
        await window.evaluate((target) => {
          location.hash = target;
        }, hash);
      await window.waitForTimeout(400);
      // Electron cannot open the second page that the newer mode needs.
      const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
