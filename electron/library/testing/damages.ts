import { mkdir, rm, writeFile } from 'node:fs/promises';
import { encodeEnvelope } from '../../../core/stored/envelope.ts';
import { sha256 } from '../digest.ts';

type Stored = {
  readonly format: string;
  readonly version: number;
  readonly savedAt: string;
  readonly content: Record<string, unknown>;
};

/** What may have become of a file: from its text, the bytes that stand there now; `null` is a folder. */
type Damage = (text: string, stored: Stored) => string | Uint8Array | null;

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');
const changed = (stored: Stored, change: Record<string, unknown>): string =>
  JSON.stringify({ ...stored, ...change });
/** Whole by its checksum, and yet not what Afterword writes. */
const sealed = (stored: Stored, content: unknown): string => encodeEnvelope({ ...stored, content }, sha256);

/** Every way in which a file of ours was seen, or feared, to go wrong. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'is empty': () => '',
  'holds white space': () => ' \n\n',
  'holds zeros, as after a power cut': (text) => Buffer.alloc(text.length),
  'ends in zeros': (text) => Buffer.concat([bytes(text).subarray(0, 200), Buffer.alloc(4096)]),
  'is null': () => 'null',
  'is a list': () => '[]',
  'is a number': () => '17',
  'is a text': () => '"words"',
  'is an empty object': () => '{}',
  'was cut after its first byte': (text) => text.slice(0, 1),
  'was cut in its header': (text) => text.slice(0, 40),
  'was cut where its content begins': (text) => text.slice(0, text.indexOf('"content"') + 11),
  'was cut in the middle': (text) => bytes(text).subarray(0, Math.floor(text.length / 2)),
  'was cut inside a letter': (text) => bytes(text).subarray(0, bytes(text).indexOf('ß') + 1),
  'lacks its last bracket': (text) => text.trimEnd().slice(0, -1),
  'has text after its end': (text) => `${text}and more`,
  'has the end of a longer file after its end': (text) => text + text.slice(-80),
  'stands there twice': (text) => text + text,
  'names no format': (_text, stored) => changed(stored, { format: undefined }),
  'is of another format': (_text, stored) => changed(stored, { format: 'afterword-settings' }),
  'has a version in words': (_text, stored) => changed(stored, { version: 'one' }),
  'has version 0': (_text, stored) => changed(stored, { version: 0 }),
  'has half a version': (_text, stored) => changed(stored, { version: 1.5 }),
  'has no time': (_text, stored) => changed(stored, { savedAt: undefined }),
  'has no checksum': (_text, stored) => changed(stored, { checksum: undefined }),
  'has no content': (_text, stored) => changed(stored, { content: undefined }),
  'has a wrong checksum': (_text, stored) => changed(stored, { checksum: `sha256:${'0'.repeat(64)}` }),
  'was changed by hand': (text) => text.replace('ß', 'ss'),
  'has one bit turned over': (text) => {
    const turned = bytes(text);
    const at = turned.indexOf('ß');
    turned[at] = (turned[at] ?? 0) ^ 1;
    return turned;
  },
  'has content that is null': (_text, stored) => sealed(stored, null),
  'has content of another shape': (_text, stored) => sealed(stored, { words: [] }),
  'has a field of the wrong kind': (_text, stored) =>
    sealed(stored, Object.fromEntries(Object.keys(stored.content).map((name) => [name, 7]))),
  'belongs to another name': (_text, stored) =>
    sealed(stored, { ...stored.content, id: 'e'.repeat(32), articleId: 'e'.repeat(32) }),
  'is nested without end': () => `${'{"content":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
  'is UTF-16': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'is binary': () => Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
  'is a web page': () => '<!doctype html><title>Sign in to this network</title>',
  'has marks of a version control': (text) => `<<<<<<< HEAD\n${text}=======\n${text}>>>>>>> other\n`,
  'is a folder': () => null,
};

/** Damages the file at `path`, which held `text`. Resolves to the bytes that stand there now; `null`: a folder. */
export async function damageFile(path: string, text: string, damage: Damage): Promise<Buffer | null> {
  const damaged = damage(text, JSON.parse(text));
  if (damaged === null) {
    await rm(path);
    await mkdir(path);
    return null;
  }
  await writeFile(path, damaged);
  return Buffer.from(damaged);
}
