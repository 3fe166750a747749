import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { IconButton } from '../../components/IconButton.tsx';
import { useDropdown } from '../../components/use-dropdown.ts';

/** A small sheet below its button. Escape and a click elsewhere close it; the focus goes back to the button. */
export function Popover(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly align: 'start' | 'end';
  readonly children: (close: () => void) => ComponentChildren;
}) {
  const { isOpen, id, frame, button, toggle, close } = useDropdown('.popover :is(button, input, select)');
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
        onClick={toggle}
      />
      {isOpen && (
        <div id={id} class={`popover floating menu-${props.align}`}>
          {props.children(close)}
        </div>
      )}
    </div>
  );
}
