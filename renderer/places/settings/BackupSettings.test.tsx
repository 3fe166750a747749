import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { h } from 'preact';
import { expect, test } from 'vitest';
import type { ArticleDifference, BackupSummary } from '../../../core/backups/backup.ts';
import type { AfterwordApi } from '../../../core/contract.ts';
import { ok } from '../../../core/result.ts';
import { createFakeBridge } from '../../testing/fake-bridge.ts';
import { renderInApp } from '../../testing/render-in-app.ts';
import { BackupSettings } from './BackupSettings.tsx';
import { CheckSettings } from './CheckSettings.tsx';

const BACKUP: BackupSummary = {
  id: '20260301T090000000Z-0a1b2c3d',
  madeAt: '2026-03-01T09:00:00.000Z',
  reason: 'schedule',
  articles: 3,
  journals: 2,
  place: 'library',
};

const DIFFERENCE: ArticleDifference = {
  articleId: 'a'.repeat(32),
  title: 'Walking behind',
  article: 'here',
  marks: 1,
  pictures: 0,
  words: [
    {
      reflectionId: 'r1',
      questionText: 'When?',
      earlier: 'On Monday.',
      present: 'Never.',
      standing: 'different',
    },
  ],
};

HTMLDialogElement.prototype.showModal ??= () => undefined;

function renderBackups(answers: Partial<AfterwordApi> = {}) {
  const bridge = createFakeBridge([], {
    listBackups: async () => ({ backups: [BACKUP], secondFolder: null, restoredAt: null }),
    compareBackup: async (_id, { start }) => ok({ total: 1, start, rows: [DIFFERENCE] }),
    restoreBackup: async () => ok({ articles: 1, words: 1, records: 0, problems: [] }),
    ...answers,
  });
  return renderInApp(h(BackupSettings, {}), { bridge });
}

async function openDialog(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: /^Look into the backup of/, hidden: true }));
  const dialog = await screen.findByRole('dialog', { hidden: true });
  await within(dialog).findByText('Walking behind');
  return dialog;
}

test('a backup shows what it would change before anything is changed', async () => {
  const { bridge } = renderBackups();
  const dialog = await openDialog();
  for (const words of ['On Monday.', 'Never.', 'When?', '1 answer or note · 1 mark or highlight'])
    expect(within(dialog).getByText(words)).toBeTruthy();
  expect(bridge.callsOf('restoreBackup')).toEqual([]);
});

test('all, one article or one text can be brought back, and that can be undone', async () => {
  const { bridge, app } = renderBackups({
    undoRestore: async () => ok({ articles: 1, words: 1, records: 0, problems: [] }),
  });
  const dialog = await openDialog();
  const press = async (name: RegExp): Promise<void> => {
    fireEvent.click(within(dialog).getByRole('button', { name, hidden: true }));
    await waitFor(() => expect(app.backups.isBusy.value).toBe(false));
  };
  await press(/^Bring everything back/);
  await press(/^Bring this article back: Walking behind/);
  fireEvent.click(within(dialog).getByRole('radio', { name: 'Put earlier words back', hidden: true }));
  await press(/^Bring this text back/);
  const { articleId } = DIFFERENCE;
  expect(bridge.callsOf('restoreBackup')).toEqual([
    [BACKUP.id, { tag: 'all' }, 'merge'],
    [BACKUP.id, { tag: 'article', articleId }, 'merge'],
    [BACKUP.id, { tag: 'reflection', articleId, reflectionId: 'r1' }, 'earlier'],
  ]);
  app.toasts.shown.value.at(-1)?.action?.run();
  await waitFor(() => expect(bridge.callsOf('undoRestore')).toHaveLength(1));
});

test('lists that are different are shown, and one entry of them is brought back as it was', async () => {
  const record = { id: 'c1', name: 'For the team', standing: 'deleted' } as const;
  const { bridge, app } = renderBackups({
    compareBackupLists: async () => ok([{ list: 'collections', records: [record] }]),
    restoreBackup: async () => ok({ articles: 0, words: 0, records: 1, problems: [] }),
  });
  const dialog = await openDialog();
  await within(dialog).findByText('deleted since');
  for (const name of ['Bring this list back: Collections', 'Bring back: For the team']) {
    fireEvent.click(within(dialog).getByRole('button', { name, hidden: true }));
    await waitFor(() => expect(app.backups.isBusy.value).toBe(false));
  }
  expect(bridge.callsOf('restoreBackup')).toEqual([
    [BACKUP.id, { tag: 'list', list: 'collections', recordId: null }, 'merge'],
    [BACKUP.id, { tag: 'list', list: 'collections', recordId: 'c1' }, 'earlier'],
  ]);
  expect(app.toasts.shown.value.at(-1)?.sentence).toBe('Brought back: 1 entry of your lists.');
});

test('a failed backup is told in its sentence', async () => {
  const { app } = renderBackups({
    backUpNow: async () => ({ ok: false, failure: { tag: 'disk-full', name: 'The backup' } }),
  });
  fireEvent.click(screen.getByRole('button', { name: 'Back up now' }));
  await waitFor(() => expect(app.toasts.shown.value[0]?.sentence).toContain('the disk is full'));
});

test('the check tells what it found and repairs only when asked', async () => {
  const report = {
    articles: 3,
    journals: 2,
    orphans: 0,
    trashed: 0,
    pictures: 0,
    quarantined: 0,
    backups: 1,
    backupProblems: [],
    problems: [{ kind: 'damaged', file: 'x', sentence: 'x is damaged.' }],
    repairs: [],
  } as const;
  const bridge = createFakeBridge([], {
    checkLibrary: async (repair) => ok({ ...report, repairs: repair ? ['x was set aside.'] : [] }),
  });
  renderInApp(h(CheckSettings, {}), { bridge });
  fireEvent.click(screen.getByRole('button', { name: 'Check my library' }));
  expect(await screen.findByText('x is damaged.')).toBeTruthy();
  expect(bridge.callsOf('checkLibrary')).toEqual([[false]]);
  fireEvent.click(screen.getByRole('button', { name: 'Repair' }));
  expect(await screen.findByText('x was set aside.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Repair' })).toBeNull();
});
