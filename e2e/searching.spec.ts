/** Finding what is there: typed, seen, jumped to; with the index made anew while one goes on. */
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible, showTheme } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { selectWords } from './support/words.ts';

/** The first search of a library reads all of it; on a busy machine that takes its time, in milliseconds. */
const FIRST_SEARCH = { timeout: 30_000 };

/** Until then better hits may come before the others. The window hears of the index before it gets its answer. */
async function everythingIsFound(window: Page): Promise<void> {
  const tagOf = (): Promise<unknown> =>
    window.evaluate(async () => (await Reflect.get(globalThis, 'afterword').indexProgress()).tag);
  await expect.poll(tagOf, FIRST_SEARCH).toBe('ready');
  await expect(window.locator('.results')).toHaveAttribute('aria-busy', 'false');
}

test('type, see and jump to the very place', async ({ window }) => {
  await window.getByRole('link', { name: 'Library' }).click();
  await window.keyboard.press('/');
  await window.keyboard.type('delegati');
  const articles = window.getByRole('region', { name: /^Articles/ });
  const hit = articles.getByRole('link', { name: /The Order That Could Not Be Obeyed/ });
  await expect(hit.getByText('delegation', { exact: true })).toBeVisible(FIRST_SEARCH);
  await everythingIsFound(window);
  await window.keyboard.press('ArrowDown');
  await expect(hit).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article', { name: 'The Order That Could Not Be Obeyed' })).toBeVisible();
  const marked = await window.waitForFunction(() => {
    const [range] = [...(CSS.highlights.get('found-here') ?? [])] as StaticRange[];
    if (range === undefined) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? live.toString() : null;
  });
  expect(await marked.jsonValue()).toContain('delegat');
  await window.keyboard.press('Alt+ArrowLeft');
  await expect(window.getByRole('searchbox')).toHaveValue('delegati');
  await expect(hit).toBeVisible();
});

test('what was just written is found, and a filter is completed while it is typed', async ({ window }) => {
  await window
    .getByRole('textbox', { name: /^Your answer to/ })
    .first()
    .fill('The lighthouse keeper of Skagen.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await window.getByRole('link', { name: 'Library' }).click();
  const field = window.getByRole('searchbox');
  await field.fill('lighthouse');
  const written = window.getByRole('region', { name: /^What you wrote/ });
  await expect(written.getByRole('link', { name: /lighthouse keeper/ })).toBeVisible(FIRST_SEARCH);
  await field.fill('');
  await field.pressSequentially('is:answ');
  await expect(window.getByRole('option', { name: 'is:answered' })).toBeVisible();
  await window.keyboard.press('Tab');
  await expect(field).toHaveValue('is:answered ');
  await expect(window.getByRole('region', { name: /^Articles 1/ })).toBeVisible();
});

test('an author is completed, and a highlight and a commitment are opened where they stand', async ({
  window,
}) => {
  await selectWords(window, 'It would have been easy for her');
  await window.keyboard.press('h');
  await window.keyboard.press('c');
  await window.getByRole('textbox', { name: 'I will …' }).fill('count to zwölf first');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('/');
  const field = window.getByRole('searchbox', { name: 'Search everything' });
  await field.fill('easy');
  const highlight = window.getByRole('link', { name: /It would have been easy.*Highlight/ });
  await expect(highlight).toBeVisible(FIRST_SEARCH);
  await field.fill('');
  await field.pressSequentially('by:cont');
  await expect(window.getByRole('option', { name: 'by:"The Afterword contributors"' })).toBeVisible();
  await field.fill('easy');
  await highlight.click();
  await expect(window.getByRole('tab', { name: /^Highlights/ })).toHaveAttribute('aria-selected', 'true');

  await window.keyboard.press('/');
  await field.fill('zwölf');
  await window.getByRole('link', { name: /zwölf.*Commitment/ }).click();
  await expect(window.getByRole('tab', { name: /^Commitments/ })).toHaveAttribute('aria-selected', 'true');
  await expect(window.getByRole('textbox', { name: 'When …' })).toBeFocused();
});

test('what stands in a plan for a group is found, and opened where it stands', async ({ window }) => {
  await window.locator('.article-text').first().waitFor();
  await window.keyboard.press('Control+Shift+f');
  const note = window.getByRole('textbox', { name: 'On the closing round' });
  await note.fill('Thank the beekeepers of Skagen.');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('searchbox').fill('beekeepers');
  const written = window.getByRole('region', { name: /^What you wrote/ });
  await expect(written.getByText('On the closing round')).toBeVisible(FIRST_SEARCH);
  await written.getByRole('link', { name: /beekeepers/ }).click();
  await expect(note).toBeFocused();
  await expect(note).toHaveValue('Thank the beekeepers of Skagen.');
});

test('a word that stands nowhere leads on', async ({ window }) => {
  await window.getByRole('link', { name: 'Library' }).click();
  const field = window.getByRole('searchbox');
  await field.fill('delegatoin');
  const offer = window.getByRole('button', { name: 'Did you mean “delegation”?' });
  await expect(offer).toBeVisible(FIRST_SEARCH);
  await offer.click();
  await expect(
    window.getByRole('link', { name: /The Order That Could Not Be Obeyed/ }).first(),
  ).toBeVisible();
});

test('a filter that is none is said to be none, and words are looked for without filters', async ({
  window,
}) => {
  await window.getByRole('link', { name: 'Library' }).click();
  await window.keyboard.press('/');
  const field = window.getByRole('searchbox');
  await field.pressSequentially('delegation is:finished');
  await expect(window.getByText(/“is:finished” is no filter and is left out/)).toBeVisible();
  const hit = window.getByRole('link', { name: /Could Not Be Obeyed/ }).first();
  await expect(hit).toBeVisible(FIRST_SEARCH);
  await field.fill('delegation is:starred');
  await window.getByRole('button', { name: 'Look for “delegation” without filters' }).click();
  await expect(field).toHaveValue('delegation');
  await expect(hit).toBeVisible();
  await field.focus();
  await window.keyboard.press('ArrowDown');
  await expect(hit).toBeFocused();
  await window.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
});

test('the index is made again while one reads, when it was lost', async ({ folders, launch }) => {
  const first = await launch();
  await first.window.getByRole('link', { name: 'Library' }).click();
  await first.window.getByRole('searchbox').fill('delegation');
  await expect(first.window.getByRole('link', { name: /Could Not Be Obeyed/ }).first()).toBeVisible(
    FIRST_SEARCH,
  );
  await first.close();
  const cache = join(folders.userData, 'cache');
  const [library = ''] = await readdir(cache);
  await rm(join(cache, library, 'search.sqlite'));
  const again = await launch();
  await again.window.getByRole('link', { name: 'Library' }).click();
  await again.window.getByRole('searchbox').fill('delegation');
  await expect(again.window.getByRole('link', { name: /Could Not Be Obeyed/ }).first()).toBeVisible(
    FIRST_SEARCH,
  );
});

test('go to anything by a few letters', async ({ window }) => {
  await expect(window.getByRole('main')).toBeVisible();
  // Right after the start, when the code of dialogs may still be on its way.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('setti');
  await expect(window.getByRole('combobox', { name: /^Go to/ })).toHaveValue('setti');
  await expect(window.getByRole('option', { selected: true })).toContainText('Settings');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await window.keyboard.press('Control+k');
  await window.keyboard.type('cards draw');
  await expect(window.getByRole('option', { selected: true })).toContainText(
    'The Cards in the Drawer',
    FIRST_SEARCH,
  );
  await window.keyboard.press('Enter');
  await expect(window.getByRole('article', { name: 'The Cards in the Drawer' })).toBeVisible();
});

test('a search is kept as a list, renamed, deleted and brought back', async ({ launch }) => {
  const first = await launch();
  const { window } = first;
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('searchbox').fill('delegation');
  await window.getByRole('button', { name: 'Save this search' }).click();
  await window.getByRole('textbox', { name: 'Name in the sidebar' }).fill('Letting go');
  await window.keyboard.press('Enter');
  const lists = window.getByRole('navigation').getByRole('region', { name: 'Saved searches' });
  await expect(lists.getByRole('button', { name: /Letting go\s*1/ })).toBeVisible(FIRST_SEARCH);
  await window.getByRole('button', { name: 'Saved search “Letting go”' }).click();
  await window.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(lists).toHaveCount(0);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(lists.getByRole('button', { name: /Letting go/ })).toBeVisible();
  await first.close();
  const again = await launch();
  await again.window
    .getByRole('navigation')
    .getByRole('button', { name: /Letting go/ })
    .click();
  await expect(again.window.getByRole('searchbox')).toHaveValue('delegation');
});

for (const theme of ['light', 'dark', 'contrast'] as const)
  test(`results, help and palette can be used by everybody in the ${theme} theme`, async ({ window }) => {
    await expect(window.getByRole('main')).toBeVisible();
    await showTheme(window, theme);
    await window.getByRole('link', { name: 'Library' }).click();
    await window.getByRole('button', { name: 'How to search' }).click();
    await window.getByRole('searchbox').pressSequentially('people is:');
    await expect(window.getByRole('option', { name: 'is:unread' })).toBeVisible();
    await expect(window.getByRole('region', { name: /^Articles/ })).toBeVisible(FIRST_SEARCH);
    await expectAccessible(window, 'results');
    await window.keyboard.press('Control+k');
    await window.getByRole('combobox', { name: /^Go to/ }).fill('the');
    await expect(window.getByRole('option', { selected: true })).toBeVisible();
    await expectAccessible(window, 'going to anything');
  });
