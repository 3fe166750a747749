/** Marking passages, noting on them and quoting them, by mouse and by keyboard. */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { boxOf, paintedWords, selectFromTo, selectWords } from './support/words.ts';

const QUIET = 'It would have been easy for her to call out.';

const bar = (window: Page) => window.getByRole('toolbar', { name: 'Selected words' });
const panel = (window: Page) => window.getByRole('region', { name: 'Afterword' });
const card = (window: Page, words: string) => panel(window).getByRole('listitem').filter({ hasText: words });
const tab = (window: Page, name: RegExp) => window.getByRole('tab', { name });

test('words marked by mouse are painted, listed, and there after the app was killed', async ({ launch }) => {
  const app = await launch();
  const { window } = app;
  await selectWords(window, QUIET);
  await bar(window).getByRole('button', { name: 'Highlight in green' }).click();
  await expect.poll(() => paintedWords(window, 'green')).toEqual([QUIET]);
  await app.kill();
  const again = (await launch()).window;
  await expect.poll(() => paintedWords(again, 'green')).toEqual([QUIET]);
  await tab(again, /^Highlights 1/).click();
  await expect(card(again, QUIET)).toBeVisible();
});

test('marking, extending, colouring and noting needs no mouse', async ({ window }) => {
  const keys = window.keyboard;
  await expect(window.getByRole('article', { name: 'The Last Person on the Trail' })).toBeVisible();
  await keys.press('j');
  await keys.press('j');
  await keys.press('h');
  await expect(bar(window)).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('Shift+ArrowRight');
  await keys.press('3');
  await expect(bar(window)).toBeHidden();
  const [marked] = await paintedWords(window, 'blue');
  expect(marked).toMatch(/^\S.*\S$/);
  // Words may follow the key at once, also while the highlight that they are on is not yet on the disk.
  await keys.press('n');
  await keys.type('Seen from the back.');
  await expect(window.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  await expect(panel(window).getByText('Saved')).toBeVisible();
  await keys.press('Escape');
  await keys.press('4');
  await expect.poll(() => paintedWords(window, 'pink')).toEqual([marked]);
  await keys.press('Control+z');
  await expect.poll(() => paintedWords(window, 'blue')).toEqual([marked]);
  await expect(window.getByText('Taken back: Colour changed.')).toBeVisible();
  await keys.press('4');
  await expect.poll(() => paintedWords(window, 'pink')).toEqual([marked]);
  await keys.press('Delete');
  await expect.poll(() => paintedWords(window, 'pink')).toEqual([]);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => paintedWords(window, 'pink')).toEqual([marked]);
  await expect(window.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Seen from the back.');
});

test('a sentence of a comment is marked by keys once the article is read', async ({ window }) => {
  const keys = window.keyboard;
  await expect(window.getByRole('heading', { name: /responses$/ })).toBeAttached();
  await keys.press('j');
  await window.locator('.comments h2').evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await keys.press('h');
  await expect(bar(window)).toBeVisible();
  await keys.press('ArrowDown');
  await keys.press('2');
  await expect
    .poll(() => paintedWords(window, 'green'))
    .toEqual([expect.stringMatching(/^Sample comment\. I tried this with our Monday meeting/)]);
});

test('highlights overlap, run over paragraphs, and stand in comments', async ({ window }) => {
  await selectWords(window, QUIET);
  await window.keyboard.press('1');
  await expect.poll(() => paintedWords(window, 'yellow')).toHaveLength(1);
  await selectWords(window, 'easy for her to call out. She had the answer');
  await window.keyboard.press('2');
  await expect
    .poll(() => paintedWords(window, 'green'))
    .toEqual(['easy for her to call out. She had the answer']);
  await selectFromTo(window, 'nobody else gets to think', 'has a name in most clubs');
  await window.keyboard.press('3');
  await expect
    .poll(() => paintedWords(window, 'blue'))
    .toEqual([
      expect.stringMatching(
        /^nobody else gets to think\.\s*What you can see from there.*has a name in most clubs$/,
      ),
    ]);
  await selectWords(window, 'everyone has to know who is at the back', '.comment-text');
  await window.keyboard.press('4');
  await expect.poll(() => paintedWords(window, 'pink')).toEqual(['everyone has to know who is at the back']);
  await tab(window, /^Highlights 4/).click();
  await expect(
    panel(window)
      .getByRole('list', { name: 'Highlights' })
      .getByRole('button', { name: /highlight:/ }),
  ).toHaveCount(4);
});

test('a passage sent into an answer links back, and shows where it is used', async ({ window }) => {
  await selectWords(window, QUIET);
  await window.keyboard.press('a');
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await expect(answer).toHaveValue(
    new RegExp(`^> ${QUIET}\\n> \\[in the text\\]\\(afterword:highlight/\\w+\\)`),
  );
  await window.keyboard.type('I would have called out.');
  await expect(panel(window).getByText('Saved')).toBeVisible();
  await expect(panel(window).getByRole('list', { name: 'Quoted passages' }).getByRole('button')).toHaveText(
    `«${QUIET}»`,
  );
  await tab(window, /^Highlights 1/).click();
  await card(window, QUIET)
    .getByRole('button', { name: /your answer to/ })
    .click();
  await expect(answer).toBeFocused();
});

test('a passage dragged into an answer becomes a quotation', async ({ window }) => {
  await selectWords(window, QUIET);
  const { left, top } = await boxOf(window, 'easy for her');
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  const field = await answer.boundingBox();
  await window.mouse.move(left + 20, top + 10);
  await window.mouse.down();
  await window.mouse.move((field?.x ?? 0) + 40, (field?.y ?? 0) + 12, { steps: 12 });
  await window.mouse.up();
  await expect(answer).toHaveValue(new RegExp(`^> ${QUIET}`));
});

test('the context menu marks selected words, and a passage can be copied as a quotation', async ({
  app,
  window,
}) => {
  await app.electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      Reflect.set(globalThis, 'shownMenu', this);
    };
  });
  const choose = (label: string): Promise<boolean> =>
    app.electron.evaluate((_, wanted) => {
      const menu = Reflect.get(globalThis, 'shownMenu');
      const found = menu?.items.find((entry: { readonly label: string }) => entry.label === wanted);
      found?.click();
      return found !== undefined;
    }, label);
  await selectWords(window, QUIET);
  const { left, top } = await boxOf(window, 'easy for her');
  await window.mouse.click(left + 20, top + 10, { button: 'right' });
  await expect.poll(() => choose('Highlight')).toBe(true);
  await expect.poll(() => paintedWords(window, 'yellow')).toEqual([QUIET]);

  await selectWords(window, QUIET);
  await window.keyboard.press('y');
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(`> ${QUIET}\n>\n> — The Last Person on the Trail`);
});

test('an address leads to a highlight', async ({ window }) => {
  await selectWords(window, QUIET);
  await window.keyboard.press('1');
  await expect.poll(() => paintedWords(window, 'yellow')).toEqual([QUIET]);
  await tab(window, /^Highlights 1/).click();
  const id = await card(window, QUIET).getAttribute('data-highlight');
  const article = await window.evaluate(() => location.hash.split('/')[2]);
  await window.evaluate(() => {
    location.hash = '#/library';
  });
  await expect(window.getByRole('grid')).toBeVisible();
  await window.evaluate((hash) => {
    location.hash = hash;
  }, `#/article/${article}/highlight/${id}`);
  await expect(card(window, QUIET)).toHaveClass(/card-active/);
});
