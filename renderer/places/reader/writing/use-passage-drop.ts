import type { HTMLAttributes } from 'preact';
import { useHighlighting } from '../marking/use-highlighting.ts';
import { useReaderView } from '../reader-view.ts';

type Handlers = Pick<HTMLAttributes<HTMLTextAreaElement>, 'onDragOver' | 'onDrop'>;

/** Words dragged here from the article become a quotation that links back; anything else is dropped as ever. */
export function usePassageDrop(): Handlers {
  const view = useReaderView();
  const highlighting = useHighlighting();
  return {
    onDragOver: (event) => {
      if (view.dragged.peek()) event.preventDefault();
    },
    onDrop: (event) => {
      const place = view.dragged.peek();
      if (!place) return;
      event.preventDefault();
      event.stopPropagation();
      view.dragged.value = null;
      void highlighting.quoteInto(event.currentTarget, place);
    },
  };
}
