import { useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

/** Asks for a name. Enter saves it; nothing is kept until then. */
export function NameDialog(props: {
  readonly title: string;
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly longest: number;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(props.name);
  const isEmpty = name.trim() === '';
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button onClick={props.onClose}>Cancel</Button>
          <Button look="primary" disabled={isEmpty} onClick={() => props.onSave(name)}>
            Save
          </Button>
        </>
      }
    >
      <Field label={props.label} {...(props.hint === undefined ? {} : { hint: props.hint })}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            data-first
            maxLength={props.longest}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              if (!isEmpty) props.onSave(name);
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
