/** Files of an export on their way to the disk. */
import { basename, dirname, join, resolve } from 'node:path';
import type { ExportedFile, ExportReport, SkippedExport } from '../../../core/exporting/export.ts';
import { describeFailure } from '../../../core/failure.ts';
import { writeDurably, writeDurablyInParts } from '../../library/durable-write.ts';
import { type FileCalls, NODE_FILES } from '../../library/file-calls.ts';
import { isMissing, writeFailure } from '../../library/file-failure.ts';
import { sweepLeftovers } from '../../library/temporary-file.ts';
import { MISSING_PICTURE } from './export-pictures.ts';
import type { ReadPicture } from './export-tools.ts';

/** A file that is made while it is written, one part after the other. */
export type StreamedFile = {
  readonly name: string;
  readonly parts: () => AsyncIterable<Part>;
};

/** Text, bytes, or a file that belongs to this one and is written after it; its name begins at this one's folder. */
export type Part = string | Uint8Array | ExportedFile;

/** Thrown by `parts` when there will be no such file; says why. */
export class NotWritten extends Error {}

export type WriteOptions = {
  /** Whether a file that is there may be replaced. */
  readonly replace: boolean;
  /** For files that are pictures of the library. */
  readonly readPicture?: ReadPicture;
  /** Overridden by tests. */
  readonly files?: FileCalls;
};

/** Which of these names are in use in `folder`, for asking before anything is replaced. */
export async function existingNames(
  folder: string,
  names: readonly string[],
  files: FileCalls = NODE_FILES,
): Promise<readonly string[]> {
  const present: string[] = [];
  for (const name of names) if (await isThere(files, join(folder, name))) present.push(name);
  return present;
}

/**
 * Writes files whose `name` is a path, one after the other, each whole and on the disk or not at all. What could not
 * be written is reported and does not keep the others from it.
 */
export async function writeExport(
  exported: readonly (ExportedFile | StreamedFile)[],
  options: WriteOptions,
): Promise<ExportReport> {
  const writing = new Writing(options);
  for (const file of exported) await writing.write(file, resolve(file.name));
  const { written, skipped } = writing;
  return { written, skipped };
}

class Writing {
  readonly written: string[] = [];
  readonly skipped: SkippedExport[] = [];
  readonly #replace: boolean;
  readonly #readPicture: ReadPicture;
  readonly #files: FileCalls;
  readonly #swept = new Set<string>();
  readonly #missing = new Set<string>();

  constructor({ replace, readPicture = async () => null, files = NODE_FILES }: WriteOptions) {
    this.#replace = replace;
    this.#readPicture = readPicture;
    this.#files = files;
  }

  async write(file: ExportedFile | StreamedFile, path: string): Promise<void> {
    await this.#sweep(dirname(path));
    if ('parts' in file) return this.#writeParts(file, path);
    if (file.picture !== undefined) return this.#writePicture(file.picture, path);
    const content = file.bytes ?? file.text;
    await this.#put(path, () => writeDurably(this.#files, path, content));
  }

  async #writeParts({ parts }: StreamedFile, path: string): Promise<void> {
    const beside: ExportedFile[] = [];
    const isWritten = await this.#put(path, () =>
      writeDurablyInParts(this.#files, path, async (take) => {
        for await (const part of parts())
          if (typeof part === 'string') await take(Buffer.from(part, 'utf8'));
          else if (part instanceof Uint8Array) await take(part);
          else beside.push(part);
      }),
    );
    if (isWritten) for (const file of beside) await this.write(file, join(dirname(path), file.name));
  }

  /** A picture is called by what it holds: one that is there is the same. */
  async #writePicture(picture: string, path: string): Promise<void> {
    if (this.#missing.has(picture) || (await isThere(this.#files, path))) return;
    const bytes = await this.#readPicture(picture);
    if (bytes === null) {
      this.#missing.add(picture);
      this.skipped.push({ name: basename(path), reason: MISSING_PICTURE });
    } else await this.#put(path, () => writeDurably(this.#files, path, bytes));
  }

  /** Nothing stands under the name before everything does. Resolves to whether it does. */
  async #put(path: string, write: () => Promise<unknown>): Promise<boolean> {
    const reason = await this.#tryToWrite(basename(path), path, write);
    if (reason === null) this.written.push(path);
    else this.skipped.push({ name: basename(path), reason });
    return reason === null;
  }

  /** Resolves to why it was not written. */
  async #tryToWrite(name: string, path: string, write: () => Promise<unknown>): Promise<string | null> {
    try {
      if (!this.#replace && (await isThere(this.#files, path)))
        return describeFailure({ tag: 'already-exists', name });
      await write();
      return null;
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      return error instanceof NotWritten ? error.message : describeFailure(writeFailure(name, error));
    }
  }

  async #sweep(folder: string): Promise<void> {
    if (this.#swept.has(folder)) return;
    this.#swept.add(folder);
    await sweepLeftovers(this.#files, folder, new Date());
  }
}

async function isThere(files: FileCalls, path: string): Promise<boolean> {
  try {
    await files.stat(path);
    return true;
  } catch (error) {
    // A name that cannot be looked at may be in use: better to ask.
    return !isMissing(error);
  }
}
