import { ChevronDown, ChevronUp, X } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/IconButton.tsx';
import { useApp } from '../../models/app.ts';
import { useReaderView } from './reader-view.ts';

type Found = { readonly current: number; readonly total: number };

/** Finds words in the article. Escape closes it and gives the focus back. */
export function FindBar() {
  const { api } = useApp();
  const view = useReaderView();
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found | null>(null);
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    const stop = api.on('found', (event) => {
      setFound(event);
      // Looking for words moves the page's focus to them; typing goes on here.
      field.current?.focus();
    });
    return () => {
      stop();
      void api.stopFinding();
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else view.focusText();
    };
  }, [api, view]);

  const find = (words: string, direction: 'first' | 'next' | 'previous'): void => {
    if (words !== '') void api.findInPage(words, direction);
    else {
      void api.stopFinding();
      setFound(null);
    }
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
        onInput={(event) => {
          setText(event.currentTarget.value);
          find(event.currentTarget.value, 'first');
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter') find(text, event.shiftKey ? 'previous' : 'next');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span class="find-count" role="status">
        {text === '' || !found ? '' : found.total === 0 ? 'Not found' : `${found.current} of ${found.total}`}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Previous place"
        hint="Previous place (Shift+Enter)"
        disabled={!found?.total}
        onClick={() => find(text, 'previous')}
      />
      <IconButton
        icon={ChevronDown}
        label="Next place"
        hint="Next place (Enter)"
        disabled={!found?.total}
        onClick={() => find(text, 'next')}
      />
      <IconButton icon={X} label="Close" hint="Close (Esc)" onClick={close} />
    </search>
  );
}
