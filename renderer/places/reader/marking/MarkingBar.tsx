import { Copy, Flag, MapPin, MessageSquareQuote, NotebookPen } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CommandName } from '../../../../core/commands.ts';
import { HIGHLIGHT_COLORS } from '../../../../core/journal/journal.ts';
import { Button } from '../../../components/Button.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Menu } from '../../../components/Menu.tsx';
import { useApp } from '../../../models/app.ts';
import { useReaderView } from '../reader-view.ts';
import { COLOR_NAMES } from './colors.ts';
import type { Marking } from './marking.ts';
import { quoteEntries } from './quote-entries.ts';
import { useHighlighting } from './use-highlighting.ts';

/** What can be done with the selected words, beside them. It takes no focus, so that they stay selected. */
export function MarkingBar() {
  const { marking } = useReaderView();
  const bar = useRef<HTMLDivElement>(null);
  const selected = marking.selected.value;
  const top = useTopBeside(marking, bar);
  if (!selected) return null;
  return (
    <div
      ref={bar}
      class="marking-bar"
      role="toolbar"
      aria-label="Selected words"
      tabIndex={-1}
      style={{ top: `${top}px` }}
      onPointerDown={(event) => event.preventDefault()}
    >
      {marking.redirected.value ? <RedirectActs /> : <MarkingActs />}
      {marking.byKeys.value && <MarkingKeys />}
    </div>
  );
}

function MarkingActs() {
  const { commands, reader } = useApp();
  const highlighting = useHighlighting();
  return (
    <div class="marking-acts">
      {HIGHLIGHT_COLORS.map((color) => (
        <button
          key={color}
          type="button"
          class={`color-button color-${color}`}
          aria-label={`Highlight in ${COLOR_NAMES[color].toLowerCase()}`}
          title={commands.hintOf(`color-${color}`)}
          onClick={() => void highlighting.highlight(color)}
        >
          <span aria-hidden="true">Aa</span>
        </button>
      ))}
      <span class="marking-gap" />
      <IconButton
        icon={NotebookPen}
        label="Note"
        hint={commands.hintOf('note')}
        onClick={() => void highlighting.note()}
      />
      <Menu
        label="Quote into"
        entries={quoteEntries(
          reader.reading.value?.questions ?? [],
          (target) => void highlighting.quote(target),
        )}
        trigger={(trigger) => (
          <IconButton
            icon={MessageSquareQuote}
            label="Quote into an answer"
            hint={commands.hintOf('quote')}
            {...trigger}
          />
        )}
      />
      <IconButton
        icon={Flag}
        label="Commit to something"
        hint={commands.hintOf('new-commitment', 'Commit to something')}
        onClick={() => void highlighting.commit('selection')}
      />
      <IconButton
        icon={Copy}
        label="Copy as a quotation"
        hint={commands.hintOf('copy-quotation')}
        onClick={() => highlighting.copyQuotation()}
      />
    </div>
  );
}

/** A highlight waits for its words: these may be the ones. */
function RedirectActs() {
  const { reader } = useApp();
  const { marking } = useReaderView();
  const highlighting = useHighlighting();
  const isLost = reader.marked.value.unplaced.some(({ id }) => id === marking.redirected.value);
  return (
    <div class="marking-acts">
      <Button look="primary" icon={MapPin} onClick={() => void highlighting.redirect()}>
        {isLost ? 'Place here' : 'Mark these words'}
      </Button>
      <Button look="quiet" onClick={() => (marking.redirected.value = null)}>
        {isLost ? 'Not here' : 'Leave it'}
      </Button>
    </div>
  );
}

const KEYS: readonly { readonly names: readonly CommandName[]; readonly does: string }[] = [
  { names: ['end-word-on', 'end-word-back'], does: 'word' },
  { names: ['end-sentence-on', 'end-sentence-back'], does: 'sentence' },
  { names: ['start-word-on', 'start-word-back'], does: 'beginning' },
  { names: ['highlight'], does: 'highlight' },
  { names: ['note'], does: 'note' },
  { names: ['back-to-text'], does: 'leave' },
];

/** What keys do with the selected words, as the reader has set them. */
function MarkingKeys() {
  const { commands } = useApp();
  return (
    <p class="marking-keys">
      {KEYS.map(({ names, does }) => (
        <span key={does}>
          {names.map((name) => (
            <kbd key={name}>{commands.keysOf(name)[0]}</kbd>
          ))}{' '}
          {does}
        </span>
      ))}
    </p>
  );
}

/** Room between the words and the bar, in pixels. */
const GAP = 8;

/** Below the selected words, as far as they are in sight; counted from the top of what scrolls. */
function useTopBeside(marking: Marking, bar: { readonly current: HTMLElement | null }): number {
  const [top, setTop] = useState(0);
  const view = useReaderView();
  const selected = marking.selected.value;
  useLayoutEffect(() => {
    const scroller = view.scroller();
    const selection = getSelection();
    if (!selected || !scroller || !selection || selection.rangeCount === 0) return;
    const words = selection.getRangeAt(0).getBoundingClientRect();
    const frame = scroller.getBoundingClientRect();
    const height = bar.current?.offsetHeight ?? 0;
    const lowest = frame.height - height - GAP;
    const below = words.bottom - frame.top + GAP;
    const above = words.top - frame.top - height - GAP;
    const inSight = below <= lowest ? below : above >= GAP ? above : lowest;
    setTop(scroller.scrollTop + Math.max(GAP, inSight));
  }, [selected, view, bar]);
  return top;
}
