import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A component whose code is fetched when it is first shown: nothing of it is in the way of the first paint. */
export function createLazy(load: () => Promise<FunctionComponent>): FunctionComponent {
  let loaded: FunctionComponent | null = null;
  return function Lazy() {
    const [Loaded, setLoaded] = useState<FunctionComponent | null>(() => loaded);
    useEffect(() => {
      if (Loaded !== null) return;
      void load().then((component) => {
        loaded = component;
        setLoaded(() => component);
      });
    }, [Loaded]);
    return Loaded === null ? null : <Loaded />;
  };
}
