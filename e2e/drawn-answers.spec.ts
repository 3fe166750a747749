/** What an answer says in Markdown is drawn while nobody writes in it. */
import { expect, test } from './support/test.ts';
import { boxOf } from './support/words.ts';

test('an answer shows its lists and bold words, and a click puts the cursor where it fell', async ({
  window,
}) => {
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  await answer.fill('On the **Lisbon** project.\n\n- two weeks\n- of waiting');
  await answer.press('Escape');
  const drawn = window.getByRole('group', { name: /as it reads$/ });
  await expect(drawn.getByRole('listitem')).toHaveText(['two weeks', 'of waiting']);
  const { left, top, bottom } = await boxOf(window, 'project', '.rendered-answer');
  await window.mouse.click(left + 1, (top + bottom) / 2);
  await expect(answer).toBeFocused();
  await expect(drawn).toHaveCount(0);
  await window.keyboard.type('long ');
  await expect(answer).toHaveValue('On the **Lisbon** long project.\n\n- two weeks\n- of waiting');
});
