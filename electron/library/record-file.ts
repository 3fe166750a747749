import { basename } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import { type Damage, damage } from '../../core/stored/envelope.ts';
import {
  decodeRecord,
  type RecordFailure,
  type RecordFormat,
  type StoredRecord,
} from '../../core/stored/record-format.ts';
import { sha256 } from './digest.ts';
import type { FileCalls } from './file-calls.ts';
import { errorCode, isMissing, readFailure, writeFailure } from './file-failure.ts';
import type { LibrarySetting } from './library-setting.ts';
import { setAside } from './quarantine.ts';

/** A file that says by its name what it is about, and by its content something else. */
const MISPLACED: Damage = damage('wrong-shape', 'its content belongs to another file name');

/** What a file holds, or why it is not used. Errors of the system are thrown, its absence among them. */
export async function readStored<T>(
  files: FileCalls,
  path: string,
  format: RecordFormat<T>,
  isRight: (content: T) => boolean = () => true,
): Promise<Result<StoredRecord<T>, RecordFailure>> {
  let text: string;
  try {
    text = await files.readText(path);
  } catch (error) {
    if (errorCode(error) === 'EISDIR') return failed(damage('wrong-format', 'a folder stands in its place'));
    throw error;
  }
  const decoded = decodeRecord(format, text, sha256);
  return !decoded.ok || isRight(decoded.value.content) ? decoded : failed(MISPLACED);
}

/** The content of a file, `null` when there is none. A damaged file is set aside and told; a newer one only told. */
export async function readRecord<T>(
  setting: LibrarySetting,
  path: string,
  format: RecordFormat<T>,
  name: string,
  isRight?: (content: T) => boolean,
): Promise<Result<T | null, Failure>> {
  try {
    const stored = await readStored(setting.files, path, format, isRight);
    if (stored.ok) return ok(stored.value.content);
    return failed(await settleUnusable(setting, path, name, stored.failure));
  } catch (error) {
    return isMissing(error) ? ok(null) : failed(readFailure(name, error));
  }
}

/** Sets a damaged file aside, leaves a newer one where it is, and tells the reader. */
export async function settleUnusable(
  setting: LibrarySetting,
  path: string,
  name: string,
  reason: RecordFailure,
): Promise<Failure> {
  if (reason.tag === 'newer-version') {
    const failure: Failure = { tag: 'newer-version', name, version: reason.version };
    setting.notices.tell(failure, basename(path));
    return failure;
  }
  const failure: Failure = { tag: 'damaged', name, reason: reason.reason };
  try {
    const target = await setAside(setting.files, path, setting.folders.quarantine, setting.now());
    setting.notices.tell(failure, `${basename(path)} → quarantine/${basename(target)}: ${reason.detail}`);
    return failure;
  } catch (error) {
    if (isMissing(error)) return failure;
    const refusal = writeFailure(name, error);
    setting.notices.tell(
      refusal,
      `${basename(path)} is damaged and could not be set aside: ${reason.detail}`,
    );
    return refusal;
  }
}
