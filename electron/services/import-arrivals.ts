/** What comes to be imported, each kind as something that can be loaded, and loaded again. */
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
  /** How to come by it after a new start; `null` for what was only in memory. */
  readonly origin: WaitingSource | null;
};

export const fromPath = (path: string): Arrival => ({
  name: path.split(/[\\/]/).at(-1) ?? path,
  load: () => readSource(path),
  origin: { kind: 'path', value: join(path) },
});

export const fromAddress = (address: string, fetcher: Fetcher): Arrival => ({
  name: nameOfAddress(address),
  load: (signal) => fetchSource(fetcher, address, signal),
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
        origin: null,
      }
    : loaded(source);
}

export const fromWaiting = (source: WaitingSource, fetcher: Fetcher): Arrival =>
  source.kind === 'path' ? fromPath(source.value) : fromAddress(source.value, fetcher);

const loaded = (source: ImportSource): Arrival => ({
  name: source.name,
  load: async () => ok(source),
  origin: null,
});
