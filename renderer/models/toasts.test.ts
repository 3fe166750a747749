import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createToasts } from './toasts.ts';

describe('toasts', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('take back the last act first, each once, also when its sentence is gone', () => {
    const toasts = createToasts();
    const undone: string[] = [];
    toasts.keepUndo('Words highlighted.', () => void undone.push('highlight'));
    toasts.show('Note deleted.', { label: 'Undo', run: () => void undone.push('note') });
    vi.advanceTimersByTime(11_000);
    expect(toasts.shown.value).toEqual([]);
    toasts.undo();
    expect(toasts.shown.value.map(({ sentence }) => sentence)).toEqual(['Taken back: Note deleted.']);
    toasts.undo();
    expect(toasts.canUndo.value).toBe(false);
    toasts.undo();
    expect(undone).toEqual(['note', 'highlight']);
  });

  it('take back by the button what the key then leaves alone', () => {
    const toasts = createToasts();
    const undo = vi.fn();
    toasts.show('Note deleted.', { label: 'Undo', run: undo });
    toasts.shown.value[0]?.action?.run();
    toasts.undo();
    expect(undo).toHaveBeenCalledTimes(1);
  });

  it('take only what is called Undo for a way back', () => {
    const toasts = createToasts();
    toasts.show('Imported.', { label: 'Open', run: () => undefined });
    expect(toasts.canUndo.value).toBe(false);
  });

  it('read the same words out twice', () => {
    const toasts = createToasts();
    toasts.announce('Number 2 of 3.');
    const first = toasts.announced.value;
    toasts.announce('Number 2 of 3.');
    expect(toasts.announced.value).not.toBe(first);
  });
});
