import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { renderInApp } from '../../testing/render-in-app.ts';
import { Dialogs } from '../Dialogs.tsx';

function open(section?: 'files' | 'address' | 'paste') {
  const rendered = renderInApp(<Dialogs />);
  act(() => rendered.app.importDialog.open(section));
  return rendered;
}

const type = (words: string): void => {
  fireEvent.input(screen.getByLabelText('Addresses of pages'), { target: { value: words } });
};

describe('the import dialog', () => {
  it('shows one way in at a time, to be chosen by mouse or arrow keys', () => {
    open();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Files');
    fireEvent.click(screen.getByRole('tab', { name: 'Paste' }));
    expect(screen.getByRole('tabpanel', { name: 'Paste' }).textContent).toContain('Paste as article');
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Paste' }), { key: 'ArrowDown' });
    expect(screen.getByRole('tabpanel', { name: 'Feed' })).toBeTruthy();
    fireEvent.click(screen.getByRole('tab', { name: 'Files' }));
    fireEvent.keyDown(screen.getByRole('tab', { name: 'Files' }), { key: 'ArrowUp' });
    expect(screen.getByRole('tabpanel', { name: 'Other apps' })).toBeTruthy();
  });

  it('chooses files and pastes, and is gone then', () => {
    const { bridge, app } = open('files');
    fireEvent.click(screen.getByRole('button', { name: 'Choose files…' }));
    expect(bridge.callsOf('chooseFilesToImport')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
    act(() => app.importDialog.open('paste'));
    fireEvent.click(screen.getByRole('button', { name: 'Paste as article' }));
    expect(bridge.callsOf('importClipboard')).toHaveLength(1);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('fetches the pages of all addresses that were written, and names lines without one', () => {
    const { bridge } = open('address');
    expect(screen.getByRole('button', { name: 'Fetch the page' })).toHaveProperty('disabled', true);
    type('https://example.org/a\nexample.org/b\nmy reading list');
    expect(screen.getByRole('status').textContent).toBe('2 addresses. No address in “my reading list”.');
    fireEvent.click(screen.getByRole('button', { name: 'Fetch 2 pages' }));
    expect(bridge.callsOf('importAddresses')).toEqual([[['https://example.org/a', 'https://example.org/b']]]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('fetches with Ctrl+Enter, and Enter alone begins a line', () => {
    const { bridge } = open('address');
    type('https://example.org/a');
    const field = screen.getByLabelText('Addresses of pages');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(bridge.callsOf('importAddresses')).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(bridge.callsOf('importAddresses')).toEqual([[['https://example.org/a']]]);
  });

  it('keeps what was typed when it is closed by mistake', () => {
    const { app } = open('address');
    type('https://example.org/a');
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    act(() => app.importDialog.open());
    expect(screen.getByLabelText('Addresses of pages')).toHaveProperty('value', 'https://example.org/a');
  });
});
