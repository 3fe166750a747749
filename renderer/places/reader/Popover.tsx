import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IconButton } from '../../components/IconButton.tsx';

/** A small sheet below its button. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    frame.current?.querySelector<HTMLElement>('.popover :is(button, input, select)')?.focus();
    const closeOutside = (event: Event): void => {
      if (event.target instanceof Node && !frame.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    document.addEventListener('focusin', closeOutside);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      document.removeEventListener('focusin', closeOutside);
    };
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape on its way up
    <div
      class="menu-frame"
      ref={frame}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <IconButton
        icon={props.icon}
        label={props.label}
        aria-expanded={isOpen}
        aria-controls={id}
        buttonRef={button}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && (
        <div id={id} class={`popover menu-${props.align}`}>
          {props.children(close)}
        </div>
      )}
    </div>
  );
}
