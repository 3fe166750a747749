import { describe, expect, it } from 'vitest';
import type { ExportPreview } from '../../core/exporting/export.ts';
import { failed, ok } from '../../core/result.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createExports } from './exports.ts';
import { createToasts } from './toasts.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const PREVIEW: ExportPreview = { files: [{ name: 'A.md', text: '# A' }], skipped: [] };
const ONE = { ids: ['a'], label: 'This article' };

function someExports(answers: Parameters<typeof createFakeBridge>[1] = {}) {
  const bridge = createFakeBridge([], { previewExport: async () => ok(PREVIEW), ...answers });
  const toasts = createToasts();
  return { bridge, toasts, exports: createExports(bridge, toasts) };
}

describe('exports', () => {
  it('show at once what would be written', async () => {
    const { bridge, exports } = someExports();
    exports.open(ONE);
    await settle();
    expect(bridge.callsOf('previewExport')).toEqual([[{ tag: 'articles', ids: ['a'] }, 'markdown']]);
    expect(exports.preview.value).toEqual(PREVIEW);
  });

  it('offer only everything written where nothing is in hand', () => {
    const { exports } = someExports();
    exports.open(null);
    expect(exports.draft.value?.choices.map(({ scope }) => scope)).toEqual([{ tag: 'all' }]);
  });

  it('make the preview anew for another format, and drop the late answer for the old one', async () => {
    const waiting: ((preview: ExportPreview) => void)[] = [];
    const { exports } = someExports({
      previewExport: () => new Promise((resolve) => waiting.push((preview) => resolve(ok(preview)))),
    });
    exports.open(ONE);
    exports.choose({ format: 'json' });
    waiting[1]?.({ files: [{ name: 'A.json', text: '{}' }], skipped: [] });
    await settle();
    waiting[0]?.(PREVIEW);
    await settle();
    expect(exports.preview.value?.files[0]?.name).toBe('A.json');
  });

  it('close after saving and say where, with what was left out', async () => {
    const { exports, toasts } = someExports({
      exportNotes: async () =>
        ok({ written: ['/home/reader/A.md'], skipped: [{ name: 'B', reason: 'Nothing written.' }] }),
    });
    exports.open(ONE);
    await exports.save();
    expect(exports.draft.value).toBeNull();
    expect(toasts.shown.value[0]?.sentence).toBe('Saved to /home/reader/A.md. 1 article was left out.');
  });

  it('stay open when the reader cancels the system’s dialog', async () => {
    const { exports, toasts } = someExports({ exportNotes: async () => ok(null) });
    exports.open(ONE);
    await exports.save();
    expect(exports.draft.value).not.toBeNull();
    expect(toasts.shown.value).toEqual([]);
  });

  it('stay open and say why when nothing could be written', async () => {
    const { exports } = someExports({
      exportNotes: async () => failed({ tag: 'not-writable', name: 'A.md' }),
    });
    exports.open(ONE);
    await exports.save();
    expect(exports.draft.value).not.toBeNull();
    expect(exports.failure.value?.tag).toBe('not-writable');
    expect(exports.isBusy.value).toBe(false);
  });
});
