/** Words on the page: where they are drawn, and selecting them as a hand would. */
import type { Page } from '@playwright/test';

type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/**
 * Where words are drawn below an element, once they are in sight and nothing moves any more. They stand in one text
 * node.
 */
export async function boxOf(window: Page, words: string, within = '.article-text'): Promise<Box> {
  await window.locator('.article-text').first().waitFor();
  await window.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = await findBox(window, words, within);
  for (;;) {
    await window.waitForTimeout(100);
    const now = await findBox(window, words, within);
    if (now.top === before.top && now.left === before.left) return now;
    before = now;
  }
}

const findBox = (window: Page, words: string, within: string, shown = true): Promise<Box> =>
  window.evaluate(
    ([wanted, selector, isShown]) => {
      for (const root of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1;
          if (at < 0) continue;
          if (isShown) node.parentElement?.scrollIntoView({ block: 'center' });
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + wanted.length);
          const rects = range.getClientRects();
          const [first, last] = [rects[0], rects[rects.length - 1]];
          if (!first || !last) continue;
          return { left: first.left, right: last.right, top: first.top, bottom: last.bottom };
        }
      }
      throw new Error(`«${wanted}» is not drawn`);
    },
    [words, within, shown] as const,
  );

/** Draws the pointer from the beginning of the words to their end. */
export async function selectWords(window: Page, words: string, within?: string): Promise<void> {
  const { left, right, top, bottom } = await boxOf(window, words, within);
  await window.mouse.move(left + 1, top + 8);
  await window.mouse.down();
  await window.mouse.move(left + 10, top + 8);
  await window.mouse.move(right, bottom - 8, { steps: 4 });
  await window.mouse.up();
}

/** Draws the pointer from the beginning of some words to the end of others further down. */
export async function selectFromTo(window: Page, first: string, last: string): Promise<void> {
  await boxOf(window, first);
  const to = await boxOf(window, last);
  const from = await findBox(window, first, '.article-text', false);
  await window.mouse.move(from.left + 1, from.top + 8);
  await window.mouse.down();
  await window.mouse.move(from.left + 10, from.top + 8);
  await window.mouse.move(to.right, to.bottom - 8, { steps: 6 });
  await window.mouse.up();
}

/** The words that are painted in a colour, in reading order. */
export const paintedWords = (window: Page, color: string): Promise<readonly string[]> =>
  window.evaluate((name) => {
    const painted: string[] = [];
    for (const place of CSS.highlights.get(`mark-${name}`) ?? []) {
      const range = document.createRange();
      range.setStart(place.startContainer, place.startOffset);
      range.setEnd(place.endContainer, place.endOffset);
      const beside = range.cloneContents();
      for (const button of beside.querySelectorAll('button')) button.remove();
      painted.push(beside.textContent?.replace(/\s+/g, ' ') ?? '');
    }
    return painted;
  }, color);
