/** Words that are put together by an input method, and an article that runs from right to left. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

test('an answer is put together by an input method while it is saved', async ({ window }) => {
  const field = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await field.fill('私は');
  await expect(window.getByText('Saved').first()).toBeVisible();
  await field.press('End');
  const session = await window.context().newCDPSession(window);
  const compose = (text: string): Promise<unknown> =>
    session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('う');
  await compose('うしろ');
  // What is not decided yet is saved too, and goes on being decided.
  await expect
    .poll(() =>
      window.evaluate(async () => {
        const { lastArticle } = await Reflect.get(globalThis, 'afterword').start();
        return lastArticle.journal.reflections[0]?.text;
      }),
    )
    .toBe('私はうしろ');
  await compose('うしろを');
  await session.send('Input.insertText', { text: '後ろを歩く。' });
  await expect(field).toHaveValue('私は後ろを歩く。');
  await expect(field).toBeFocused();
});

test('an article in Arabic runs from right to left, and its answer too', async ({ launch, folders }) => {
  const path = join(folders.root, 'walking.md');
  await writeFile(
    path,
    `---
lang: ar
---

# القيادة من الخلف

تقف المرشدة في آخر الصف وترى الجميع. لا تنادي أحدا، وتترك لهم أن يجدوا الطريق بأنفسهم.

متى تراجعت آخر مرة خطوة إلى الوراء لكي يقود غيرك؟
`,
  );
  const { window } = await launch({ files: [path] });
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('row').filter({ hasText: 'القيادة من الخلف' }).locator('.row-title').click();
  const article = window.getByRole('article', { name: 'القيادة من الخلف' });
  await expect(article).toBeVisible();
  const direction = (selector: string): Promise<string> =>
    window
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).direction);
  expect(await direction('.article-text')).toBe('rtl');
  await window.getByRole('tab', { name: /^Notes/ }).click();
  await window.getByRole('button', { name: 'Write a note' }).click();
  await window.getByRole('textbox', { name: 'Note 1' }).fill('أمشي في الخلف.');
  expect(await direction('textarea[data-reflection]')).toBe('rtl');
  await expectAccessible(window, 'an article from right to left');
  const overflow = await window
    .locator('.reader-scroll')
    .evaluate((scroller) => scroller.scrollWidth - scroller.clientWidth);
  expect(overflow).toBe(0);
});
