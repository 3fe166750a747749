import { X } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { IconButton } from './IconButton.tsx';
import { useModal } from './use-modal.ts';

export type DialogProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** Buttons at the lower edge, the main one last. */
  readonly actions?: ComponentChildren;
  readonly size?: 'small' | 'large';
};

/**
 * A modal dialog while it is rendered. The browser's own `<dialog>` keeps the focus inside, closes on Escape and makes
 * the rest inert. The focus starts at `data-first` or the first control, and goes back to where it was.
 */
export function Dialog({ title, onClose, children, actions, size = 'small' }: DialogProps) {
  const dialog = useModal(firstStop);
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      class={`dialog floating dialog-${size}`}
      data-modal
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div class="dialog-sheet">
        <header class="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <IconButton icon={X} label="Close" hint="Close (Esc)" onClick={onClose} />
        </header>
        <div class="dialog-body">{children}</div>
        {actions && <footer class="dialog-actions">{actions}</footer>}
      </div>
    </dialog>
  );
}

const firstStop = (dialog: HTMLElement): HTMLElement | null =>
  dialog.querySelector<HTMLElement>('[data-first]') ??
  dialog.querySelector<HTMLElement>(
    '.dialog-body :is(input:checked, input, button, textarea, [tabindex="0"])',
  );
