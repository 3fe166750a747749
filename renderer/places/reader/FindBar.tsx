import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/IconButton.tsx';
import { type FindableText, MOST_PLACES, type Place, readFindable } from './find-text.ts';
import { type ReaderView, useReaderView } from './reader-view.ts';

/** Finds words in the article. Escape closes it and gives the focus back. */
export function FindBar() {
  const view = useReaderView();
  const [text, setText] = useState('');
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [current, setCurrent] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const findable = useRef<FindableText | null>(null);

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
        onFocus={() => {
          // What is drawn may have changed while the focus was elsewhere.
          findable.current = null;
        }}
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
  if (total === 0) return 'Not found';
  return `${current + 1} of ${total}${total === MOST_PLACES ? '+' : ''}`;
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
