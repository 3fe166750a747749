import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ok } from '../../core/result.ts';
import type { App } from '../models/app.ts';
import { aRow, createFakeBridge } from '../testing/fake-bridge.ts';
import { renderInApp } from '../testing/render-in-app.ts';
import { Dialogs } from './Dialogs.tsx';

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const openShortcuts = (app: App): void => {
  act(() => {
    app.shortcutsShown.value = true;
  });
};

describe('the tags dialog', () => {
  it('adds what was typed and takes away what was removed, for every article', async () => {
    const { app, bridge } = renderInApp(<Dialogs />);
    act(() => app.acts.editTags({ ids: ['a', 'b'], tags: ['old', 'kept'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove old' }));
    const field = screen.getByLabelText('Add a tag');
    fireEvent.input(field, { target: { value: '  new   one ' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.input(field, { target: { value: 'not yet added' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.callsOf('changeTags')).toEqual([[['a', 'b'], ['new one', 'not yet added'], ['old']]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('gives a tag of some to all, and leaves alone what nobody touched', () => {
    const { app, bridge } = renderInApp(<Dialogs />);
    act(() => app.acts.editTags({ ids: ['a', 'b'], tags: [], someTags: ['one', 'two', 'three'] }));
    fireEvent.click(screen.getByTitle('Remove three'));
    fireEvent.click(screen.getByRole('button', { name: 'one' }));
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(bridge.callsOf('changeTags')).toEqual([[['a', 'b'], ['one'], ['three']]]);
  });

  it('offers the library’s tags that fit what is typed', async () => {
    const rows = [aRow(0, { tags: ['trust', 'teams', 'Change'] })];
    const { app } = renderInApp(<Dialogs />, { rows });
    await settle();
    act(() => app.acts.editTags({ ids: ['article-0'], tags: ['trust'] }));
    fireEvent.input(screen.getByLabelText('Add a tag'), { target: { value: 'ch' } });
    expect(screen.getByRole('button', { name: 'Change' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'teams' })).toBeNull();
  });

  it('keeps nothing when it is cancelled', () => {
    const { app, bridge } = renderInApp(<Dialogs />);
    act(() => app.acts.editTags({ ids: ['a'], tags: ['old'] }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove old' }));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.callsOf('changeTags')).toEqual([]);
  });
});

describe('the export dialog', () => {
  it('shows the text of the chosen file and what is left out', async () => {
    const bridge = createFakeBridge([], {
      previewExport: async () =>
        ok({
          files: [
            { name: 'A.md', text: '# First' },
            { name: 'B.md', text: '# Second' },
          ],
          skipped: [{ name: 'C', reason: 'Nothing was written on it.' }],
        }),
    });
    const { app } = renderInApp(<Dialogs />, { bridge });
    act(() => app.exports.open({ ids: ['a', 'b', 'c'], label: 'Selection (3)' }));
    await settle();
    expect(screen.getByText('# First')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'B.md' }));
    expect(screen.getByText('# Second')).toBeTruthy();
    expect(screen.getByText('“C”: Nothing was written on it.')).toBeTruthy();
  });

  it('cannot save nothing', async () => {
    const bridge = createFakeBridge([], { previewExport: async () => ok({ files: [], skipped: [] }) });
    const { app } = renderInApp(<Dialogs />, { bridge });
    act(() => app.exports.open(null));
    await settle();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save…' }).disabled).toBe(true);
    expect(screen.getByText(/nothing to export yet/)).toBeTruthy();
  });
});

describe('a dialog', () => {
  it('takes the focus to where typing starts, and gives it back', async () => {
    const { app } = renderInApp(<Dialogs />);
    const before = document.createElement('button');
    document.body.append(before);
    before.focus();
    act(() => app.acts.editTags({ ids: ['a'], tags: ['old'] }));
    await settle();
    expect(document.activeElement).toBe(screen.getByLabelText('Add a tag'));
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await settle();
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it('lists every command with its key', () => {
    const { app } = renderInApp(<Dialogs />);
    openShortcuts(app);
    for (const { label } of app.commands.table) expect(screen.getAllByText(label).length).toBeGreaterThan(0);
  });
});
