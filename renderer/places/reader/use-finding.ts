import { useEffect, useRef, useState } from 'preact/hooks';
import { type FindableText, type Place, readFindable } from './find-text.ts';
import type { ReaderView } from './reader-view.ts';

/** Words being looked for, and where one is among their places. */
export type Finding = {
  readonly text: string;
  readonly total: number;
  readonly current: number;
  find(words: string): void;
  step(by: -1 | 1): void;
  /** The article may be drawn differently from now on. */
  readAnew(): void;
};

/** Marks what is found for as long as the component is there. */
export function useFinding(view: ReaderView): Finding {
  const [text, setText] = useState('');
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [current, setCurrent] = useState(0);
  const findable = useRef<FindableText | null>(null);

  useEffect(() => show(view, places, current), [view, places, current]);
  useEffect(
    () => () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    },
    [],
  );

  const find = (words: string): void => {
    const root = view.scroller();
    if (!root) return;
    findable.current ??= readFindable(root);
    const found = findable.current.find(words);
    setText(words);
    setPlaces(found);
    setCurrent(firstFrom(found, view.blockInSight()));
  };
  const step = (by: -1 | 1): void => {
    if (places.length > 0) setCurrent((current + by + places.length) % places.length);
  };
  return {
    text,
    total: places.length,
    current,
    find,
    step,
    readAnew: () => {
      findable.current = null;
    },
  };
}

/** Marks every place, the present one more strongly, and brings it into sight. */
function show(view: ReaderView, places: readonly Place[], current: number): void {
  const here = places[current];
  CSS.highlights.set('found', new Highlight(...places.map((place) => new StaticRange(place))));
  CSS.highlights.set('found-here', new Highlight(...(here ? [new StaticRange(here)] : [])));
  const element = here?.startContainer.parentElement;
  if (!here || !element) return;
  view.scrollToPlace(here);
  const block = element.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (block) view.cursor.value = Number(block);
}

/** The first place from the passage one is reading on; the very first when none follows. */
function firstFrom(places: readonly Place[], inSight: HTMLElement | null): number {
  if (!inSight) return 0;
  const at = places.findIndex(({ startContainer }) => {
    const order = inSight.compareDocumentPosition(startContainer);
    return (order & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY)) !== 0;
  });
  return Math.max(0, at);
}
