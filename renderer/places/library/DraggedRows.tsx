import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../../models/app.ts';

/** Lets rows be drawn: in a collection to another place in its order, and onto a collection in the sidebar. */
export function DraggedRows({ children }: { readonly children: ComponentChildren }) {
  const { collections, library } = useApp();
  const { dragged } = collections;
  const frame = useRef<HTMLDivElement>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const { collection } = library.query.value;

  const edgeAt = (event: DragEvent): Edge | null =>
    collection !== null && dragged.peek()?.tag === 'articles' ? edgeBelow(event, frame.current) : null;
  const drop = (): void => {
    const what = dragged.peek();
    if (collection === null || edge === null || what?.tag !== 'articles') return;
    const before = firstStaying(edge.index, new Set(what.ids), library);
    void collections.articles.order(collection, what.ids, before);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys that do the same are commands of the Library
    <div
      ref={frame}
      class="dragged-rows"
      onDragStart={(event) => {
        const index = rowIndexOf(event.target);
        const row = index === null ? undefined : library.rows.rowAt(index);
        if (row === undefined) return;
        const { chosen } = library.selection;
        event.dataTransfer?.setData('text/plain', row.title);
        dragged.value = { tag: 'articles', ids: chosen.peek().has(row.id) ? [...chosen.peek()] : [row.id] };
      }}
      onDragEnd={() => {
        dragged.value = null;
        setEdge(null);
      }}
      onDragOver={(event) => {
        const over = edgeAt(event);
        setEdge(over);
        if (over !== null) event.preventDefault();
      }}
      onDragLeave={() => setEdge(null)}
      onDrop={(event) => {
        if (edge === null) return;
        event.preventDefault();
        drop();
        setEdge(null);
      }}
    >
      {children}
      {edge && <div class="drop-line" style={{ top: `${edge.top}px` }} />}
    </div>
  );
}

/** The line above a row: its index, and where it is drawn in the frame, in pixels. */
type Edge = { readonly index: number; readonly top: number };

function edgeBelow(event: DragEvent, frame: HTMLElement | null): Edge | null {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  if (row === null || frame === null) return null;
  const index = Number(row.dataset['index']);
  const box = row.getBoundingClientRect();
  const isLower = event.clientY > box.top + box.height / 2;
  return {
    index: isLower ? index + 1 : index,
    top: (isLower ? box.bottom : box.top) - frame.getBoundingClientRect().top,
  };
}

function rowIndexOf(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? null : Number(row.dataset['index']);
}

/** The first row from `index` on that is not moved itself; `null`: there is none. */
function firstStaying(
  index: number,
  moved: ReadonlySet<string>,
  library: ReturnType<typeof useApp>['library'],
): string | null {
  for (let at = index; at < (library.rows.total.peek() ?? 0); at += 1) {
    const id = library.rows.rowAt(at)?.id;
    if (id === undefined) return null;
    if (!moved.has(id)) return id;
  }
  return null;
}
