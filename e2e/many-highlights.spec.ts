/** A long article with many highlights is painted whole and scrolls. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const PARAGRAPHS = 200;
const WORDS_EACH = 50;
const COLORS = ['yellow', 'green', 'blue', 'pink'] as const;

/** Every paragraph has words of its own, so that each highlight has one place. */
const paragraph = (number: number): string =>
  `${Array.from({ length: WORDS_EACH }, (_, at) => `word${number}x${at}`).join(' ')}.`;

type Scrolled = { readonly frames: number; readonly slow: number; readonly longest: number };

/** Longest time between two frames and their number while the article is scrolled from top to end, in milliseconds. */
const scrollThrough = (window: Page): Promise<Scrolled> =>
  window.evaluate(
    () =>
      new Promise((done) => {
        const scroller = document.querySelector('.reader-scroll');
        scroller?.scrollTo(0, 0);
        const times: number[] = [];
        let before = performance.now();
        const step = (): void => {
          const now = performance.now();
          times.push(now - before);
          before = now;
          const end =
            scroller === null || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
          if (!end && times.length < 600) {
            scroller?.scrollBy(0, 300);
            requestAnimationFrame(step);
          } else
            done({
              frames: times.length,
              slow: times.filter((time) => time > 33).length,
              longest: Math.round(Math.max(...times)),
            });
        };
        requestAnimationFrame(step);
      }),
  );

/** How many passages are laid out or let go while the article is scrolled through. */
async function changesOnTheWay(window: Page): Promise<number> {
  await window.evaluate(() => {
    const names = new Set<string>();
    Reflect.set(globalThis, 'changed', names);
    const text = document.querySelector('.article-text');
    const count = ({ target }: Event): unknown =>
      target instanceof HTMLElement && names.add(target.textContent ?? '');
    text?.addEventListener('contentvisibilityautostatechange', count, true);
  });
  await scrollThrough(window);
  return window.evaluate(() => Reflect.get(globalThis, 'changed').size);
}

test('200 highlights in an article of 10,000 words are painted, and it scrolls', async ({
  launch,
  folders,
}, testInfo) => {
  const path = join(folders.root, 'long.md');
  const body = Array.from({ length: PARAGRAPHS }, (_, number) => paragraph(number)).join('\n\n');
  await writeFile(path, `# A Long One\n\n${body}\n`);
  const { window } = await launch({ files: [path] });
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('row').filter({ hasText: 'A Long One' }).locator('.row-title').click();
  await expect(window.getByRole('article', { name: 'A Long One' })).toBeVisible();
  const without = await scrollThrough(window);
  await window.evaluate(
    async ([count, colors]) => {
      const api = Reflect.get(globalThis, 'afterword');
      const [, articleId] = /article\/([0-9a-f]+)/.exec(location.hash) ?? [];
      for (let number = 0; number < count; number += 1) {
        const exact = Array.from({ length: 12 }, (_, at) => `word${number}x${at + 5}`).join(' ');
        await api.addHighlight(articleId, {
          id: `h${number}`,
          color: colors[number % colors.length],
          selector: { exact, prefix: '', suffix: '', start: 0 },
          commentId: null,
          section: [],
        });
      }
    },
    [PARAGRAPHS, COLORS] as const,
  );
  await window.reload();
  await expect(window.getByRole('article', { name: 'A Long One' })).toBeVisible();
  await expect
    .poll(() =>
      window.evaluate((colors) => {
        const counts = colors.map((color) => CSS.highlights.get(`mark-${color}`)?.size ?? 0);
        return counts.reduce((sum, count) => sum + count, 0);
      }, COLORS),
    )
    .toBe(PARAGRAPHS);
  const first = await changesOnTheWay(window);
  const withMany = await scrollThrough(window);
  const again = await changesOnTheWay(window);
  // How smooth it is depends on the machine; that it scrolls at all does not.
  const words = ({ frames, slow, longest }: Scrolled): string =>
    `${slow} of ${frames} frames over 33 ms, the longest ${longest} ms`;
  const description = `without highlights ${words(without)}; with 200 ${words(withMany)}`;
  testInfo.annotations.push({ type: 'scrolling', description });
  process.stdout.write(`${description}\n`);
  expect(first).toBeGreaterThan(PARAGRAPHS / 2);
  expect(again, 'what was in sight once stays laid out').toBe(0);
  await window.emulateMedia({ media: 'print' });
  const unprinted = await window.evaluate(() => {
    const passages = [...document.querySelectorAll('.article-text > *')];
    return passages.filter((passage) => getComputedStyle(passage).contentVisibility !== 'visible').length;
  });
  expect(unprinted, 'everything is printed, seen or not').toBe(0);
  expect(withMany.frames).toBeGreaterThan(20);
  expect(withMany.slow).toBeLessThan(withMany.frames);
});
