import type { ComponentChildren, Ref } from 'preact';
import { sourceOffset } from './markup.ts';
import '../../../styles/rendered-words.css';

/** A text as it reads, above its field; clicks fall through to the field, but for those on links. */
export function RenderedAnswer(props: {
  readonly label: string;
  readonly drawing: ComponentChildren;
  readonly elementRef: Ref<HTMLDivElement>;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields stand in it
    <div class="rendered-answer rendered-words" role="group" aria-label={props.label} ref={props.elementRef}>
      {props.drawing}
    </div>
  );
}

/**
 * Puts the cursor of the field where the text above it was clicked. Whether it did: not where nothing is drawn, and
 * not for another button of the mouse.
 */
export function takeClick(event: MouseEvent, drawn: HTMLElement | null, field: HTMLTextAreaElement): boolean {
  if (drawn === null || event.button !== 0) return false;
  const [before, after] = textAround(event, drawn);
  const offset = sourceOffset(field.value, before, after);
  field.focus({ preventScroll: true });
  field.setSelectionRange(offset, offset);
  return true;
}

/** The letters that are drawn before and after the point of a click. */
function textAround({ clientX, clientY }: MouseEvent, drawn: HTMLElement): readonly [string, string] {
  drawn.style.pointerEvents = 'auto';
  const caret = document.caretRangeFromPoint(clientX, clientY);
  drawn.style.pointerEvents = '';
  const before = document.createRange();
  before.selectNodeContents(drawn);
  if (caret !== null && drawn.contains(caret.startContainer))
    before.setEnd(caret.startContainer, caret.startOffset);
  const letters = before.toString();
  return [letters, (drawn.textContent ?? '').slice(letters.length)];
}
