import type { EdgeStep } from '../../../../core/article/text-steps.ts';
import { HIGHLIGHT_COLORS } from '../../../../core/journal/journal.ts';
import { useCommands } from '../../../components/use-commands.ts';
import { useApp } from '../../../models/app.ts';
import type { CommandActs } from '../../../models/commands.ts';
import type { CommitmentOrigin } from '../../../models/reader-commitments.ts';
import { useReaderView } from '../reader-view.ts';
import { useHighlighting } from './use-highlighting.ts';

/** What keys and the menu do with words of the article. */
export function useMarkingCommands(): void {
  const { reader } = useApp();
  const view = useReaderView();
  const { marking, activeHighlight } = view;
  const highlighting = useHighlighting();
  /** A key may come before the frame in which a new selection is noticed. */
  const isMarking = (): boolean => {
    marking.readSelection();
    return marking.selected.peek() !== null;
  };
  const whileMarking = (run: () => void) => ({ run, applies: isMarking });

  /** What a commitment grows from when no words are selected: the highlight or the question in hand. */
  const growsFrom = (): CommitmentOrigin =>
    view.tab.peek() === 'highlights' && activeHighlight.peek() !== null
      ? { highlightId: activeHighlight.peek() }
      : { questionId: view.activeQuestion.peek() };

  /** The sentence that keys begin with: in the comment one reads, the paragraph under the cursor, or the first in sight. */
  const begin = (): void => {
    const comment = commentInSight(view.scroller());
    if (comment !== null) {
      view.focusText();
      marking.byKeys.value = true;
      marking.beginInComment(comment);
      return;
    }
    const inSight = view.blockInSight()?.dataset['block'];
    const block = view.cursor.peek() ?? (inSight === undefined ? null : Number(inSight));
    if (block === null) return;
    view.cursor.value = block;
    view.focusText();
    marking.byKeys.value = true;
    marking.begin(block);
  };
  const step = (edge: EdgeStep['edge'], unit: EdgeStep['unit'], by: EdgeStep['by']) =>
    whileMarking(() => {
      marking.byKeys.value = true;
      marking.step({ edge, unit, by });
      view.showSelection();
    });
  const quote = (): void => {
    const questions = reader.reading.peek()?.questions ?? [];
    const active = questions.find(({ id }) => id === view.activeQuestion.peek()) ?? questions[0];
    void highlighting.quote(active ? { questionId: active.id } : 'note');
  };
  const act = (): void => {
    if (!isMarking()) begin();
    else if (marking.redirected.peek()) void highlighting.redirect();
    else void highlighting.highlight();
  };
  const colors: CommandActs = Object.fromEntries(
    HIGHLIGHT_COLORS.map((color) => [
      `color-${color}`,
      {
        run: () => {
          const active = activeHighlight.peek();
          if (isMarking()) void highlighting.highlight(color);
          else if (active) void reader.highlights.recolor(active, color);
        },
        applies: () => isMarking() || activeHighlight.peek() !== null,
      },
    ]),
  );

  useCommands({
    highlight: act,
    note: () => (isMarking() || activeHighlight.peek() ? void highlighting.note() : begin()),
    quote: whileMarking(quote),
    'new-commitment': () => void highlighting.commit(isMarking() ? 'selection' : growsFrom()),
    'copy-quotation': whileMarking(() => highlighting.copyQuotation()),
    'delete-highlight': {
      run: () => {
        const id = activeHighlight.peek();
        activeHighlight.value = null;
        if (id) void reader.highlights.remove(id);
      },
      applies: () => activeHighlight.peek() !== null && !isMarking(),
    },
    ...colors,
    'end-word-on': step('end', 'word', 1),
    'end-word-back': step('end', 'word', -1),
    'end-sentence-on': step('end', 'sentence', 1),
    'end-sentence-back': step('end', 'sentence', -1),
    'start-word-on': step('start', 'word', 1),
    'start-word-back': step('start', 'word', -1),
    'start-sentence-on': step('start', 'sentence', 1),
    'start-sentence-back': step('start', 'sentence', -1),
  });
}

/** How far below the upper edge a comment may begin, in pixels, to be the one that is read. */
const EDGE = 24;

/** The first comment in sight, once the article itself is out of it. */
function commentInSight(scroller: HTMLElement | null): string | null {
  const top = (scroller?.getBoundingClientRect().top ?? 0) + EDGE;
  const isPast = (element: Element): boolean => element.getBoundingClientRect().bottom <= top;
  const text = scroller?.querySelector('.article-text');
  if (!scroller || !text || !isPast(text)) return null;
  const comments = [...scroller.querySelectorAll<HTMLElement>('.comment-text[data-comment]')];
  return comments.find((comment) => !isPast(comment))?.dataset['comment'] ?? null;
}
