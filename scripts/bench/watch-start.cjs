/**
 * Loaded into an app before its main file. When what is to be painted is painted, prints one line of JSON: the time
 * of each paint in milliseconds since 1970, so that the starter of the process can subtract when it began.
 */
const { app } = require('electron');

/** Names of `elementtiming` attributes to wait for; empty: the first paint of any kind. */
const awaited = (process.env['BENCH_AWAITED'] ?? '').split(',').filter(Boolean);
/** What is searched for, once all of the app is there, before the line is printed; empty: nothing. */
const searched = process.env['BENCH_SEARCH'] ?? '';

const observe = `new Promise((resolve) => {
  const awaited = ${JSON.stringify(awaited)};
  const seen = {};
  const look = () => {
    for (const { name, startTime } of performance.getEntriesByType('paint'))
      seen[name] = performance.timeOrigin + startTime;
    const wanted = awaited.length === 0 ? ['first-paint'] : awaited;
    if (wanted.every((name) => name in seen)) resolve(seen);
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen[entry.identifier] ??= performance.timeOrigin + (entry.renderTime || entry.loadTime);
    look();
  }).observe({ type: 'element', buffered: true });
  new PerformanceObserver(look).observe({ type: 'paint', buffered: true });
})`;

const search = `window.afterword.search({
  text: ${JSON.stringify(searched)}, unfinished: true, scope: { show: 'all', tag: null }, stage: 'all', turn: 1,
  limits: { articles: 12, questions: 5, written: 5, returned: 5 },
}).then(() => null)`;

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    contents
      .executeJavaScript(observe)
      .then(async (seen) => {
        if (searched !== '') await contents.executeJavaScript(search);
        process.stdout.write(`BENCH ${JSON.stringify(seen)}\n`);
      })
      .catch(() => process.exit(1));
  });
});
