import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../core/commands.ts';
import { acceleratorOf, isBareKey, MENUS, type MenuLine } from './menu-layout.ts';

const commandsIn = (lines: readonly MenuLine[]): readonly string[] =>
  lines.flatMap((line) => {
    if (line === '-') return [];
    return typeof line === 'string' ? [line] : commandsIn(line.lines);
  });

describe('the native menu', () => {
  it('has every command once', () => {
    expect([...commandsIn(MENUS)].sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });

  it('writes keys as Electron does', () => {
    const written = ['Mod+Shift+o', 'Alt+ArrowUp', 'Mod++', 'Shift+ ', ' ', 'q', 'Delete', '?'].map(
      acceleratorOf,
    );
    expect(written).toEqual([
      'CmdOrCtrl+Shift+O',
      'Alt+Up',
      'CmdOrCtrl+Plus',
      'Shift+Space',
      'Space',
      'Q',
      'Delete',
      '?',
    ]);
  });

  it('knows the keys that somebody who types needs', () => {
    expect(['q', 'Shift+q', 'Delete', 'Shift+ArrowUp'].every(isBareKey)).toBe(true);
    expect(['Mod+k', 'Alt+ArrowUp', 'Mod+Shift+o'].some(isBareKey)).toBe(false);
  });
});
