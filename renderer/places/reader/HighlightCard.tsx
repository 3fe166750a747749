import {
  Copy,
  Flag,
  MessageSquareQuote,
  MoreHorizontal,
  NotebookPen,
  Palette,
  TextSelect,
  Trash2,
} from 'lucide-preact';
import { useState } from 'preact/hooks';
import { reflectionsQuoting } from '../../../core/journal/citations.ts';
import { notesOn } from '../../../core/journal/highlights.ts';
import { HIGHLIGHT_COLORS, type Highlight, type Journal } from '../../../core/journal/journal.ts';
import type { PlacedHighlight } from '../../../core/journal/placed-highlights.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import { ActiveCard } from './ActiveCard.tsx';
import { COLOR_NAMES } from './marking/colors.ts';
import { quoteEntries } from './marking/quote-entries.ts';
import { useHighlighting } from './marking/use-highlighting.ts';
import { useReaderView } from './reader-view.ts';
import { WritingField } from './writing/WritingField.tsx';

type CardProps = {
  readonly place: PlacedHighlight;
  readonly articleId: string;
  readonly journal: Journal;
};

/** One marked passage: its words, what was noted on it, and where it is quoted. */
export function HighlightCard({ place, articleId, journal }: CardProps) {
  const view = useReaderView();
  const { highlight } = place;
  return (
    <ActiveCard active={view.activeHighlight} id={highlight.id} mark="data-highlight">
      <div class="card-head">
        <button
          type="button"
          class={`passage passage-${highlight.color}`}
          title={`${COLOR_NAMES[highlight.color]} – show it in the text`}
          dir="auto"
          onClick={() => view.showPassage(highlight.id)}
        >
          <span class="visually-hidden">{COLOR_NAMES[highlight.color]} highlight: </span>
          {highlight.selector.exact}
        </button>
        <HighlightMenu place={place} />
      </div>
      <UsedIn journal={journal} id={highlight.id} />
      <HighlightNotes highlight={highlight} articleId={articleId} journal={journal} />
    </ActiveCard>
  );
}

/** The notes on a highlight, written in place; without one, a way to begin it. */
export function HighlightNotes(props: {
  readonly highlight: Highlight;
  readonly articleId: string;
  readonly journal: Journal;
}) {
  const { highlight, articleId, journal } = props;
  const { drafts } = useApp();
  const view = useReaderView();
  const [isBegun, setBegun] = useState(false);
  const target = { kind: 'highlight', highlightId: highlight.id } as const;
  const notes = notesOn(journal, highlight.id);
  const first = drafts.answerId(articleId, target);
  const isWriting =
    isBegun || drafts.of(first).text.value !== null || view.notedHighlight.value === highlight.id;
  if (notes.length === 0 && !isWriting)
    return (
      <Button look="quiet" class="begin-note" icon={NotebookPen} onClick={() => setBegun(true)}>
        Add a note
      </Button>
    );
  const shown = notes.length > 0 ? notes : [{ id: first, text: '' }];
  return (
    <>
      {shown.map(({ id, text }) => (
        <WritingField
          key={id}
          articleId={articleId}
          reflectionId={id}
          target={target}
          savedText={text}
          label={`Note on «${highlight.selector.exact.slice(0, 60)}»`}
          placeholder="What do you make of it?"
          onLeave={view.focusText}
          isFocused={isBegun}
        />
      ))}
    </>
  );
}

/** The answers and notes that quote the passage, each leading there. */
function UsedIn({ journal, id }: { readonly journal: Journal; readonly id: string }) {
  const view = useReaderView();
  const quoting = reflectionsQuoting(journal, id);
  if (quoting.length === 0) return null;
  return (
    <p class="used-in">
      Quoted in{' '}
      {quoting.map(({ id: reflectionId, target }) => (
        <button
          key={reflectionId}
          type="button"
          class="link-button"
          onClick={() => view.showReflection(reflectionId, target)}
        >
          {target.kind === 'question' ? `your answer to «${target.questionText}»` : 'a note'}
        </button>
      ))}
    </p>
  );
}

function HighlightMenu({ place }: { readonly place: PlacedHighlight }) {
  const { reader } = useApp();
  const view = useReaderView();
  const highlighting = useHighlighting();
  const { highlight, commentId, start, end } = place;
  const changeWords = (): void => {
    view.showPassage(highlight.id);
    view.focusText();
    view.marking.byKeys.value = true;
    view.marking.redirected.value = highlight.id;
    view.marking.select({ commentId, start, end });
  };
  const entries: readonly MenuEntry[] = [
    ...HIGHLIGHT_COLORS.map((color) => ({
      label: COLOR_NAMES[color],
      icon: Palette,
      checked: color === highlight.color,
      run: () => void reader.highlights.recolor(highlight.id, color),
    })),
    {
      label: 'Commit to something',
      icon: Flag,
      run: () => void highlighting.commit({ highlightId: highlight.id }),
    },
    { label: 'Change its words', icon: TextSelect, run: changeWords },
    {
      label: 'Copy as a quotation',
      icon: Copy,
      run: () => highlighting.copyQuotation(highlight.selector.exact),
    },
    { label: 'Delete', icon: Trash2, run: () => void reader.highlights.remove(highlight.id) },
  ];
  return (
    <>
      <Menu
        label="Quote into"
        entries={quoteEntries(
          reader.reading.value?.questions ?? [],
          (target) => void highlighting.quote(target, highlight),
        )}
        trigger={(trigger) => (
          <IconButton icon={MessageSquareQuote} label="Quote into an answer" {...trigger} />
        )}
      />
      <Menu
        label="Highlight"
        entries={entries}
        trigger={(trigger) => (
          <IconButton icon={MoreHorizontal} label="More for this highlight" hint="More" {...trigger} />
        )}
      />
    </>
  );
}
