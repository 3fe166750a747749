import type { ComponentChildren } from 'preact';

/** The upper edge of a place: its name, a quiet line beside it, and its tools. */
export function PlaceHeader(props: {
  readonly title: string;
  readonly note?: ComponentChildren;
  readonly children?: ComponentChildren;
}) {
  return (
    <header class="place-head">
      <div class="place-title">
        <h1>{props.title}</h1>
        {props.note !== undefined && (
          <p class="quiet" role="status">
            {props.note}
          </p>
        )}
      </div>
      {props.children && <div class="place-tools acts">{props.children}</div>}
    </header>
  );
}
