/** The worker thread of the importer, as questions with one answer each. */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../core/failure.ts';
import type { ImportPiece, PieceSelection } from '../../core/importing/import-piece.ts';
import type { ImportSource } from '../../core/importing/imported-article.ts';
import type { ImportReply, ImportRequest, ImportTelling } from './import-worker.ts';
import { limitWork } from './work-limit.ts';

/** `stopped`: a signal fired. `broken`: by the piece that was begun, or before there was one. */
export type Answer =
  | { readonly tag: 'piece'; readonly piece: ImportPiece }
  | { readonly tag: 'end' }
  | { readonly tag: 'stopped' }
  | { readonly tag: 'broken'; readonly failure: Failure; readonly begun: Begun | null };

/** The piece that was in work. */
export type Begun = { readonly at: number; readonly name: string };

export type ThreadOptions = {
  readonly workerFile: string;
  readonly limitSeconds: number;
  readonly limitMegabytes: number;
};

/** Pieces of the selection before `from` were worked on already. */
type Opening = {
  readonly source: ImportSource;
  readonly selection: PieceSelection;
  readonly from: number;
};

/** Owns one worker; after a broken or stopped answer it is not asked again. */
export class ImportThread {
  readonly #worker: Worker;
  readonly #limitSeconds: number;
  #id = 0;
  #sourceName = '';
  #begun: Begun | null = null;
  pieceCount = 0;
  /** What the worker's heap held after its last piece. */
  heapBytes = 0;

  constructor({ workerFile, limitSeconds, limitMegabytes }: ThreadOptions) {
    this.#limitSeconds = limitSeconds;
    this.#worker = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limitMegabytes },
      stdout: false,
      stderr: false,
      env: {},
    });
  }

  open(opening: Opening, stops: readonly AbortSignal[]): Promise<Answer> {
    this.#id += 1;
    this.#sourceName = opening.source.name;
    return this.#ask({ tag: 'open', id: this.#id, ...opening }, stops);
  }

  next(stops: readonly AbortSignal[]): Promise<Answer> {
    return this.#ask({ tag: 'next', id: this.#id }, stops);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** Settles with the first of: the worker's reply, its end, the time limit, a signal. */
  #ask(request: ImportRequest, stops: readonly AbortSignal[]): Promise<Answer> {
    const worker = this.#worker;
    const name = this.#sourceName;
    this.#begun = null;
    return new Promise((resolve) => {
      const settle = (answer: Answer): void => {
        takeBackLimit();
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        // A terminated worker may still report an error; nobody waits for it any more.
        worker.on('error', () => undefined);
        for (const stop of stops) stop.removeEventListener('abort', onStop);
        resolve(answer);
      };
      const onBroken = (failure: Failure): void => settle({ tag: 'broken', failure, begun: this.#begun });
      const onStop = (): void => settle({ tag: 'stopped' });
      const limitSeconds = this.#limitSeconds;
      const takeBackLimit = limitWork(limitSeconds, () =>
        onBroken({ tag: 'took-too-long', name, limitSeconds }),
      );
      worker.on('message', (reply: ImportReply | ImportTelling) => {
        if (reply.id === this.#id) this.#hear(reply, settle);
      });
      // What it told before an error is heard at the latest before its exit, which always follows.
      let failure: Failure | null = null;
      worker.on('error', (error) => {
        failure = crash(name, error);
      });
      worker.on('exit', (code) =>
        onBroken(
          failure ?? { tag: 'unexpected', name, detail: `The import worker ended with code ${code}.` },
        ),
      );
      for (const stop of stops) stop.addEventListener('abort', onStop);
      worker.postMessage(request);
    });
  }

  #hear(reply: ImportReply | ImportTelling, settle: (answer: Answer) => void): void {
    switch (reply.tag) {
      case 'begins':
        this.#begun = { at: reply.at, name: reply.name };
        break;
      case 'piece':
        this.pieceCount += 1;
        this.heapBytes = reply.heapBytes;
        settle(reply);
        break;
      case 'end':
        settle(reply);
        break;
      case 'broken':
        settle({ tag: 'broken', failure: reply.failure, begun: this.#begun });
        break;
    }
  }
}

function crash(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { tag: 'out-of-memory', name };
  return {
    tag: 'unexpected',
    name,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
