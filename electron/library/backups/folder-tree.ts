import { join } from 'node:path';
import type { BackupEntry, BackupTree, ContentHash } from '../../../core/backups/backup.ts';
import { parseTree, treePieces, treeTexts } from '../../../core/stored/backup-record.ts';
import { createBreather, inParallel } from '../breathe.ts';
import type { FileCalls } from '../file-calls.ts';
import { isMissing } from '../file-failure.ts';
import { exists } from '../quarantine.ts';
import { isTemporary } from '../temporary-file.ts';
import { type ContentStore, DamagedContentError } from './content-store.ts';

/** Deeper folders are none of ours; a link that leads back to itself ends here. */
const DEEPEST = 6;
/** Files read at the same time. */
const WIDTH = 4;
/** A file that changes while it is read is read again. */
const ATTEMPTS = 5;

export type StoreFolderOptions = {
  readonly files: FileCalls;
  readonly store: ContentStore;
  /** Names at the top that stay out. */
  readonly except: ReadonlySet<string>;
  /** Hears of every file that was looked at. */
  readonly onFile: (path: string) => void;
  /** Contents that were not there before; filled as they are stored. */
  readonly added: ContentHash[];
};

/** Stores a folder with all that stands in it; files that look as in the tree before are not read again. */
export async function storeFolder(
  folder: string,
  before: ContentHash | null,
  options: StoreFolderOptions,
  depth = 0,
): Promise<ContentHash> {
  const { files, store, except, added } = options;
  const names = (await files.list(folder)).filter(
    (name) => !isTemporary(name) && !(depth === 0 && except.has(name)),
  );
  const known = new Map((await readTreeIfWhole(store, before)).map((entry) => [entry.name, entry]));
  const entries: BackupEntry[] = [];
  await inParallel(names, WIDTH, async (name) => {
    const entry = await storeEntry(join(folder, name), name, known.get(name), options, depth);
    if (entry !== null) entries.push(entry);
  });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const stored = await store.put(Buffer.from(await textOf(entries), 'utf8'));
  if (stored.isNew) added.push(stored.hash);
  return stored.hash;
}

/** The tree under a hash. Throws `DamagedContentError` when it cannot be used. */
export async function readTree(store: ContentStore, hash: ContentHash): Promise<BackupTree> {
  const text = await store.getText(hash);
  const breathe = createBreather();
  const entries: BackupEntry[] = [];
  for (const piece of treePieces(text)) {
    const part = parseTree(piece);
    if (part === null) throw new DamagedContentError(`${hash} is no folder`);
    entries.push(...part);
    await breathe();
  }
  return entries;
}

/** With pauses, as a folder of thousands of pictures needs them. */
async function textOf(tree: BackupTree): Promise<string> {
  const breathe = createBreather();
  const pieces: string[] = [];
  for (const piece of treeTexts(tree)) {
    pieces.push(piece);
    await breathe();
  }
  return pieces.join('');
}

/** A file of a tree with its path, in the order of paths. */
export type TreeFile = {
  readonly path: readonly string[];
  readonly file: ContentHash;
  readonly size: number;
  readonly mtimeMs: number;
};

/** Every file below a folder of a tree; none when there is no such folder. */
export async function* filesIn(
  store: ContentStore,
  root: ContentHash,
  under: readonly string[] = [],
): AsyncGenerator<TreeFile> {
  const [first, ...rest] = under;
  for (const entry of await readTree(store, root)) {
    if (first !== undefined && entry.name !== first) continue;
    if ('folder' in entry) {
      for await (const file of filesIn(store, entry.folder, rest))
        yield { ...file, path: [entry.name, ...file.path] };
    } else if (rest.length === 0) {
      const { file, size, mtimeMs } = entry;
      yield { path: [entry.name], file, size, mtimeMs };
    }
  }
}

/** Every content that a tree needs, the tree itself included. Trees that were seen are not walked again. */
export async function collectContents(
  store: ContentStore,
  root: ContentHash,
  seen: Set<ContentHash>,
): Promise<void> {
  if (seen.has(root)) return;
  seen.add(root);
  await inParallel(await readTree(store, root), WIDTH, async (entry) => {
    if ('folder' in entry) await collectContents(store, entry.folder, seen);
    else seen.add(entry.file);
  });
}

/** A tree that is damaged or gone spares no work, and that is all. */
async function readTreeIfWhole(store: ContentStore, hash: ContentHash | null): Promise<BackupTree> {
  if (hash === null) return [];
  return readTree(store, hash).catch((error: unknown) => {
    if (error instanceof DamagedContentError) return [];
    throw error;
  });
}

/** `null` for what went away, is no file and no folder that can be read, or lies too deep. */
async function storeEntry(
  path: string,
  name: string,
  known: BackupEntry | undefined,
  options: StoreFolderOptions,
  depth: number,
): Promise<BackupEntry | null> {
  try {
    const state = await options.files.stat(path);
    if (!state.isFolder) return await storeFile(path, name, known, options);
    if (depth === DEEPEST) return null;
    const before = known !== undefined && 'folder' in known ? known.folder : null;
    return { name, folder: await storeFolder(path, before, options, depth + 1) };
  } catch (error) {
    // What is missing may also be the place that it is stored in.
    if (isMissing(error) && !(await exists(options.files, path))) return null;
    throw error;
  }
}

async function storeFile(
  path: string,
  name: string,
  known: BackupEntry | undefined,
  { files, store, onFile, added }: StoreFolderOptions,
): Promise<BackupEntry> {
  for (let attempt = 1; ; attempt += 1) {
    const { size, mtimeMs } = await files.stat(path);
    if (known !== undefined && 'file' in known && known.size === size && known.mtimeMs === mtimeMs) {
      if (await store.has(known.file)) {
        onFile(path);
        return known;
      }
    }
    const bytes = await files.readBytes(path);
    const after = await files.stat(path);
    const isSteady = after.mtimeMs === mtimeMs && after.size === size && bytes.byteLength === size;
    if (!isSteady && attempt < ATTEMPTS) continue;
    const stored = await store.put(bytes);
    if (stored.isNew) added.push(stored.hash);
    onFile(path);
    return { name, file: stored.hash, size: bytes.byteLength, mtimeMs };
  }
}
