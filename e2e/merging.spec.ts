/** Two copies of one article in the library become one, with everything that was written on both. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const SENTENCES = Array.from(
  { length: 24 },
  (_, at) =>
    `On day ${at + 1} the lead of team ${at * 3 + 2} waited before speaking, and heard what was meant.`,
).join(' ');

const copyOf = (title: string, ending: string): string =>
  `${title}\n\nBy Mira Olsen\n\n${SENTENCES}\n\n${ending}\n\nWhen did you last wait for an answer?`;

async function importCopies(window: Page): Promise<void> {
  await expect(window.getByRole('main')).toBeVisible();
  await window.evaluate(
    async (texts) => {
      const bridge = Reflect.get(globalThis, 'afterword');
      await bridge.importFiles(
        texts.map((text, at) => ({ name: `${at}.txt`, bytes: new TextEncoder().encode(text) })),
      );
    },
    [
      copyOf('The long wait', 'It took a month.'),
      copyOf('Waiting, at length', 'It took a month, and it was worth it.'),
    ],
  );
  await window.getByRole('button', { name: /Keep both/ }).click({ timeout: 20_000 });
  await window.getByRole('link', { name: 'Library' }).click();
  // The row of the second comes above the first, which moves down: a click that was aimed before would miss it.
  await expect(window.getByRole('grid', { name: 'Articles' }).getByTitle('Waiting, at length')).toBeVisible();
}

async function answer(window: Page, title: string, words: string): Promise<void> {
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByTitle(title).click();
  await expect(window.getByRole('article', { name: title })).toBeVisible();
  const field = window.getByRole('textbox', { name: /^Your answer to: When did you last wait/ });
  await field.fill(words);
  await expect(window.getByText('Saved', { exact: true }).first()).toBeVisible();
}

const counted = (window: Page): Promise<number> =>
  window.evaluate(async () => (await Reflect.get(globalThis, 'afterword').countLibrary()).shelves.all);

test('two chosen copies are merged with both answers, and the merge is undone', async ({ window }) => {
  await importCopies(window);
  await answer(window, 'The long wait', 'Last spring.');
  await answer(window, 'Waiting, at length', 'On Tuesday, and it was hard.');
  await window.getByRole('link', { name: 'Library' }).click();
  for (const title of ['The long wait', 'Waiting, at length'])
    await window.getByRole('checkbox', { name: `Select “${title}”` }).check();
  await window.getByRole('button', { name: 'Merge', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Merge two copies' });
  await expect(dialog.getByRole('group', { name: 'Which text stays' })).toBeVisible();
  await expectAccessible(window, 'merging');
  await dialog
    .getByRole('group', { name: 'Which text stays' })
    .getByRole('radio', { name: /^The long wait/ })
    .check();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(window.getByText('Merged. “The long wait” has the notes of both.')).toBeVisible();
  await expect.poll(() => counted(window)).toBe(7);
  const articles = window.getByRole('grid', { name: 'Articles' });
  await expect(articles.getByTitle('Waiting, at length')).toHaveCount(0);
  await articles.getByTitle('The long wait').click();
  const field = window.getByRole('textbox', { name: /^Your answer to: When did you last wait/ });
  await expect(field).toHaveValue('On Tuesday, and it was hard.');
  await window.getByRole('tab', { name: 'History' }).click();
  await expect(window.getByText('Last spring.').first()).toBeVisible();
  // By its key: the button in the message goes after ten seconds.
  await window.keyboard.press('Control+z');
  await expect.poll(() => counted(window)).toBe(8);
  await window.getByRole('tab', { name: 'Questions' }).click();
  await expect(field).toHaveValue('Last spring.');
});

test('from the article’s menu, and from the list of copies in the library, by keyboard', async ({
  window,
}) => {
  await importCopies(window);
  await answer(window, 'The long wait', 'Last spring.');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Merge with…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Merge two copies' });
  await expect(
    dialog.getByRole('group', { name: 'The other copy' }).getByRole('radio', { name: /^Waiting, at length/ }),
  ).toBeChecked();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+k');
  await window.keyboard.type('find copies');
  await expect(window.getByRole('option', { name: /Find copies in the library/ })).toBeVisible();
  await window.keyboard.press('Enter');
  const found = window.getByRole('dialog', { name: 'Copies in your library' });
  await found.getByRole('button', { name: 'Merge…' }).press('Enter');
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(window.getByText('Merged. “Waiting, at length” has the notes of both.')).toBeVisible();
  // The open article went to the trash: the one that was kept stands in its place.
  await expect(window.getByRole('article', { name: 'Waiting, at length' })).toBeVisible();
  await expect(window.getByRole('textbox', { name: /^Your answer to: When did you last wait/ })).toHaveValue(
    'Last spring.',
  );
});
