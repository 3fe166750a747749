import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/IconButton.tsx';
import { readFindable } from './find-text.ts';
import { type ReaderView, useReaderView } from './reader-view.ts';

/** Finds words in the article. Escape closes it and gives the focus back. */
export function FindBar() {
  const view = useReaderView();
  const [text, setText] = useState('');
  const [places, setPlaces] = useState<readonly Range[]>([]);
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else view.focusText();
    };
  }, [view]);
  useEffect(() => show(view, places, current), [view, places, current]);

  const find = (words: string): void => {
    const root = view.scroller();
    const ranges = root ? readFindable(root).find(words) : [];
    setText(words);
    setPlaces(ranges);
    setCurrent(Math.max(0, root ? firstFrom(ranges, root) : 0));
  };
  const step = (by: -1 | 1): void => {
    if (places.length > 0) setCurrent((current + by + places.length) % places.length);
  };
  const close = (): void => {
    view.isFinding.value = false;
  };
  return (
    <search class="find-bar" aria-label="Find in the article">
      <input
        ref={field}
        class="input"
        type="text"
        aria-label="Words to find"
        placeholder="Find in the article"
        value={text}
        onInput={(event) => find(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="find-count" role="status">
        {countWords(text, places.length, current)}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Previous place"
        hint="Previous place (Shift+Enter)"
        disabled={places.length === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next place"
        hint="Next place (Enter)"
        disabled={places.length === 0}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label="Close" hint="Close (Esc)" onClick={close} />
    </search>
  );
}

function countWords(text: string, total: number, current: number): string {
  if (text.trim() === '') return '';
  return total === 0 ? 'Not found' : `${current + 1} of ${total}`;
}

/** Marks every place, the present one more strongly, and brings it into sight. */
function show(view: ReaderView, places: readonly Range[], current: number): void {
  const here = places[current];
  CSS.highlights.set('found', new Highlight(...places));
  CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])));
  const element = here?.startContainer.parentElement;
  if (!here || !element) return;
  element.scrollIntoView({ block: 'nearest' });
  const scroller = view.scroller();
  const box = here.getBoundingClientRect();
  if (scroller && !isInSight(box, scroller)) element.scrollIntoView({ block: 'center' });
  const block = element.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (block) view.cursor.value = Number(block);
}

/** Room for the bar that lies over the text. */
const COVERED = 72;

function isInSight(box: DOMRect, scroller: HTMLElement): boolean {
  const frame = scroller.getBoundingClientRect();
  return box.top > frame.top + COVERED && box.bottom < frame.bottom;
}

/** The first place from where one is reading on; the very first when there is none. */
function firstFrom(places: readonly Range[], scroller: HTMLElement): number {
  const top = scroller.getBoundingClientRect().top;
  return places.findIndex((place) => place.getBoundingClientRect().bottom > top);
}
