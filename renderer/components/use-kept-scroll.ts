import { useApp } from '../models/app.ts';
import type { VirtualListProps } from './VirtualList.tsx';

/** How far a list was scrolled when it was left; `begins` starts it at its top again. */
export function useKeptScroll(key: string, begins = false): VirtualListProps<never>['scroll'] {
  const { routes } = useApp();
  return {
    start: begins ? 0 : routes.scrollOf(key),
    keep: (offset) => routes.keepScroll(key, offset),
  };
}
