import type { ComponentChildren } from 'preact';

/** A mark in a drawing that leads to what it counts. */
export function MarkLink(props: {
  readonly label: string;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/useValidAnchor: a button cannot stand in a drawing; the address is where it leads
    <a
      class="mark-link"
      href="#/reflections"
      aria-label={props.label}
      onClick={(event) => {
        event.preventDefault();
        props.onOpen();
      }}
    >
      <title>{props.label}</title>
      {props.children}
    </a>
  );
}
