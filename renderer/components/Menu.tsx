import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';
import { useDropdown } from './use-dropdown.ts';

/** One line of a menu. */
export type MenuEntry = {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** The key that does the same. */
  readonly keys?: string | undefined;
  /** For a choice among several: whether it is the present one. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
};

export type MenuProps = {
  readonly entries: readonly MenuEntry[];
  /** Draws what opens the menu; everything it is given must end up on one button. */
  readonly trigger: (props: MenuTriggerProps) => ComponentChildren;
  readonly label: string;
  readonly align?: 'start' | 'end';
};

type MenuTriggerProps = {
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly onClick: () => void;
};

/** A menu below its button: arrows move, Enter chooses, Escape and a click elsewhere close and give the focus back. */
export function Menu({ entries, trigger, label, align = 'end' }: MenuProps) {
  const { isOpen, id, frame, button, toggle, close } = useDropdown(CHOICE);
  return (
    <div class="menu-frame" ref={frame}>
      {trigger({
        buttonRef: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': id,
        onClick: toggle,
      })}
      {isOpen && (
        <div
          id={id}
          class={`menu floating menu-${align}`}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={(event) => {
            if (event.key === 'Escape' || event.key === 'Tab') close();
            else if (!moveFocus(frame.current, event.key)) return;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {entries.map((entry) => (
            <MenuLine key={entry.label} entry={entry} close={close} />
          ))}
        </div>
      )}
    </div>
  );
}

function MenuLine({ entry, close }: { readonly entry: MenuEntry; readonly close: () => void }) {
  const state =
    entry.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemradio', 'aria-checked': entry.checked } as const);
  return (
    <button
      type="button"
      class="menu-line"
      tabIndex={-1}
      disabled={entry.disabled ?? false}
      {...state}
      onClick={() => {
        close();
        entry.run();
      }}
    >
      {entry.icon && <Icon of={entry.icon} />}
      <span class="menu-label">{entry.label}</span>
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </button>
  );
}

const CHOICE = '.menu-line:not(:disabled)';

const choices = (frame: HTMLElement | null): readonly HTMLElement[] => [
  ...(frame?.querySelectorAll<HTMLElement>(CHOICE) ?? []),
];

/** Moves among the lines; `false` when the key means nothing to a menu. */
function moveFocus(frame: HTMLElement | null, key: string): boolean {
  const lines = choices(frame);
  const at = lines.indexOf(document.activeElement as HTMLElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[key];
  if (next === undefined) return false;
  lines[(next + lines.length) % lines.length]?.focus();
  return true;
}
