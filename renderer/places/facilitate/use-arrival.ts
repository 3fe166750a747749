import { useEffect, useRef } from 'preact/hooks';
import { useApp } from '../../models/app.ts';
import type { FacilitateRoute } from '../../models/routes.ts';

/** Goes to what a route looks for in a plan or among its answers, once it is there. A note's field gets the focus. */
export function useArrival(route: FacilitateRoute) {
  const frame = useRef<HTMLDivElement>(null);
  const arrived = useRef<FacilitateRoute | null>(null);
  const returns = useApp().packets.returns.value;
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers are there later than the page
  useEffect(() => {
    if (route.part === null || arrived.current === route) return;
    const all = frame.current?.querySelectorAll<HTMLElement>(`[data-part="${CSS.escape(route.part)}"]`);
    // A note on a question stands within its line.
    const place = [...(all ?? [])].at(-1);
    if (place === undefined) return;
    arrived.current = route;
    place.scrollIntoView({ block: 'center' });
    const field = place.querySelector<HTMLElement>('textarea, input');
    if (field === null) place.tabIndex = -1;
    (field ?? place).focus({ preventScroll: true });
  }, [route, returns]);
  return frame;
}
