import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';

/** One short text, kept with Enter and left with Escape: a question's words. */
export function LineForm(props: {
  readonly label: string;
  readonly value: string;
  /** Words of the button that keeps it. */
  readonly action: string;
  readonly onSubmit: (text: string) => Promise<boolean>;
  readonly onDone: () => void;
}) {
  const [text, setText] = useState(props.value);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const keep = async (): Promise<void> => {
    const words = text.trim();
    if (words === '' || words === props.value || (await props.onSubmit(words))) props.onDone();
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
        else props.onDone();
      }}
    >
      <textarea
        ref={field}
        class="input"
        rows={props.value.length > 60 ? 4 : 2}
        dir="auto"
        aria-label={props.label}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <div class="line-form-acts">
        <Button look="primary" type="submit">
          {props.action}
        </Button>
        <Button look="quiet" onClick={props.onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
