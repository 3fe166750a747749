import { useEffect } from 'preact/hooks';
import { HIGHLIGHT_COLORS } from '../../../../core/journal/journal.ts';
import type { PlacedHighlight } from '../../../../core/journal/placed-highlights.ts';
import { useApp } from '../../../models/app.ts';
import { useReaderView } from '../reader-view.ts';
import type { Marking } from './marking.ts';

/** Paints every highlight where its words are drawn, by the browser's own means: nothing is added to the page. */
export function usePaintedHighlights(): void {
  const { reader } = useApp();
  const { marking, activeHighlight } = useReaderView();
  const { placed } = reader.marked.value;
  const drawing = marking.drawing.value;
  const active = activeHighlight.value;
  useEffect(() => {
    // A new drawing has other text nodes.
    if (drawing < 0) return;
    for (const color of HIGHLIGHT_COLORS)
      paint(
        marking,
        `mark-${color}`,
        placed.filter(({ highlight }) => highlight.color === color),
      );
  }, [placed, drawing, marking]);
  useEffect(() => {
    if (drawing < 0) return;
    paint(
      marking,
      'mark-active',
      placed.filter(({ highlight }) => highlight.id === active),
    );
  }, [placed, drawing, active, marking]);
  useEffect(
    () => () => {
      for (const name of [...HIGHLIGHT_COLORS, 'active']) CSS.highlights?.delete(`mark-${name}`);
    },
    [],
  );
}

function paint(marking: Marking, name: string, highlights: readonly PlacedHighlight[]): void {
  const ranges = highlights.flatMap(({ commentId, start, end }) => {
    const range = marking.drawn(commentId)?.rangeOf({ start, end });
    return range ? [new StaticRange(range)] : [];
  });
  CSS.highlights?.set(name, new Highlight(...ranges));
}
