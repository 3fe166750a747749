import type { ComponentChildren } from 'preact';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

/** Asks before something that cannot be undone; the way back has the focus first. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  /** What the button that does it says. */
  readonly act: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={props.title}
      onClose={props.onClose}
      actions={
        <>
          <Button data-first onClick={props.onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={props.onConfirm}>
            {props.act}
          </Button>
        </>
      }
    >
      {props.children}
    </Dialog>
  );
}
