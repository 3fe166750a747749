/** The earlier texts of an answer: kept, compared word by word, brought back. */
import { expect, test } from './support/test.ts';

test('an answer that was cut down shows its earlier text, and brings it back without losing the new one', async ({
  window,
}) => {
  const answer = window.getByRole('textbox', { name: /^Your answer to/ }).first();
  const panel = window.getByRole('region', { name: 'Afterword' });
  const long = 'I would let Dele lead on Monday, and I would stand at the far end of the room.';
  await answer.fill(long);
  await expect(panel.getByText('Saved').first()).toBeVisible();
  await answer.fill('I would let Ruth lead.');
  await panel.getByRole('button', { name: '1 earlier text' }).click();

  const versions = panel.getByRole('list', { name: 'Versions, newest first' });
  await expect(versions.getByRole('listitem')).toHaveCount(2);
  const newest = versions.getByRole('listitem').first();
  await expect(newest.getByText('The text as it is now')).toBeVisible();
  await expect(newest.locator('ins')).toHaveText(['Ruth']);
  await expect(newest.locator('del').first()).toHaveText('Dele');

  await versions.getByRole('button', { name: 'Bring this text back' }).click();
  await expect(versions.getByRole('listitem')).toHaveCount(3);
  await expect(newest.locator('ins').first()).toHaveText('Dele');
  await panel.getByRole('button', { name: 'Go on writing' }).click();
  await expect(answer).toHaveValue(long);
  await answer.fill('I would let Ruth lead.');
  await expect(panel.getByText('Saved').first()).toBeVisible();
  await panel.getByRole('button', { name: /earlier texts?$/ }).click();
  await expect(newest.locator('ins')).toHaveText(['Ruth']);
});
