import { basename, dirname } from 'node:path';
import { Low } from 'lowdb';
import type { Notice } from '../../core/contract/events.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Settings } from '../../core/settings.ts';
import { completeSettings, SETTINGS_RECORD, type StoredSettings } from '../../core/stored/settings-record.ts';
import type { SettingsKeeper } from '../api/settings-keeper.ts';
import { DurableAdapter, StoredFileError } from './durable-adapter.ts';
import { type FileCalls, NODE_FILES } from './file-calls.ts';
import { readFailure, writeFailure } from './file-failure.ts';
import { setAside } from './quarantine.ts';

export type OpenedSettings = {
  readonly settings: SettingsKeeper;
  /** What the reader should know about the file. */
  readonly notices: readonly Notice[];
};

/**
 * The settings of a file, or the defaults when there is none or it is damaged; then it is set aside, as it is, beside
 * the new one. A file of a newer Afterword is left alone: changes count until the app is closed.
 */
export async function openSettings(path: string, files: FileCalls = NODE_FILES): Promise<OpenedSettings> {
  const now = (): Date => new Date();
  const low = new Low<StoredSettings>(
    new DurableAdapter<StoredSettings>({ files, path, format: SETTINGS_RECORD, now }),
    {},
  );
  const failure = await low.read().then(
    () => null,
    (error: unknown) => settleFailure(files, path, error, now()),
  );
  const writable = failure === null || failure.tag === 'damaged';
  return {
    settings: createKeeper(low, basename(path), writable ? null : failure),
    notices: failure === null ? [] : [createNotice(failure)],
  };
}

async function settleFailure(files: FileCalls, path: string, error: unknown, now: Date): Promise<Failure> {
  const name = basename(path);
  if (!(error instanceof StoredFileError)) return readFailure(name, error);
  if (error.reason.tag === 'newer-version') return { ...error.reason, name };
  try {
    await setAside(files, path, dirname(path), now);
    return { tag: 'damaged', name, reason: error.reason.reason };
  } catch (refusal) {
    return writeFailure(name, refusal);
  }
}

function createNotice(failure: Failure): Notice {
  const sentence =
    failure.tag === 'damaged'
      ? 'Your settings could not be read and were set aside beside the new ones. Afterword starts with its standard settings.'
      : `${describeFailure(failure)} Until then Afterword uses its standard settings.`;
  return { id: 'settings-file', level: 'warning', sentence, details: JSON.stringify(failure) };
}

function createKeeper(low: Low<StoredSettings>, name: string, refusal: Failure | null): SettingsKeeper {
  const listeners = new Set<(settings: Settings) => void>();
  const current = (): Settings => completeSettings(low.data);
  return {
    current,
    async change(change): Promise<Result<Settings, Failure>> {
      low.data = { ...low.data, ...change };
      const changed = current();
      for (const listener of listeners) listener(changed);
      if (refusal !== null) return failed(refusal);
      try {
        await low.write();
        return ok(changed);
      } catch (error) {
        return failed(writeFailure(name, error));
      }
    },
    on(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
