import { COMMANDS, type Command, type CommandName, commandOf, type Shortcut } from '../../core/commands.ts';
import { formatShortcut, type KeyPress, shortcutOf } from './key-presses.ts';
import type { SettingsModel } from './settings.ts';

/** Which keys each command has: the standard ones, or those that the reader chose. */
export type Shortcuts = {
  of(name: CommandName): readonly Shortcut[];
  /** Whether the reader chose other keys than the standard ones. */
  isOwn(name: CommandName): boolean;
  hasOwn(): boolean;
  /** The shortcut that a key press makes, `null` when it can be none. */
  read(event: KeyPress): Shortcut | null;
  format(shortcut: Shortcut): string;
  /** The command that has this shortcut where `name` would have it too. */
  rivalOf(name: CommandName, shortcut: Shortcut): Command | null;
  /** Gives the command this one shortcut, or none; whichever other command had it loses it. */
  assign(name: CommandName, shortcut: Shortcut | null): void;
  reset(name: CommandName): void;
  resetAll(): void;
};

export function createShortcuts(
  settings: Pick<SettingsModel, 'current' | 'change'>,
  isMac: boolean,
): Shortcuts {
  const own = () => settings.current.value.shortcuts;
  const of = (name: CommandName): readonly Shortcut[] => own()[name] ?? commandOf(name).shortcuts;
  const rivalsOf = (name: CommandName, shortcut: Shortcut): readonly Command[] =>
    COMMANDS.filter(
      (other) => other.name !== name && meet(other, commandOf(name)) && of(other.name).includes(shortcut),
    );
  return {
    of,
    isOwn: (name) => own()[name] !== undefined,
    hasOwn: () => Object.keys(own()).length > 0,
    read: (event) => shortcutOf(event, isMac),
    format: (shortcut) => formatShortcut(shortcut, isMac),
    rivalOf: (name, shortcut) => rivalsOf(name, shortcut)[0] ?? null,
    assign(name, shortcut) {
      const rivals = shortcut === null ? [] : rivalsOf(name, shortcut);
      const losses = rivals.map((rival) => [rival.name, of(rival.name).filter((kept) => kept !== shortcut)]);
      settings.change({
        shortcuts: {
          ...own(),
          ...Object.fromEntries(losses),
          [name]: shortcut === null ? [] : [shortcut],
        },
      });
    },
    reset(name) {
      const { [name]: _standardAgain, ...others } = own();
      settings.change({ shortcuts: others });
    },
    resetAll: () => settings.change({ shortcuts: {} }),
  };
}

/** Commands of two places never meet; those of everywhere meet all. */
const meet = (one: Command, other: Command): boolean =>
  one.group === other.group || one.group === 'Everywhere' || other.group === 'Everywhere';
