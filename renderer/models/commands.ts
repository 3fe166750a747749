import { signal } from '@preact/signals';
import { COMMANDS, type Command, type CommandName, commandOf, type Shortcut } from '../../core/commands.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import { formatShortcut, type KeyPress, matchesShortcut } from './key-presses.ts';
import { createTypedAhead } from './typed-ahead.ts';

/** How to do a command here and now. */
export type CommandAct = {
  readonly run: () => void;
  /** `false`: the command means nothing at the moment, its key is free. */
  readonly applies?: () => boolean;
};

export type CommandActs = Partial<Readonly<Record<CommandName, CommandAct | (() => void)>>>;

/** One table for the keyboard, buttons, the menu and the shortcuts dialog. */
export type Commands = {
  readonly table: readonly Command[];
  /**
   * Says how commands are done from now on; what was said later wins. The returned function takes it back. What holds
   * `everywhere` loses against every place, whichever comes first on the screen.
   */
  provide(acts: CommandActs, everywhere?: boolean): () => void;
  canRun(name: CommandName): boolean;
  run(name: CommandName): void;
  /** Acts on a key press that means a command here. */
  handleKey(event: KeyPress & Pick<KeyboardEvent, 'target' | 'preventDefault' | 'defaultPrevented'>): void;
  /** Until `coming` has brought a field, what is typed is meant for it and is no command; Escape leaves it again. */
  awaitField(coming: Promise<unknown>): Promise<void>;
  /** Words for a tooltip: the label and the key. */
  hintOf(name: CommandName, label?: string): string;
  /** The command's keys as this computer names them. */
  keysOf(name: CommandName): readonly string[];
};

/** Commands heard from the keyboard by `handleKey` and from the menu; `shortcutsOf` says which keys they have now. */
export function createCommands(
  api: Pick<AfterwordBridge, 'on'>,
  isMac: boolean,
  shortcutsOf: (name: CommandName) => readonly Shortcut[] = (name) => commandOf(name).shortcuts,
): Commands {
  const provided = signal<readonly CommandActs[]>([]);
  const typedAhead = createTypedAhead({ type: typeIntoField, press: pressKey });

  const actOf = (name: CommandName): CommandAct | undefined => {
    for (const acts of [...provided.value].reverse()) {
      const act = acts[name];
      if (act === undefined) continue;
      const full = typeof act === 'function' ? { run: act } : act;
      if (full.applies?.() ?? true) return full;
    }
    return undefined;
  };
  const run = (name: CommandName): void => actOf(name)?.run();
  api.on('commandChosen', ({ command }) => run(command));
  const keysOf = (name: CommandName): readonly string[] =>
    shortcutsOf(name).map((shortcut) => formatShortcut(shortcut, isMac));

  return {
    table: COMMANDS,
    provide(acts, everywhere = false) {
      provided.value = everywhere ? [acts, ...provided.peek()] : [...provided.peek(), acts];
      return () => {
        provided.value = provided.peek().filter((other) => other !== acts);
      };
    },
    canRun: (name) => actOf(name) !== undefined,
    run,
    handleKey(event) {
      if (event.defaultPrevented || isDialogOpen() || belongsToTarget(event)) return;
      if (typedAhead.keep(event)) return event.preventDefault();
      for (const { name } of COMMANDS) {
        if (!shortcutsOf(name).some((shortcut) => matchesShortcut(shortcut, event, isMac))) continue;
        const act = actOf(name);
        if (act === undefined) continue;
        event.preventDefault();
        act.run();
        return;
      }
    },
    awaitField: typedAhead.until,
    hintOf(name, label) {
      const [key] = keysOf(name);
      const words = label ?? commandOf(name).label;
      return key === undefined ? words : `${words} (${key})`;
    },
    keysOf,
  };
}

const isDialogOpen = (): boolean => document.querySelector('dialog[open][data-modal]') !== null;

/** True when what has the focus needs the key itself: typing, or Enter and Space on something that can be pressed. */
function belongsToTarget(event: KeyPress & Pick<KeyboardEvent, 'target'>): boolean {
  if (!(event.target instanceof Element)) return false;
  if (isField(event.target)) {
    const withModifier = event.ctrlKey || event.metaKey || event.altKey;
    return !withModifier || event.getModifierState('AltGraph') || FIELD_KEYS.has(event.key.toLowerCase());
  }
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target.closest('button, a[href], summary, [role="option"], [role="menuitem"]') !== null;
}

/** With Ctrl or Command a field selects all with the one and undoes typing with the other. */
const FIELD_KEYS: ReadonlySet<string> = new Set(['a', 'z']);

/** Types as a hand would, so that Undo takes it back. A field of one line has no place for others. */
function typeIntoField(words: string): void {
  const focused = document.activeElement;
  if (focused === null || !isField(focused)) return;
  const fitting = focused instanceof HTMLInputElement ? words.replaceAll('\n', '') : words;
  document.execCommand('insertText', false, fitting);
}

/** A dialog hears of Escape from the browser, which does not tell it of keys that nobody pressed. */
function pressKey(key: string): void {
  const dialog = document.querySelector('dialog[open][data-modal]');
  if (dialog !== null && key === 'Escape') dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  else
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
}

/** Something that takes typing. */
function isField(element: Element): boolean {
  const selector =
    'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"]):not([type="radio"]):not([type="range"]):not([type="button"])';
  return element.closest(selector) !== null;
}
