import type { Timestamp } from '../article/article.ts';
import type { DamageReason } from '../failure.ts';
import { failed, ok, type Result } from '../result.ts';

/**
 * What stands around the content of every file Afterword writes, so that a file tells what it is and whether it is
 * whole. The checksum is taken of the content as compact JSON: a file that was only indented anew is still believed.
 */
export type Envelope = {
  readonly format: string;
  /** Counts from 1; a file with a higher number than the app knows is left alone. */
  readonly version: number;
  readonly savedAt: Timestamp;
  readonly checksum: string;
  readonly content: unknown;
};

/** A hash of text as printable characters, such as SHA-256 in hexadecimal digits. Given by the host. */
export type Digest = (text: string) => string;

/** Why a file is not believed; `detail` is for those who look closer. */
export type Damage = { readonly tag: 'damaged'; readonly reason: DamageReason; readonly detail: string };

/** The text of a file: the header readable in its first lines, then the content. */
export function encodeEnvelope(envelope: Omit<Envelope, 'checksum'>, digest: Digest): string {
  const content = JSON.stringify(envelope.content);
  const header = [
    `"format": ${JSON.stringify(envelope.format)}`,
    `"version": ${envelope.version}`,
    `"savedAt": ${JSON.stringify(envelope.savedAt)}`,
    `"checksum": ${JSON.stringify(digest(content))}`,
  ];
  return `{\n${header.join(',\n')},${BEFORE_CONTENT}${content}${AFTER_CONTENT}`;
}

const BEFORE_CONTENT = '\n"content": ';
const AFTER_CONTENT = '\n}\n';

/** The envelope of a file's text. Its checksum is not compared yet: see `isWhole`. */
export function decodeEnvelope(text: string): Result<Envelope, Damage> {
  if (BLANK.test(text)) return failed(damage('empty', 'the file holds no characters'));
  const parsed = parse(text);
  return parsed.ok ? readHeader(parsed.value) : parsed;
}

/** Whether the content of a file with this text is what was saved. */
export function isWhole(envelope: Envelope, text: string, digest: Digest): boolean {
  const written = contentAsWritten(text);
  if (written !== null && digest(written) === envelope.checksum) return true;
  try {
    return digest(JSON.stringify(envelope.content)) === envelope.checksum;
  } catch {
    // Content nested so deeply that it cannot be written was never written by us.
    return false;
  }
}

/** The content's own text where a file is laid out as we write it: quicker than to make it of the content again. */
function contentAsWritten(text: string): string | null {
  const start = text.indexOf(BEFORE_CONTENT);
  if (start < 0 || !text.endsWith(AFTER_CONTENT)) return null;
  return text.slice(start + BEFORE_CONTENT.length, -AFTER_CONTENT.length);
}

/** A reason with its detail. */
export function damage(reason: DamageReason, detail: string): Damage {
  return { tag: 'damaged', reason, detail };
}

/** White space, and the zeros that some file systems leave after a power cut. */
const BLANK = /^[\s\0]*$/;

function parse(text: string): Result<unknown, Damage> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    const end = endOfFirstValue(text);
    if (end !== null && isJson(text.slice(0, end))) {
      return failed(damage('trailing-text', `${text.length - end} characters after the end`));
    }
    return failed(damage('not-json', error instanceof Error ? error.message : String(error)));
  }
}

function readHeader(value: unknown): Result<Envelope, Damage> {
  if (!isRecord(value)) return failed(damage('wrong-format', 'not an object'));
  const { format, version, savedAt, checksum } = value;
  if (typeof format !== 'string') return failed(damage('wrong-format', 'names no format'));
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return failed(damage('wrong-shape', 'version is not a whole number from 1'));
  }
  if (typeof savedAt !== 'string') return failed(damage('wrong-shape', 'savedAt is missing'));
  if (typeof checksum !== 'string') return failed(damage('wrong-shape', 'checksum is missing'));
  if (!Object.hasOwn(value, 'content')) return failed(damage('wrong-shape', 'content is missing'));
  return ok({ format, version, savedAt, checksum, content: value['content'] });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** Offset after the first complete object or array, `null` when the text ends inside it. */
function endOfFirstValue(text: string): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at];
    if (quoted) {
      if (unit === '\\') at += 1;
      else if (unit === '"') quoted = false;
    } else if (unit === '"') quoted = true;
    else if (unit === '{' || unit === '[') depth += 1;
    else if (unit === '}' || unit === ']') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return null;
}
