import * as v from 'valibot';
import type { Timestamp } from '../article/article.ts';
import { failed, ok, type Result } from '../result.ts';
import { type Damage, type Digest, damage, decodeEnvelope, encodeEnvelope, isWhole } from './envelope.ts';
import { NO_TIME, withTimes } from './schemas.ts';

/** How one kind of file is written and believed. Made by `createRecordFormat`. */
export type RecordFormat<T> = {
  readonly name: string;
  /** What the app writes; it reads this and every earlier one. */
  readonly version: number;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly upgrades: UpgradeSteps;
};

/** By version: how content of that version becomes content of the next. */
export type UpgradeSteps = Readonly<Record<number, (content: unknown) => unknown>>;

/** What a file held. */
export type StoredRecord<T> = {
  readonly content: T;
  readonly savedAt: Timestamp;
  /** The version found in the file when it was an earlier one: keep a copy before writing over it. */
  readonly upgradedFrom: number | null;
};

/** Why a file's content is not used. A newer one is not damaged: it must be left alone. */
export type RecordFailure = Damage | { readonly tag: 'newer-version'; readonly version: number };

/** A format whose steps lead without a gap from version 1 to `version`; anything else is a mistake in the code. */
export function createRecordFormat<T>(format: RecordFormat<T>): RecordFormat<T> {
  for (let version = 1; version < format.version; version += 1) {
    if (!format.upgrades[version]) throw new Error(`${format.name}: no step from version ${version}`);
  }
  return format;
}

/** The text of a file that holds `content`. */
export function encodeRecord<T>(
  format: RecordFormat<T>,
  content: T,
  savedAt: Timestamp,
  digest: Digest,
): string {
  return encodeEnvelope({ format: format.name, version: format.version, savedAt, content }, digest);
}

/** The content of a file: whole, of this format, upgraded step by step, and of the right shape. */
export function decodeRecord<T>(
  format: RecordFormat<T>,
  text: string,
  digest: Digest,
): Result<StoredRecord<T>, RecordFailure> {
  const opened = decodeEnvelope(text);
  if (!opened.ok) return opened;
  const envelope = opened.value;
  if (envelope.format !== format.name) {
    return failed(damage('wrong-format', `is ${envelope.format}, not ${format.name}`));
  }
  // Before the checksum: a newer Afterword may compute it in another way.
  if (envelope.version > format.version) return failed({ tag: 'newer-version', version: envelope.version });
  if (!isWhole(envelope, text, digest))
    return failed(damage('wrong-checksum', 'checksum and content differ'));

  const content = readContent(format, envelope.content, envelope.version);
  if (!content.ok) return content;
  const upgradedFrom = envelope.version < format.version ? envelope.version : null;
  return ok({ content: content.value, savedAt: envelope.savedAt, upgradedFrom });
}

/** Content written as `version`: upgraded step by step, and of the right shape. */
export function readContent<T>(
  format: RecordFormat<T>,
  content: unknown,
  version: number,
): Result<T, RecordFailure> {
  if (version > format.version) return failed({ tag: 'newer-version', version });
  const upgraded = upgrade(format, content, version);
  return upgraded.ok ? validate(format, upgraded.value) : upgraded;
}

function upgrade<T>(format: RecordFormat<T>, content: unknown, from: number): Result<unknown, Damage> {
  let current = content;
  for (let version = from; version < format.version; version += 1) {
    try {
      current = format.upgrades[version]?.(current);
    } catch (error) {
      return failed(damage('wrong-shape', `version ${version} could not be upgraded: ${String(error)}`));
    }
  }
  return ok(current);
}

/** Checks the shape and gives the content itself back: fields that the schema does not name stay. */
function validate<T>(format: RecordFormat<T>, content: unknown, isMended = false): Result<T, Damage> {
  const checked = v.safeParse(format.schema, content, { abortEarly: true });
  if (checked.success) return ok(content as T);
  const [issue] = checked.issues;
  if (issue.message === NO_TIME && !isMended) return validate(format, withTimes(content), true);
  return failed(damage('wrong-shape', `${v.getDotPath(issue) ?? 'content'}: ${issue.message}`));
}
