import type { AfterwordBridge } from '../core/contract.ts';

/** What main offers, as the preload put it into this window. Models are given it; nothing else reaches for it. */
export function findBridge(): AfterwordBridge {
  const bridge = (window as { readonly afterword?: AfterwordBridge }).afterword;
  if (bridge === undefined) throw new Error('This page runs only inside Afterword: its preload is missing.');
  return bridge;
}
