import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_TALLY,
  IDLE_IMPORT,
  type ImportProgress,
  sumUpOutcomes,
} from '../../core/importing/import-queue.ts';
import { articleRoute } from '../models/routes.ts';
import { renderInApp } from '../testing/render-in-app.ts';
import { ImportTray } from './ImportTray.tsx';

const DUPLICATE = {
  importId: 'd',
  name: 'copy.txt',
  outcome: { tag: 'duplicate', existing: { id: 'there', title: 'On trust' } },
} as const;

/** As main sums up what it tells. */
async function aTray(told: Partial<ImportProgress>) {
  const results = told.results ?? [];
  const sums = sumUpOutcomes(results.map(({ outcome }) => outcome));
  const progress = { ...IDLE_IMPORT, ...told, sums };
  const rendered = renderInApp(<ImportTray />);
  await act(async () => rendered.bridge.announce('importProgressed', progress));
  return rendered;
}

describe('the import tray', () => {
  it('is not there while nothing is imported', () => {
    renderInApp(<ImportTray />);
    expect(screen.queryByRole('region', { name: 'Import' })).toBeNull();
  });

  it('says how far it is, with what, and can be cancelled', async () => {
    const { bridge } = await aTray({ total: 20, done: 4, current: 'five.html', share: 0, results: [] });
    const bar = screen.getByRole<HTMLProgressElement>('progressbar');
    expect([bar.value, bar.max]).toEqual([4, 20]);
    expect(screen.getByText('five.html')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(bridge.callsOf('cancelImport')).toHaveLength(1);
  });

  it('folds its list away while many come in, and shows it again', async () => {
    await aTray({ total: 20, done: 4, results: [DUPLICATE] });
    const fold = screen.getByRole('button', { name: 'Fold the list' });
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(fold);
    expect(screen.queryByText(/in your library already/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show the list' }));
    expect(screen.getByText(/in your library already/)).toBeTruthy();
  });

  it('folds its list when an article is opened, so that the panel can be written in', async () => {
    const { app } = await aTray({ total: 1, done: 1, results: [DUPLICATE] });
    expect(screen.getByText(/in your library already/)).toBeTruthy();
    act(() => app.routes.go(articleRoute('a'.repeat(32))));
    expect(screen.queryByText(/in your library already/)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show the list' }));
    expect(screen.getByText(/in your library already/)).toBeTruthy();
  });

  it('can be paused and goes on', async () => {
    const { bridge } = await aTray({ total: 20, done: 4 });
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await act(async () =>
      bridge.announce('importProgressed', { ...IDLE_IMPORT, total: 20, done: 4, isPaused: true }),
    );
    expect(screen.getByRole('heading').textContent).toBe('Paused at 5 of 20');
    fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(bridge.callsOf('pauseImport')).toEqual([[true], [false]]);
  });

  it('offers the list of what failed, and everything of it again', async () => {
    const outcome = { tag: 'failed', failure: { tag: 'no-text', name: 'x' } } as const;
    const { bridge } = await aTray({
      total: 2,
      done: 2,
      results: ['a', 'b'].map((id) => ({ importId: id, name: id, outcome })),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Copy the list of what failed' }));
    fireEvent.click(screen.getByRole('button', { name: 'Try all again' }));
    expect(bridge.callsOf('copyImportFailures')).toHaveLength(1);
    expect(bridge.callsOf('retryFailedImports')).toHaveLength(1);
  });

  it('sums up, with what needs the reader first, and tries again what failed', async () => {
    const { bridge } = await aTray({
      total: 3,
      done: 3,
      current: null,
      share: 0,
      results: [
        {
          importId: 'i',
          name: 'a.txt',
          outcome: { tag: 'imported', articleId: 'x', title: 'A', questionCount: 1, notes: [] },
        },
        {
          importId: 'f',
          name: 'scan.pdf',
          outcome: { tag: 'failed', failure: { tag: 'unsupported-kind', name: 'scan.pdf' } },
        },
        DUPLICATE,
      ],
    });
    const sum = '1 article imported, 1 already there, 1 not imported';
    expect(screen.getByRole('heading', { name: sum })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(sum);
    const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines[0]).toContain('in your library already');
    expect(lines[1]).toContain('does not read this kind of file');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(bridge.callsOf('retryImport')).toEqual([[['f']]]);
  });

  it('says what to look at in the texts that came in', async () => {
    const guessed = 'It is not certain how the letters of this source are encoded.';
    const missing = '“Stop”: A part of this chapter is missing in the book.';
    await aTray({
      total: 2,
      done: 2,
      results: [
        {
          importId: 'i',
          name: 'a.txt',
          outcome: { tag: 'imported', articleId: 'x', title: 'A', questionCount: 1, notes: [guessed] },
        },
        {
          importId: 'b',
          name: 'b.epub',
          outcome: { tag: 'many', ...EMPTY_TALLY, articles: 2, notes: [missing] },
        },
      ],
    });
    expect(screen.getByText(guessed)).toBeTruthy();
    const list = screen.getByText('What to look at').parentElement;
    expect(list?.textContent).toContain(missing);
  });

  it('settles a duplicate as the reader chooses', async () => {
    const { app, bridge } = await aTray({ total: 1, done: 1, current: null, share: 0, results: [DUPLICATE] });
    fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep both' }));
    fireEvent.click(screen.getByRole('button', { name: 'Open it' }));
    expect(bridge.callsOf('settleDuplicate')).toEqual([
      ['d', 'replace'],
      ['d', 'keep-both'],
      ['d', 'leave'],
    ]);
    expect(app.routes.current.value).toMatchObject({ place: 'article', articleId: 'there' });
  });
});
