/** Reading aloud. The test machine has no voice of its own: one is put into the window that speaks on command. */
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

/** Begins the window anew with these voices. What is spoken is kept in `said`; `endSpeech()` ends the sentence. */
async function giveVoices(window: Page, languages: readonly string[]): Promise<void> {
  await window.addInitScript((given) => {
    const said: string[] = [];
    let present: EventTarget | null = null;
    const voices = given.map((lang) => ({ voiceURI: lang, name: `Voice ${lang}`, lang, localService: true }));
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => {
        present = null;
      },
      speak: (utterance: EventTarget & { readonly text: string }) => {
        said.push(utterance.text);
        present = utterance;
      },
    });
    class Utterance extends EventTarget {
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.assign(globalThis, { said, endSpeech: () => present?.dispatchEvent(new Event('end')) });
  }, languages);
  await window.reload();
  await window.locator('.article-text').waitFor();
}

const said = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() => Reflect.get(globalThis, 'said'));
const endSpeech = (window: Page): Promise<void> =>
  window.evaluate(() => Reflect.get(globalThis, 'endSpeech')());
const followed = (window: Page): Promise<string> =>
  window.evaluate(() => {
    const [place] = [...(CSS.highlights.get('read-aloud') ?? [])];
    if (place === undefined) return '';
    const range = document.createRange();
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return range.toString();
  });

test('an article is read aloud by keys, its sentence followed on the page, until one leaves', async ({
  window,
}) => {
  await giveVoices(window, ['de-DE', 'en-GB', 'en-US']);
  await window.keyboard.press('j');
  await window.keyboard.press('r');
  const bar = window.getByRole('region', { name: 'Reading aloud' });
  await expect(bar.getByRole('button', { name: 'Pause' })).toBeVisible();
  const [first = ''] = await said(window);
  expect(first).toMatch(/^[A-Z].*\.$/);
  await expect.poll(() => followed(window)).toBe(first);
  await endSpeech(window);
  await expect.poll(async () => (await said(window)).length).toBe(2);
  await expect.poll(() => followed(window)).toBe((await said(window))[1]);
  await window.keyboard.press('.');
  await window.keyboard.press(',');
  await expect.poll(async () => (await said(window)).length).toBe(4);
  await window.keyboard.press('r');
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
  await bar.getByRole('combobox', { name: 'Speed' }).selectOption('1.5');
  await expect(bar.getByRole('combobox', { name: 'Voice' }).locator('option')).toHaveText([
    'Voice en-GB',
    'Voice en-US',
  ]);
  await expectAccessible(window, 'reading aloud');
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByRole('row').first().dblclick();
  await expect(bar).toBeHidden();
  expect(await followed(window)).toBe('');
});

test('without a voice for its language, an article says so', async ({ window }) => {
  await giveVoices(window, ['de-DE']);
  await window.getByRole('button', { name: 'Read aloud' }).click();
  await expect(window.getByText('This computer has no voice for English.')).toBeVisible();
  await window.getByRole('button', { name: 'Stop reading aloud' }).click();
  await expect(window.getByText('This computer has no voice for English.')).toBeHidden();
});

test('a computer without any voice says so', async ({ window }) => {
  await window.getByRole('button', { name: 'Read aloud' }).click();
  await expect(window.getByText('This computer has no voice to read aloud.')).toBeVisible();
});
