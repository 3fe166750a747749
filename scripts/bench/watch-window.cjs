/**
 * Loaded into the app before its main file: acts in the window as a reader would, measures what each act takes until
 * its frame is done, and prints one line of JSON. `BENCH_ARTICLES` is how many articles to open, `BENCH_VISITS` how
 * often to go to each place, `BENCH_KEYS` how many letters to write: fewer where the machine is slow.
 */
const { app } = require('electron');

const OPENED = Number(process.env['BENCH_ARTICLES'] ?? 10);
const VISITS = Number(process.env['BENCH_VISITS'] ?? 6);
const KEYS = Number(process.env['BENCH_KEYS'] ?? 120);
const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

/** What an opened article, or a visit, and the way back take on a usual machine, pauses included. */
const USUAL_MS = 350;
/** As many as a median needs. */
const LEAST = 5;

/** Numbers from 0 up to `most`, as long as there is time. */
function* turns(/** @type {number} */ most) {
  const began = Date.now();
  for (let turn = 0; turn < most; turn += 1) {
    if (turn >= LEAST && Date.now() - began > most * USUAL_MS) return;
    yield turn;
  }
}

/** Runs in the page. What it returns is what `window.bench` offers. */
function bench() {
  /** The next frame is drawn: styles, layout and painting included. */
  const frame = () =>
    new Promise((done) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      }),
    );
  const find = (/** @type {string} */ selector) => document.querySelector(selector);
  const until = async (/** @type {() => unknown} */ test) => {
    for (let turn = 0; turn < 2_000; turn += 1) {
      if (test()) return;
      await new Promise((done) => setTimeout(done, 1));
    }
    throw new Error(`Waited in vain for ${test}`);
  };
  /** Milliseconds from the act until what it brings is drawn. */
  const time = async (act, isThere) => {
    await frame();
    const began = performance.now();
    act();
    await until(isThere);
    return (await frame()) - began;
  };
  const openedTitle = () => find('#article-title')?.textContent;
  return {
    until,
    find,
    visit: (place) =>
      time(
        () => find(`.sidebar a[href$="${place}"]`).click(),
        () => find(`.place-${place}`)?.childElementCount > 0,
      ),
    list: () =>
      time(
        () => find('.sidebar a[href$="library"]').click(),
        () => document.querySelectorAll('.list .row-title').length > 4,
      ),
    open: (index) => {
      const row = find(`.list [data-index="${index}"]`);
      const title = row.querySelector('.row-title').getAttribute('title');
      return time(
        () => row.click(),
        () => openedTitle() === title && find('.article-text'),
      );
    },
    theme: (name) =>
      time(
        () => void window.afterword.changeSettings({ theme: name }),
        () => document.documentElement.dataset.theme === name,
      ),
    /** Frames over 33 ms and the longest one, while the list is scrolled by a third of its height a frame. */
    async scroll(frames) {
      const list = find('.list');
      const gaps = [];
      let before = await frame();
      for (let at = 0; at < frames; at += 1) {
        list.scrollTop += 300;
        const now = await frame();
        gaps.push(now - before);
        before = now;
      }
      return gaps;
    },
    /** The cursor stands in an answer, and its keys are watched. */
    async write() {
      await until(() => find('.panel textarea'));
      find('.panel textarea').focus();
      this.watchKeys();
    },
    /** From now on `keys` holds what each key costs: its handlers, then the frame that shows it; waiting for that is left out. */
    watchKeys() {
      const keys = [];
      addEventListener(
        'keydown',
        () => {
          const began = performance.now();
          setTimeout(() => {
            const handled = performance.now() - began;
            requestAnimationFrame(() => {
              const drawing = performance.now();
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => keys.push(handled + performance.now() - drawing);
              port2.postMessage(null);
            });
          });
        },
        { capture: true },
      );
      this.keys = keys;
    },
    keys: [],
  };
}

async function act(/** @type {import('electron').WebContents} */ contents) {
  const run = (/** @type {string} */ code) => contents.executeJavaScript(code);
  await run(`window.bench = (${bench})(); null`);
  await run(`bench.until(() => document.querySelectorAll('.list .row-title').length > 4)`);
  // Everything that follows the first screen is done.
  await pause(3_000);
  const figures = {
    open: [],
    list: [],
    questions: [],
    review: [],
    reflections: [],
    theme: [],
    scroll: [],
    keys: [],
  };
  for (const at of turns(OPENED)) {
    figures.open.push(await run(`bench.open(${at % 5})`));
    await pause(100);
    figures.list.push(await run('bench.list()'));
    await pause(100);
  }
  for (const place of ['questions', 'review', 'reflections'])
    for (const at of turns(VISITS + 1)) {
      const took = await run(`bench.visit('${place}')`);
      // The first time its code is fetched, and all questions are read.
      if (at > 0) figures[place].push(took);
      await pause(100);
      await run('bench.list()');
      await pause(100);
    }
  for (const at of turns(VISITS)) {
    figures.theme.push(await run(`bench.theme('${at % 2 === 0 ? 'dark' : 'light'}')`));
    await pause(200);
  }
  figures.scroll = await run('bench.scroll(150)');
  await run(
    `document.querySelector('.list').scrollTop = 0; bench.until(() => document.querySelector('.list [data-index="0"]'))`,
  );
  await pause(300);
  await run('bench.open(0)');
  await run('bench.write()');
  for (let at = 0; at < KEYS; at += 1) {
    const keyCode = at % 6 === 5 ? 'Space' : 'abcdefgh'[at % 8];
    contents.sendInputEvent({ type: 'keyDown', keyCode });
    contents.sendInputEvent({ type: 'char', keyCode: keyCode === 'Space' ? ' ' : keyCode });
    contents.sendInputEvent({ type: 'keyUp', keyCode });
    await pause(40);
  }
  await pause(500);
  figures.keys = await run('bench.keys');
  await run(
    `window.afterword.search({ text: 'trust', unfinished: true, scope: { show: 'all', tag: null }, stage: 'all', turn: 1, limits: { articles: 12, questions: 5, written: 5, returned: 5 } })`,
  );
  await pause(1_000);
  return figures;
}

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    act(contents).then(
      (figures) => process.stdout.write(`BENCH ${JSON.stringify(figures)}\n`),
      (error) => process.stdout.write(`BENCH ${JSON.stringify({ failed: String(error) })}\n`),
    );
  });
});
