/** The window's first files, read while Electron is still getting ready. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OwnPage } from './own-address.ts';
import type { ReadPage } from './protocol.ts';

/** What a built page asks for at once: its scripts, styles and faces. */
const FIRST_FILES = /\b(?:src|href)="\/([^"]+)"/g;

/** Begins to read a page of `folder` and what it asks for. Each is handed out once, then read anew. */
export function readPagesAhead(folder: string, page: OwnPage): ReadPage {
  const ahead = new Map<string, Promise<Buffer>>();
  const begin = (file: string): Promise<Buffer> => {
    const reading = readFile(file);
    ahead.set(file, reading);
    reading.catch(() => undefined);
    return reading;
  };
  begin(join(folder, page)).then(
    (markup) => {
      for (const [, path] of markup.toString().matchAll(FIRST_FILES)) begin(join(folder, path ?? ''));
    },
    () => undefined,
  );
  return (file) => {
    const reading = ahead.get(file);
    ahead.delete(file);
    return reading ?? readFile(file);
  };
}
