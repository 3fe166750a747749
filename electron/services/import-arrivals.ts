/** What comes to be imported, each kind as something that can be loaded, and loaded again. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { nameOfAddress } from '../../core/fetching/name-of-address.ts';
import { CLIPBOARD_NAME, type ClipboardContent, clipboardSource } from '../../core/importing/clipboard.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { WaitingSource } from '../../core/stored/waiting-record.ts';
import { fetchSource } from './fetch-source.ts';
import type { Fetcher } from './fetching/fetcher.ts';
import { readSource } from './read-source.ts';

export type Arrival = {
  readonly name: string;
  /** Called again for every retry. */
  readonly load: (signal: AbortSignal) => Promise<Result<ImportSource, Failure>>;
  /** Bytes, as far as they are known before loading; 0: not known. */
  readonly weigh: () => Promise<number>;
  /** How to come by it after a new start; `null` for nothing at all. */
  readonly origin: Origin | null;
};

/** Where it is, or for what was only in memory, the source itself. */
export type Origin = Exclude<WaitingSource, { readonly kind: 'kept' }> | InMemory;

/** Dropped or pasted. */
export type InMemory = ImportSource & { readonly kind: 'file' | 'clipboard' };

export const fromPath = (path: string): Arrival => ({
  name: path.split(/[\\/]/).at(-1) ?? path,
  load: () => readSource(path),
  weigh: async () => (await stat(path).catch(() => null))?.size ?? 0,
  origin: { kind: 'path', value: join(path) },
});

export const fromAddress = (address: string, fetcher: Fetcher): Arrival => ({
  name: nameOfAddress(address),
  load: (signal) => fetchSource(fetcher, address, signal),
  weigh: async () => 0,
  origin: { kind: 'address', value: address },
});

export const fromFile = ({ name, bytes }: NamedBytes): Arrival =>
  loaded({ kind: 'file', name, bytes, mediaType: null, url: null });

export function fromClipboard(content: ClipboardContent): Arrival {
  const source = clipboardSource(content);
  return source === null
    ? {
        name: CLIPBOARD_NAME,
        load: async () => failed({ tag: 'no-text', name: CLIPBOARD_NAME }),
        weigh: async () => 0,
        origin: null,
      }
    : loaded(source);
}

/** What waited when the program ended. */
export function fromOrigin(origin: Origin, fetcher: Fetcher): Arrival {
  if (origin.kind === 'path') return fromPath(origin.value);
  return origin.kind === 'address' ? fromAddress(origin.value, fetcher) : loaded(origin);
}

const loaded = (source: InMemory): Arrival => ({
  name: source.name,
  load: async () => ok(source),
  weigh: async () => source.bytes.length,
  origin: source,
});
