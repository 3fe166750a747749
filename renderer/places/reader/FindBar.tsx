import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../components/IconButton.tsx';
import { MOST_PLACES } from './find-text.ts';
import { useReaderView } from './reader-view.ts';
import { type Finding, useFinding } from './use-finding.ts';

/** Finds words in the article. Escape closes it and gives the focus back. */
export function FindBar() {
  const view = useReaderView();
  const field = useRef<HTMLInputElement>(null);
  const finding = useFinding(view);
  const { text, find, step } = finding;
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else view.focusText();
    };
  }, [view]);
  const close = (): void => {
    view.isFinding.value = false;
  };
  return (
    <search class="find-bar floating" aria-label="Find in the article">
      <input
        ref={field}
        class="input"
        type="text"
        aria-label="Words to find"
        placeholder="Find in the article"
        value={text}
        onFocus={() => {
          // What is drawn may have changed while the focus was elsewhere.
          finding.readAnew();
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
        {countWords(finding)}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Previous place"
        hint="Previous place (Shift+Enter)"
        disabled={finding.total === 0}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={ChevronDown}
        label="Next place"
        hint="Next place (Enter)"
        disabled={finding.total === 0}
        onClick={() => step(1)}
      />
      <IconButton icon={X} label="Close" hint="Close (Esc)" onClick={close} />
    </search>
  );
}

function countWords({ text, total, current }: Finding): string {
  if (text.trim() === '') return '';
  if (total === 0) return 'Not found';
  return `${current + 1} of ${total}${total === MOST_PLACES ? '+' : ''}`;
}
