import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { CollectionRow } from '../../core/contract/collections-contract.ts';
import type { ExportPreview } from '../../core/exporting/export.ts';
import { failed, ok } from '../../core/result.ts';
import { createFakeBridge } from '../testing/fake-bridge.ts';
import { createDrafts } from './drafts.ts';
import { createExports } from './exports.ts';
import { createToasts } from './toasts.ts';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const PREVIEW: ExportPreview = { files: [{ name: 'A.md', text: '# A' }], skipped: [] };
const ONE = { ids: ['a'], label: 'This article' };

/** Drafts of templates, saved only when they are asked. */
const someDrafts = (bridge: ReturnType<typeof createFakeBridge>) =>
  createDrafts(bridge, { now: () => 0, createId: () => 'r1' });

function someExports(answers: Parameters<typeof createFakeBridge>[1] = {}) {
  const bridge = createFakeBridge([], { previewExport: async () => ok(PREVIEW), ...answers });
  const toasts = createToasts();
  const collections = signal<readonly CollectionRow[]>([]);
  const options = {
    collections,
    searches: signal([]),
    language: 'de-DE',
    createId: () => 't1',
    drafts: someDrafts(bridge),
  };
  return { bridge, toasts, collections, exports: createExports(bridge, toasts, options) };
}

describe('exports', () => {
  it('show at once what would be written', async () => {
    const { bridge, exports } = someExports();
    exports.open(ONE);
    await settle();
    expect(bridge.callsOf('previewExport')).toEqual([
      [
        {
          scope: { tag: 'articles', ids: ['a'] },
          format: 'markdown',
          extent: 'highlights',
          layout: 'page',
          paper: 'A4',
          template: null,
        },
      ],
    ]);
    expect(exports.preview.value).toEqual(PREVIEW);
  });

  it('offer everything and each list where nothing is in hand', () => {
    const { exports, collections } = someExports();
    exports.open(null);
    expect(exports.draft.value?.choices.map(({ scope }) => scope)).toEqual([{ tag: 'all' }]);
    collections.value = [{ id: 'c1', name: 'Team', parentId: null, depth: 0, count: 2 } as CollectionRow];
    exports.open(null);
    expect(exports.draft.value?.choices.map(({ scope }) => scope)).toEqual([
      { tag: 'all' },
      { tag: 'collection', id: 'c1' },
    ]);
  });

  it('ask for no more than the format can hold, and remember what was wanted', async () => {
    const { bridge, exports } = someExports();
    exports.open(ONE);
    exports.choose({ extent: 'comments' });
    exports.choose({ format: 'csv' });
    exports.choose({ format: 'html' });
    await settle();
    expect(bridge.callsOf('previewExport').map(([request]) => request)).toMatchObject([
      { format: 'markdown', extent: 'highlights' },
      { format: 'markdown', extent: 'comments' },
      { format: 'csv', extent: 'highlights' },
      { format: 'html', extent: 'comments' },
    ]);
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
    expect(toasts.shown.value[0]?.sentence).toBe(
      'Saved to /home/reader/A.md. Left out: “B”. Nothing written.',
    );
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
