import { type FileCalls, NODE_FILES, type OpenFile } from '../file-calls.ts';

/**
 * How calls fail: `before` they do anything; `after` they did it, as a network drive may report; or each one `from`
 * then on, as when a disk is pulled out.
 */
export type FaultMode = 'before' | 'after' | 'from';
export const FAULT_MODES: readonly FaultMode[] = ['before', 'after', 'from'];

/** The real file system, of which any single call can be made to fail. */
export type FaultyFiles = {
  readonly files: FileCalls;
  /** The `number`-th call from now on, counted from 1, fails with `code`. */
  failAt(number: number, mode: FaultMode, code?: string): void;
  /** Everything works again. */
  heal(): void;
  /** Calls since `failAt` or `heal`. */
  calls(): number;
};

export function createFaultyFiles(base: FileCalls = NODE_FILES): FaultyFiles {
  let count = 0;
  let fault: { readonly number: number; readonly mode: FaultMode; readonly code: string } | null = null;

  const call = async <T>(name: string, act: () => Promise<T>): Promise<T> => {
    count += 1;
    const failing =
      fault !== null && (fault.mode === 'from' ? count >= fault.number : count === fault.number);
    const error = Object.assign(new Error(`${fault?.code}: ${name} was made to fail`), { code: fault?.code });
    if (failing && fault?.mode !== 'after') throw error;
    const result = await act();
    if (failing) throw error;
    return result;
  };
  const wrap = (file: OpenFile): OpenFile => ({
    write: (bytes, offset) => call('write', () => file.write(bytes, offset)),
    sync: () => call('sync', () => file.sync()),
    stat: () => call('fstat', () => file.stat()),
    // A system closes a file even when it reports an error of closing it.
    close: () => call('close', async () => undefined).finally(() => file.close()),
  });

  return {
    files: {
      open: async (path, flags) => {
        let opened: OpenFile | null = null;
        try {
          return await call('open', async () => {
            opened = await base.open(path, flags);
            return wrap(opened);
          });
        } catch (error) {
          await (opened as OpenFile | null)?.close();
          throw error;
        }
      },
      readText: (path) => call('read', () => base.readText(path)),
      readBytes: (path) => call('read', () => base.readBytes(path)),
      rename: (from, to) => call('rename', () => base.rename(from, to)),
      unlink: (path) => call('unlink', () => base.unlink(path)),
      mkdir: (path) => call('mkdir', () => base.mkdir(path)),
      rmdir: (path) => call('rmdir', () => base.rmdir(path)),
      list: (path) => call('list', () => base.list(path)),
      stat: (path) => call('stat', () => base.stat(path)),
      touch: (path, time) => call('touch', () => base.touch(path, time)),
    },
    failAt(number, mode, code = 'EIO') {
      count = 0;
      fault = { number, mode, code };
    },
    heal() {
      count = 0;
      fault = null;
    },
    calls: () => count,
  };
}
