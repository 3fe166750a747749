import { useEffect } from 'preact/hooks';
import type { Block } from '../../../core/article/text.ts';
import { useApp } from '../../models/app.ts';
import type { RoutePassage } from '../../models/routes.ts';
import { flash } from './article-page.ts';
import { readFindable } from './find-text.ts';
import type { ReaderView } from './reader-view.ts';

/** Brings the words that a route names into sight, and marks them until one goes elsewhere. */
export function useShownPassage(
  view: ReaderView,
  isOpen: boolean,
  passage: RoutePassage | null,
  commentId: string | null,
): void {
  const { reader } = useApp();
  const { start, exact } = passage ?? {};
  useEffect(() => {
    if (!isOpen || start === undefined || exact === undefined) return;
    // Once more after the place where one left off was found again.
    const frame = requestAnimationFrame(() =>
      showPassage(view, reader.passages.peek()?.blocks ?? [], { start, exact }),
    );
    return () => {
      cancelAnimationFrame(frame);
      CSS.highlights.delete('found-here');
    };
  }, [view, isOpen, start, exact, reader]);
  useEffect(() => {
    if (!isOpen || commentId === null) return;
    // Whoever comes here by a word of the comment has seen it already.
    view.areCommentsUncovered.value = true;
    const frame = requestAnimationFrame(() => showComment(view, commentId));
    return () => cancelAnimationFrame(frame);
  }, [view, isOpen, commentId]);
}

function showPassage(view: ReaderView, blocks: readonly Block[], { start, exact }: RoutePassage): void {
  const at = blocks.findIndex((block) => start >= block.start && start <= block.start + block.text.length);
  const block = blocks[at];
  const element = view.blockElement(at);
  if (block === undefined || element === null) return;
  const earlier = block.text.slice(0, start - block.start).split(exact).length - 1;
  const places = readFindable(element).find(exact);
  const place = places[earlier] ?? places[0];
  if (place === undefined) {
    view.scrollToBlock(at);
    return;
  }
  CSS.highlights.set('found-here', new Highlight(new StaticRange(place)));
  view.scrollToPlace(place);
  view.cursor.value = at;
  view.announce(`At “${exact}”.`);
}

function showComment(view: ReaderView, commentId: string): void {
  const comment = view.scroller()?.querySelector<HTMLElement>(`[data-comment="${CSS.escape(commentId)}"]`);
  if (!comment) return;
  comment.scrollIntoView({ block: 'center' });
  flash(comment);
}
