import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** One titled group of settings. */
export function Section(props: { readonly title: string; readonly children: ComponentChildren }) {
  const titleId = useId();
  return (
    <section class="settings-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children}
    </section>
  );
}
