import { options } from 'preact';

/** Draws what `act` changes before it returns, so that the very next key finds the field that it is meant for. */
export function renderNow(act: () => void): void {
  const { debounceRendering } = options;
  options.debounceRendering = (draw) => draw();
  try {
    act();
  } finally {
    if (debounceRendering === undefined) delete options.debounceRendering;
    else options.debounceRendering = debounceRendering;
  }
}
