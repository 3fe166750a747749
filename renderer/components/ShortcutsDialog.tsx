import { RotateCcw } from 'lucide-preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Command, CommandGroup, Shortcut } from '../../core/commands.ts';
import { useApp } from '../models/app.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { IconButton } from './IconButton.tsx';

const GROUPS: readonly CommandGroup[] = ['Everywhere', 'Library', 'Reading', 'Marking', 'Review', 'Session'];

/** Everything the keyboard can do, from the same table that makes it so; each key can be changed here. */
export function ShortcutsDialog() {
  const { commands, shortcuts, shortcutsShown } = useApp();
  const [changing, setChanging] = useState<Command | null>(null);
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      onClose={() => {
        shortcutsShown.value = false;
      }}
      actions={
        shortcuts.hasOwn() && (
          <Button icon={RotateCcw} onClick={shortcuts.resetAll}>
            Standard keys for everything
          </Button>
        )
      }
    >
      <div class="shortcuts">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`}>{group}</h3>
            <ul class="shortcut-list">
              {commands.table
                .filter((command) => command.group === group)
                .map((command) => (
                  <ShortcutLine
                    key={command.name}
                    command={command}
                    isChanging={changing === command}
                    onChange={() => setChanging(command)}
                    onDone={() => setChanging(null)}
                  />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <p class="quiet shortcuts-note">
        Press a key’s button to choose another. Single letters act while no text field has the focus.
      </p>
    </Dialog>
  );
}

function ShortcutLine(props: {
  readonly command: Command;
  readonly isChanging: boolean;
  readonly onChange: () => void;
  readonly onDone: () => void;
}) {
  const { commands, shortcuts } = useApp();
  const { command } = props;
  const keys = commands.keysOf(command.name)[0] ?? 'none';
  const button = useRef<HTMLButtonElement>(null);
  const done = (): void => {
    props.onDone();
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <li class="shortcut">
      <span>{command.label}</span>
      {props.isChanging ? (
        <KeyField command={command} onDone={done} />
      ) : (
        <span class="shortcut-keys">
          {shortcuts.isOwn(command.name) && (
            <IconButton
              icon={RotateCcw}
              label={`Standard key for ${command.label}`}
              onClick={() => shortcuts.reset(command.name)}
            />
          )}
          <button
            type="button"
            class="shortcut-button"
            ref={button}
            aria-label={`${command.label}: ${keys}. Change`}
            onClick={props.onChange}
          >
            <kbd>{keys}</kbd>
          </button>
        </span>
      )}
    </li>
  );
}

/** Waits for the keys that the command is to have. Escape keeps what it has, Backspace takes its key away. */
function KeyField({ command, onDone }: { readonly command: Command; readonly onDone: () => void }) {
  const { shortcuts } = useApp();
  const field = useRef<HTMLButtonElement>(null);
  const [wanted, setWanted] = useState<Shortcut | null>(null);
  // Before anything is painted: the keys that follow are meant for the field.
  useLayoutEffect(() => field.current?.focus(), []);
  const rival = wanted === null ? null : shortcuts.rivalOf(command.name, wanted);
  const take = (shortcut: Shortcut | null): void => {
    shortcuts.assign(command.name, shortcut);
    onDone();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    const shortcut = shortcuts.read(event);
    if (event.key === 'Escape') onDone();
    else if (event.key === 'Backspace') take(null);
    else if (event.key === 'Enter' && wanted !== null) take(wanted);
    else if (shortcut === null) return;
    else if (shortcuts.rivalOf(command.name, shortcut) === null) take(shortcut);
    else setWanted(shortcut);
  };
  return (
    <span class="shortcut-keys">
      <button
        type="button"
        class="shortcut-button shortcut-waiting"
        ref={field}
        aria-describedby="shortcut-help"
        onKeyDown={onKeyDown}
        onBlur={onDone}
        onClick={() => wanted !== null && take(wanted)}
      >
        {wanted === null ? 'Press the new keys' : `Use ${shortcuts.format(wanted)} here`}
      </button>
      <span id="shortcut-help" class="visually-hidden" role="status">
        {rival === null || wanted === null
          ? `Press the new keys for ${command.label}. Escape keeps the present ones, Backspace takes them away.`
          : `${shortcuts.format(wanted)} belongs to ${rival.label}. Enter takes it from there.`}
      </span>
      {rival !== null && <span class="shortcut-rival">now for “{rival.label}”; Enter takes it</span>}
    </span>
  );
}
