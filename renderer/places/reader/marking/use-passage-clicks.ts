import type { HTMLAttributes } from 'preact';
import { useApp } from '../../../models/app.ts';
import { useReaderView } from '../reader-view.ts';

type Handlers = Pick<HTMLAttributes<HTMLDivElement>, 'onClick' | 'onDragStart' | 'onDragEnd'>;

/** What the pointer does with marked passages: a click shows the card, dragged words can be dropped into an answer. */
export function usePassageClicks(): Handlers {
  const { reader } = useApp();
  const view = useReaderView();
  const { marking } = view;
  return {
    onClick: (event) => {
      if (!(event.target instanceof Element) || event.target.closest('button, a, mark, summary, input'))
        return;
      if (getSelection()?.isCollapsed === false) return;
      const at = marking.wordsAt(event.clientX, event.clientY);
      const hit = at && smallestAt(reader.marked.peek().placed, at);
      if (hit) view.showHighlight(hit.highlight.id);
      else view.activeHighlight.value = null;
    },
    onDragStart: () => {
      view.dragged.value = marking.place();
    },
    onDragEnd: () => {
      view.dragged.value = null;
    },
  };
}

type Spot = { readonly commentId: string | null; readonly offset: number };

/** Of highlights that overlap the shortest is meant. */
function smallestAt<
  T extends { readonly commentId: string | null; readonly start: number; readonly end: number },
>(placed: readonly T[], { commentId, offset }: Spot): T | undefined {
  return placed
    .filter((one) => one.commentId === commentId && one.start <= offset && offset < one.end)
    .sort((one, other) => one.end - one.start - (other.end - other.start))[0];
}
