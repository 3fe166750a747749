import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import type { Begun } from './use-begun.ts';

/**
 * One short text: a question's words, a title. Enter keeps it; Escape leaves it, and what was typed waits in it until
 * it is kept or dropped.
 */
export function LineForm(props: {
  readonly label: string;
  /** What stands there now. */
  readonly value: string;
  /** Words of the button that keeps it. */
  readonly action: string;
  readonly begun: Begun;
  /** Takes the words over; `false`: that failed. */
  readonly onSubmit: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
  /** Other acts beside the two. */
  readonly children?: ComponentChildren;
}) {
  const { label, value, action, begun, onSubmit, onDone } = props;
  const [text, setText] = useState(begun.text === '' ? value : begun.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (!begun.isCalled) return;
    field.current?.focus();
    field.current?.select();
  }, [begun.isCalled]);
  const keep = async (): Promise<void> => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (words !== '' && words !== value && !(await onSubmit(words))) return;
    begun.settle();
    onDone();
  };
  const leave = (): void => {
    begun.leave();
    onDone();
  };
  return (
    <form
      class="line-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
        if (event.key === 'Enter' && event.target !== field.current) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') void keep();
        else leave();
      }}
    >
      <textarea
        ref={field}
        class="input"
        rows={value.length > 60 ? 4 : 2}
        dir="auto"
        spellcheck
        maxLength={LONGEST_LINE}
        aria-label={label}
        value={text}
        {...begun.held}
        onInput={(event) => {
          const words = event.currentTarget.value;
          setText(words);
          begun.write(words === value ? '' : words);
        }}
      />
      <div class="acts">
        <Button look="primary" type="submit">
          {action}
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            begun.drop();
            onDone();
          }}
        >
          Cancel
        </Button>
        {props.children}
      </div>
    </form>
  );
}

/** In UTF-16 units, as main takes it. */
const LONGEST_LINE = 4_000;
