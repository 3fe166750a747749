/** Highlights when the text under them changes, many of them at once, and a note that is cut short. */
import type { Page } from '@playwright/test';
import { typeUntilKilled } from './support/killed-typing.ts';
import { expect, test } from './support/test.ts';
import { paintedWords, selectWords } from './support/words.ts';

const KEPT = 'the conversation that nobody has time for';
const LOST = 'against advice, and each time it saved us a year';

const page = (middle: string, end: string): string =>
  `<!doctype html><html lang="en"><head><title>The long way – Desk</title>
<link rel="canonical" href="https://desk.example/the-long-way"></head><body><article><h1>The long way</h1>
<p>Whoever walks the long way sees more of the country, and remembers it for longer than the others do.</p>
<p>${middle}</p><p>${end}</p>
<p>It begins with a question that is not on the agenda, and with someone who can bear not to know the answer yet.</p>
<p>Which conversation are you putting off?</p></article></body></html>`;
const BEFORE = page(
  'In a company the long way is the conversation that nobody has time for, and everybody remembers.',
  'I have taken it three times in twenty years, each time against advice, and each time it saved us a year that we would have spent apologising.',
);
const AFTER = page(
  'Between two colleagues the long way is the conversation that nobody has time for, and everybody remembers.',
  'There was a sentence here once. It has been taken out, and this one says something else altogether instead.',
);

const importFile = (window: Page, name: string, text: string): Promise<unknown> =>
  window.evaluate(
    ([file, content]) =>
      Reflect.get(globalThis, 'afterword').importFiles([
        { name: file, bytes: new TextEncoder().encode(content) },
      ]),
    [name, text] as const,
  );

async function openFromLibrary(window: Page, title: string): Promise<void> {
  await window.getByRole('link', { name: 'Library' }).click();
  await window.getByRole('grid', { name: 'Articles' }).getByTitle(title).click();
  await expect(window.getByRole('article', { name: title })).toBeVisible();
}

test('when a text is replaced, highlights find their words again or wait in the tray to be placed', async ({
  window,
}) => {
  await expect(window.getByRole('main')).toBeVisible();
  await importFile(window, 'long-way.html', BEFORE);
  await openFromLibrary(window, 'The long way');
  await selectWords(window, KEPT);
  await window.keyboard.press('1');
  await expect.poll(() => paintedWords(window, 'yellow')).toEqual([KEPT]);
  await selectWords(window, LOST);
  await window.keyboard.press('2');
  await expect.poll(() => paintedWords(window, 'green')).toEqual([LOST]);
  await window.keyboard.press('n');
  await window.keyboard.type('Three times is not often.');
  await expect(window.getByText('Saved').first()).toBeVisible();

  await importFile(window, 'long-way.html', AFTER);
  await window.getByRole('button', { name: 'Replace' }).click();
  await expect(window.getByText('Between two colleagues')).toBeVisible();
  await expect.poll(() => paintedWords(window, 'yellow')).toEqual([KEPT]);
  await expect.poll(() => paintedWords(window, 'green')).toEqual([]);
  const tray = window.getByRole('region', { name: 'Unplaced' });
  await expect(tray.getByText(LOST)).toBeVisible();
  await expect(tray.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Three times is not often.');

  await tray.getByRole('button', { name: 'Place by hand' }).click();
  await selectWords(window, 'It has been taken out');
  await window.getByRole('button', { name: 'Place here' }).click();
  await expect.poll(() => paintedWords(window, 'green')).toEqual(['It has been taken out']);
  await expect(tray).toBeHidden();
  await expect(window.getByRole('textbox', { name: /^Note on/ })).toHaveValue('Three times is not often.');
});

test('killed in the middle of writing a note, at most the last second of it is lost', async ({ launch }) => {
  const app = await launch();
  await selectWords(app.window, 'It would have been easy for her');
  await app.window.keyboard.press('n');
  await expect(app.window.getByRole('textbox', { name: /^Note on/ })).toBeFocused();
  const { typed, safe } = await typeUntilKilled(app);
  const again = (await launch()).window;
  await again.getByRole('tab', { name: /^Highlights 1/ }).click();
  const note = again.getByRole('textbox', { name: /^Note on/ });
  await expect(note).toBeVisible();
  const found = await note.inputValue();
  expect(typed.startsWith(found)).toBe(true);
  expect(found.length).toBeGreaterThanOrEqual(safe);
});

test('two hundred highlights in ten thousand words are painted, listed, and each leads to its place', async ({
  window,
}) => {
  const sentence = (at: number): string =>
    `Sentence ${at} of this long walk says something of its own about ${at * 7} steps and ${at % 13} gates`;
  const text = Array.from(
    { length: 125 },
    (_, paragraph) => `${Array.from({ length: 5 }, (_, at) => sentence(paragraph * 5 + at)).join('. ')}.`,
  ).join('\n\n');
  await expect(window.getByRole('main')).toBeVisible();
  await importFile(window, 'long.md', `---\ntitle: A very long walk\n---\n\n${text}\n`);
  await openFromLibrary(window, 'A very long walk');
  await window.evaluate(
    async (quotes) => {
      const article = location.hash.split('/')[2];
      const colors = ['yellow', 'green', 'blue', 'pink'];
      for (const [at, exact] of quotes.entries())
        await Reflect.get(globalThis, 'afterword').addHighlight(article, {
          id: `h${at}`,
          selector: { exact, prefix: '', suffix: '', start: 0 },
          commentId: null,
          section: [],
          color: colors[at % 4],
        });
    },
    Array.from({ length: 200 }, (_, at) => sentence(at * 3)),
  );
  await expect.poll(async () => (await paintedWords(window, 'blue')).length, { timeout: 20_000 }).toBe(50);
  expect(await workPerFrame(window)).toBeLessThan(1000 / 60);
  await window.getByRole('tab', { name: /^Highlights 200/ }).click();
  await window.getByRole('button', { name: /highlight: Sentence 597 / }).click();
  await expect(window.getByText(/Sentence 597 /).first()).toBeInViewport();
});

/** Milliseconds of processor time that the window's main thread takes for a frame of scrolling, on average. */
async function workPerFrame(window: Page): Promise<number> {
  const frames = 150;
  const session = await window.context().newCDPSession(window);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const workSoFar = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  };
  const before = await workSoFar();
  await window.evaluate(async (count) => {
    const scroller = document.querySelector('.reader-scroll');
    for (let frame = 0; frame < count; frame += 1) {
      scroller?.scrollBy({ top: 60 });
      await new Promise((done) => requestAnimationFrame(done));
    }
  }, frames);
  const work = ((await workSoFar()) - before) * 1000;
  await session.detach();
  return work / frames;
}
