import { afterEach, describe, expect, it, vi } from 'vitest';
import { COMMANDS, commandOf } from '../../core/commands.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createCommands } from './commands.ts';
import { formatShortcut, matchesShortcut } from './key-presses.ts';

const press = (key: string, held: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });

/** Presses a key on an element, as the window would hear it. */
function pressOn(
  element: Element,
  handle: (event: KeyboardEvent) => void,
  event: KeyboardEvent,
): KeyboardEvent {
  element.addEventListener('keydown', (heard) => handle(heard as KeyboardEvent), { once: true });
  element.dispatchEvent(event);
  return event;
}

function attach<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  document.body.append(element);
  return element;
}

/** Something that has not happened yet. */
function anEvent(): { readonly heard: Promise<void>; readonly happen: () => void } {
  let happen = (): void => undefined;
  const heard = new Promise<void>((done) => {
    happen = done;
  });
  return { heard, happen };
}

afterEach(() => document.body.replaceChildren());

describe('the table of commands', () => {
  it('has every command once', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives a key to two commands only where they never meet', () => {
    const claims = new Map<string, Set<string>>();
    for (const { group, shortcuts } of COMMANDS)
      for (const shortcut of shortcuts) {
        const groups = claims.get(shortcut) ?? new Set();
        expect(groups.has(group), shortcut).toBe(false);
        claims.set(shortcut, groups.add(group));
      }
  });
});

describe('a shortcut', () => {
  it('needs exactly its modifiers', () => {
    expect(matchesShortcut('Mod+o', press('o', { ctrlKey: true }), false)).toBe(true);
    expect(matchesShortcut('Mod+o', press('o'), false)).toBe(false);
    expect(matchesShortcut('Mod+o', press('O', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesShortcut('q', press('Q', { shiftKey: true }), false)).toBe(false);
    expect(matchesShortcut('Shift+q', press('Q', { shiftKey: true }), false)).toBe(true);
  });

  it('takes Command for Mod on a Mac', () => {
    expect(matchesShortcut('Mod+o', press('o', { metaKey: true }), true)).toBe(true);
    expect(matchesShortcut('Mod+o', press('o', { ctrlKey: true }), true)).toBe(false);
  });

  it('counts a sign and not how the keyboard makes it', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesShortcut('?', press('?'), false)).toBe(true);
    expect(matchesShortcut('Mod++', press('+', { ctrlKey: true }), false)).toBe(true);
  });

  it('is written as the keys are called', () => {
    expect(formatShortcut('Mod+Shift+v', false)).toBe('Ctrl+Shift+V');
    expect(formatShortcut('Mod+Shift+v', true)).toBe('⌘⇧V');
    expect(formatShortcut('Mod++', false)).toBe('Ctrl++');
    expect(formatShortcut('Shift+ ', false)).toBe('Shift+Space');
  });
});

describe('what is typed while a field is on its way', () => {
  it('is typed there, and does nothing else', async () => {
    const typed = vi.fn();
    document.execCommand = typed;
    const commands = createCommands(createFakeBridge(), false);
    const archive = vi.fn();
    commands.provide({ 'toggle-archive': archive });
    const saved = anEvent();
    const awaited = commands.awaitField(saved.heard.then(() => attach('textarea').focus()));
    const heard = [..."Dele's"].map((letter) => pressOn(document.body, commands.handleKey, press(letter)));
    expect(heard.every((event) => event.defaultPrevented)).toBe(true);
    saved.happen();
    await awaited;
    expect(typed.mock.calls).toEqual([['insertText', false, "Dele's"]]);
    expect(archive).not.toHaveBeenCalled();
    pressOn(document.body, commands.handleKey, press('e'));
    expect(archive).toHaveBeenCalledOnce();
  });

  it('may hold lines and mistakes, and ends with Escape, which leaves the field', async () => {
    const typed = vi.fn();
    document.execCommand = typed;
    const commands = createCommands(createFakeBridge(), false);
    const next = vi.fn();
    commands.provide({ next });
    const field = attach('textarea');
    const left = vi.fn(() => field.blur());
    field.addEventListener('keydown', left);
    const saved = anEvent();
    const awaited = commands.awaitField(saved.heard.then(() => field.focus()));
    for (const key of ['a', 'x', 'Backspace', 'Enter', 'b', 'Escape', 'j'])
      pressOn(document.body, commands.handleKey, press(key));
    expect(next).not.toHaveBeenCalled();
    window.addEventListener('keydown', commands.handleKey);
    saved.happen();
    await awaited;
    window.removeEventListener('keydown', commands.handleKey);
    expect(typed.mock.calls).toEqual([['insertText', false, 'a\nb']]);
    expect(left).toHaveBeenCalledOnce();
    expect(next).toHaveBeenCalledOnce();
  });

  it('leaves out lines where the field has only one, and takes back the dialog that was left', async () => {
    const typed = vi.fn();
    document.execCommand = typed;
    const commands = createCommands(createFakeBridge(), false);
    const dialog = attach('dialog');
    dialog.dataset['modal'] = '';
    const cancelled = vi.fn();
    dialog.addEventListener('cancel', cancelled);
    const fetched = anEvent();
    const awaited = commands.awaitField(
      fetched.heard.then(() => {
        dialog.setAttribute('open', '');
        dialog.append(document.createElement('input'));
        dialog.querySelector('input')?.focus();
      }),
    );
    for (const key of ['s', 'Enter', 'e', 'Escape']) pressOn(document.body, commands.handleKey, press(key));
    fetched.happen();
    await awaited;
    expect(typed.mock.calls).toEqual([['insertText', false, 'se']]);
    expect(cancelled).toHaveBeenCalledOnce();
  });

  it('is dropped when no field came', async () => {
    const typed = vi.fn();
    document.execCommand = typed;
    const commands = createCommands(createFakeBridge(), false);
    const failed = anEvent();
    const awaited = commands.awaitField(failed.heard);
    pressOn(document.body, commands.handleKey, press('e'));
    failed.happen();
    await awaited;
    expect(typed).not.toHaveBeenCalled();
  });

  it('may still be a command with Ctrl', () => {
    const commands = createCommands(createFakeBridge(), false);
    const settings = vi.fn();
    commands.provide({ 'go-settings': settings });
    void commands.awaitField(new Promise(() => {}));
    pressOn(document.body, commands.handleKey, press(',', { ctrlKey: true }));
    expect(settings).toHaveBeenCalledOnce();
  });
});

describe('commands', () => {
  it('run what was provided last, until it is taken back', () => {
    const commands = createCommands(createFakeBridge(), false);
    const outer = vi.fn();
    const inner = vi.fn();
    commands.provide({ 'toggle-star': outer });
    const takeBack = commands.provide({ 'toggle-star': inner });
    commands.run('toggle-star');
    takeBack();
    commands.run('toggle-star');
    expect(inner).toHaveBeenCalledTimes(1);
    expect(outer).toHaveBeenCalledTimes(1);
  });

  it('that hold everywhere leave the way to a place, whichever came first', () => {
    const commands = createCommands(createFakeBridge(), false);
    const [inPlace, everywhere] = [vi.fn(), vi.fn()];
    commands.provide({ export: inPlace });
    const takeBack = commands.provide({ export: everywhere }, true);
    commands.run('export');
    expect([inPlace.mock.calls.length, everywhere.mock.calls.length]).toEqual([1, 0]);
    takeBack();
  });

  it('pass over what does not apply', () => {
    const commands = createCommands(createFakeBridge(), false);
    const outer = vi.fn();
    commands.provide({ trash: outer });
    commands.provide({ trash: { run: vi.fn(), applies: () => false } });
    commands.run('trash');
    expect(outer).toHaveBeenCalledTimes(1);
    expect(commands.canRun('print')).toBe(false);
  });

  it('hear the menu', () => {
    const bridge = createFakeBridge();
    const commands = createCommands(bridge, false);
    const run = vi.fn();
    commands.provide({ print: run });
    bridge.announce('commandChosen', { command: 'print' });
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('leave a key alone that means nothing here', () => {
    const commands = createCommands(createFakeBridge(), false);
    const event = pressOn(attach('div'), commands.handleKey, press('s'));
    expect(event.defaultPrevented).toBe(false);
  });

  it('leave letters to a field, but not its Ctrl keys', () => {
    const commands = createCommands(createFakeBridge(), false);
    const star = vi.fn();
    const open = vi.fn();
    commands.provide({ 'toggle-star': star, 'import-files': open });
    const field = attach('textarea');
    pressOn(field, commands.handleKey, press('s'));
    pressOn(field, commands.handleKey, press('o', { ctrlKey: true }));
    expect(star).not.toHaveBeenCalled();
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('leave Ctrl+A to a field, for its text', () => {
    const commands = createCommands(createFakeBridge(), false);
    const selectAll = vi.fn();
    commands.provide({ 'select-all': selectAll });
    pressOn(attach('input'), commands.handleKey, press('a', { ctrlKey: true }));
    expect(selectAll).not.toHaveBeenCalled();
    pressOn(attach('div'), commands.handleKey, press('a', { ctrlKey: true }));
    expect(selectAll).toHaveBeenCalledTimes(1);
  });

  it('leave Enter and Space to a button', () => {
    const commands = createCommands(createFakeBridge(), false);
    const answer = vi.fn();
    commands.provide({ answer });
    pressOn(attach('button'), commands.handleKey, press('Enter'));
    expect(answer).not.toHaveBeenCalled();
    pressOn(attach('p'), commands.handleKey, press('Enter'));
    expect(answer).toHaveBeenCalledTimes(1);
  });

  it('rest while a dialog is open', () => {
    const commands = createCommands(createFakeBridge(), false);
    const star = vi.fn();
    commands.provide({ 'toggle-star': star });
    const dialog = attach('dialog');
    dialog.setAttribute('data-modal', '');
    dialog.setAttribute('open', '');
    pressOn(attach('div'), commands.handleKey, press('s'));
    expect(star).not.toHaveBeenCalled();
  });

  it('name their key in the tooltip', () => {
    const commands = createCommands(createFakeBridge(), false);
    expect(commands.hintOf('toggle-star')).toBe(`${commandOf('toggle-star').label} (S)`);
    expect(commands.hintOf('toggle-star', 'Remove the star')).toBe('Remove the star (S)');
  });
});
