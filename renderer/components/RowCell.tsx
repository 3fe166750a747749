import type { ComponentChildren } from 'preact';

/** One part of a row in a `VirtualList`. The row itself takes the focus, so that Tab stops once. */
export function RowCell(props: { readonly class: string; readonly children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot hold rows that are placed by transform
    // biome-ignore lint/a11y/useFocusableInteractive: the focus moves by row, as the grid pattern allows
    <div role="gridcell" class={props.class}>
      {props.children}
    </div>
  );
}
