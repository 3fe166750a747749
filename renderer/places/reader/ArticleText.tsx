import type { Root } from 'hast';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Block } from '../../../core/article/text.ts';
import { ARTICLE_COMPONENTS } from '../../components/article-elements.tsx';
import { drawTree } from '../../components/draw-tree.ts';
import { type Mark, markContent } from '../../models/reader-marks.ts';
import { insertParts, type PlacedPart } from '../../models/restored-parts.ts';
import { useReaderView } from './reader-view.ts';

/** From so many blocks on, what was never in sight is not laid out. */
const LONG_ARTICLE = 120;

/** The article's text, drawn from its tree. A word written in the panel does not draw it anew. */
export function ArticleText(props: {
  readonly content: Root;
  readonly marks: readonly Mark[];
  readonly blocks: readonly Block[];
  /** What the reader put back, and where. */
  readonly restored: readonly PlacedPart[];
}) {
  const view = useReaderView();
  const marks = useUnchanged(props.marks);
  const restored = useUnchanged(props.restored);
  const drawing = useMemo(
    () =>
      drawTree(insertParts(markContent(props.content, marks), props.blocks, restored), ARTICLE_COMPONENTS),
    [props.content, props.blocks, marks, restored],
  );
  const frame = useRef<HTMLDivElement>(null);
  const active = view.activeQuestion.value;
  const cursor = view.cursor.value;

  useSeenBlocks(frame);
  // A new drawing has no flags yet.
  useEffect(() => {
    if (drawing) point(frame.current, 'mark', 'question', active, 'active');
  }, [active, drawing]);
  useEffect(() => {
    if (drawing) point(frame.current, '', 'block', cursor, 'cursor');
  }, [cursor, drawing]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click on marked words is a shortcut; the reference behind them is the button
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same is done by the keys q and Enter, and by the reference's button
    <div
      ref={frame}
      class={props.blocks.length > LONG_ARTICLE ? 'article-text article-long' : 'article-text'}
      onClick={(event) => {
        if (!(event.target instanceof Element)) return;
        const reference = event.target.closest<HTMLElement>('[data-reference]')?.dataset['reference'];
        const question = event.target.closest<HTMLElement>('mark[data-question]')?.dataset['question'];
        const anchor = event.target.closest('a[href^="#"]')?.getAttribute('href');
        if (reference) view.showCard(reference, 'field');
        else if (question && getSelection()?.isCollapsed !== false) view.showCard(question);
        else if (anchor) {
          event.preventDefault();
          document.getElementById(anchor.slice(1))?.scrollIntoView({ block: 'center' });
        }
      }}
    >
      {drawing}
    </div>
  );
}

/**
 * A block that was in sight once stays laid out: laying out again what had gone out of sight costs a frame of scrolling
 * more than all else in it.
 */
function useSeenBlocks(frame: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const text = frame.current;
    const keep = (event: Event): void => {
      const { target } = event;
      if (
        event instanceof ContentVisibilityAutoStateChangeEvent &&
        !event.skipped &&
        target instanceof Element
      )
        target.setAttribute('data-seen', '');
    };
    text?.addEventListener(SEEN_OR_LEFT, keep, true);
    return () => text?.removeEventListener(SEEN_OR_LEFT, keep, true);
  }, [frame]);
}
const SEEN_OR_LEFT = 'contentvisibilityautostatechange';

/** The same array as long as what is in it is the same. */
function useUnchanged<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

/** Sets a flag on the elements whose `data-name` is `value` and takes it from all others. */
function point(
  frame: HTMLElement | null,
  tag: string,
  name: string,
  value: string | number | null,
  flag: string,
): void {
  for (const element of frame?.querySelectorAll(`[data-${flag}]`) ?? [])
    element.removeAttribute(`data-${flag}`);
  if (value === null) return;
  for (const element of frame?.querySelectorAll(`${tag}[data-${name}="${CSS.escape(String(value))}"]`) ?? [])
    element.setAttribute(`data-${flag}`, '');
}
