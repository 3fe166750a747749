let painted = false;

/** Whether something is on the screen, not merely on its way there. */
export const isPainted = (): boolean => painted;

/** Resolves when it is: what is done before would hold it up. */
export const firstPaint: Promise<void> = new Promise((done) => {
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    painted = true;
    done();
  }).observe({ type: 'paint', buffered: true });
});
