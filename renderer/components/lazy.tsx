import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first shown, or by `fetch` before that. */
export type LazyComponent<Props> = FunctionComponent<Props> & {
  readonly fetch: () => Promise<void>;
  /** Resolves when it first stands on the screen, with all that it shows. */
  readonly shown: Promise<void>;
};

/**
 * Keeps a component's code out of the way of the first paint. One that is there from the start although it shows
 * nothing yet waits for `moment`.
 */
export function createLazy<Props extends object = object>(
  load: () => Promise<FunctionComponent<Props>>,
  moment: Promise<void> = Promise.resolve(),
): LazyComponent<Props> {
  let loaded: FunctionComponent<Props> | null = null;
  let tellShown = (): void => undefined;
  const shown = new Promise<void>((done) => {
    tellShown = done;
  });
  const fetch = async (): Promise<void> => {
    loaded ??= await load();
  };
  function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<FunctionComponent<Props> | null>(() => loaded);
    useEffect(() => {
      if (Loaded === null) void moment.then(fetch).then(() => setLoaded(() => loaded));
    }, [Loaded]);
    useLayoutEffect(() => {
      if (Loaded !== null) tellShown();
    }, [Loaded]);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(Lazy, { fetch, shown });
}
