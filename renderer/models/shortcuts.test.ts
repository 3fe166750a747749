import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createCommands } from './commands.ts';
import { createShortcuts } from './shortcuts.ts';

function aKeyboard(shortcuts: Settings['shortcuts'] = {}) {
  const current = signal<Settings>({ ...DEFAULT_SETTINGS, shortcuts });
  const change = (part: Partial<Settings>): void => {
    current.value = { ...current.value, ...part };
  };
  return { current, shortcuts: createShortcuts({ current, change }, false) };
}

const press = (key: string, held: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, cancelable: true, ...held });

describe('shortcuts of the reader’s own', () => {
  it('take the place of the standard ones, at once', () => {
    const { shortcuts } = aKeyboard();
    const commands = createCommands(createFakeBridge(), false, shortcuts.of);
    let stars = 0;
    commands.provide({
      'toggle-star': () => {
        stars += 1;
      },
    });
    shortcuts.assign('toggle-star', 'Mod+j');
    commands.handleKey(press('s'));
    expect(stars).toBe(0);
    commands.handleKey(press('j', { ctrlKey: true }));
    expect(stars).toBe(1);
    expect(commands.hintOf('toggle-star')).toBe('Star (Ctrl+J)');
    shortcuts.reset('toggle-star');
    commands.handleKey(press('s'));
    expect(stars).toBe(2);
  });

  it('are taken from the command that had them where both could be meant', () => {
    const { shortcuts } = aKeyboard();
    expect(shortcuts.rivalOf('export', 'Mod+o')?.name).toBe('import-files');
    shortcuts.assign('export', 'Mod+o');
    expect(shortcuts.of('import-files')).toEqual([]);
    expect(shortcuts.of('export')).toEqual(['Mod+o']);
    shortcuts.resetAll();
    expect(shortcuts.of('import-files')).toEqual(['Mod+o']);
    expect(shortcuts.hasOwn()).toBe(false);
  });

  it('leave a command of another place its key', () => {
    const { shortcuts } = aKeyboard();
    expect(shortcuts.rivalOf('select-all', 'Shift+q')).toBeNull();
    shortcuts.assign('select-all', 'Shift+q');
    expect(shortcuts.of('previous-question')).toEqual(['Shift+q']);
  });

  it('can be none', () => {
    const { shortcuts } = aKeyboard();
    shortcuts.assign('trash', null);
    expect(shortcuts.of('trash')).toEqual([]);
    expect(shortcuts.isOwn('trash')).toBe(true);
  });

  it.each([
    [press('K', { shiftKey: true }), 'Shift+k'],
    [press('k', { ctrlKey: true, altKey: true }), 'Mod+Alt+k'],
    [press('?', { shiftKey: true }), '?'],
    [press('ArrowUp', { altKey: true }), 'Alt+ArrowUp'],
    [press('Shift', { shiftKey: true }), null],
    [press('Tab'), null],
  ])('are read from the keys that are pressed (%#)', (event, shortcut) => {
    expect(aKeyboard().shortcuts.read(event)).toBe(shortcut);
  });
});
