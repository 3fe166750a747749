/** Long after any first screen: when the window has shown none by then, what waited for it begins without it. */
const PATIENCE_MS = 3_000;

/** The moment from which work may begin that was kept out of the first screen's way. */
export type FirstScreen = {
  readonly shown: Promise<void>;
  /** It is painted, or nobody waits for it any more. */
  settle(): void;
};

export function awaitFirstScreen(): FirstScreen {
  let settle = (): void => undefined;
  const shown = new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    settle = () => {
      clearTimeout(patience);
      resolve();
    };
  });
  return { shown, settle: () => settle() };
}
