/**
 * Imports sources in a worker thread with limits of time and memory. Whatever a source does to the worker, the
 * process goes on and the caller gets a failure that can be told in a sentence.
 */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../core/failure.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import { failed, type Result } from '../../core/result.ts';
import type { ImportReply, ImportRequest } from './import-worker.ts';

export type ImportOutcome = Result<ImportedArticle, Failure>;

export type Importer = {
  /** Imports one source; several at once wait for each other. Never rejects. */
  importSource(source: ImportSource, signal?: AbortSignal): Promise<ImportOutcome>;
  /** Ends the worker; sources in work are cancelled. */
  close(): Promise<void>;
};

export type ImporterOptions = {
  /** The bundled `import-worker.ts`. */
  readonly workerFile: string;
  readonly limitSeconds?: number;
  /** Of the worker's heap, in megabytes. */
  readonly limitMegabytes?: number;
  /** Sources after which the worker is replaced, so that nothing a parser keeps can pile up. */
  readonly sourcesPerWorker?: number;
};

/** Nothing is started before the first source. */
export function createImporter(options: ImporterOptions): Importer {
  const importer = new WorkerImporter(options);
  return {
    importSource: (source, signal) => importer.enqueue(source, signal),
    close: () => importer.close(),
  };
}

type Running = { readonly worker: Worker; sources: number };

/** Owns the worker's life. */
class WorkerImporter {
  readonly #workerFile: string;
  readonly #limitSeconds: number;
  readonly #limitMegabytes: number;
  readonly #sourcesPerWorker: number;
  #running: Running | null = null;
  #last: Promise<unknown> = Promise.resolve();
  readonly #closing = new AbortController();
  #lastId = 0;

  constructor(options: ImporterOptions) {
    this.#workerFile = options.workerFile;
    this.#limitSeconds = options.limitSeconds ?? 20;
    this.#limitMegabytes = options.limitMegabytes ?? 512;
    this.#sourcesPerWorker = options.sourcesPerWorker ?? 200;
  }

  enqueue(source: ImportSource, signal?: AbortSignal): Promise<ImportOutcome> {
    const outcome = this.#last.then(() => this.#import(source, signal));
    this.#last = outcome;
    return outcome;
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#stop();
    await this.#last;
  }

  async #import(source: ImportSource, signal: AbortSignal | undefined): Promise<ImportOutcome> {
    const cancelled = failed<Failure>({ tag: 'cancelled', name: source.name });
    if (signal?.aborted || this.#closing.signal.aborted) return cancelled;
    if (this.#running && this.#running.sources >= this.#sourcesPerWorker) await this.#stop();
    const running = this.#start();
    running.sources += 1;
    const outcome = await this.#ask(running.worker, source, signal);
    if (outcome === 'ended') {
      await this.#stop();
      return cancelled;
    }
    if (!outcome.ok && ENDS_WORKER.has(outcome.failure.tag)) await this.#stop();
    return outcome;
  }

  #start(): Running {
    this.#running ??= {
      worker: new Worker(this.#workerFile, {
        resourceLimits: { maxOldGenerationSizeMb: this.#limitMegabytes },
        stdout: false,
        stderr: false,
        env: {},
      }),
      sources: 0,
    };
    return this.#running;
  }

  async #stop(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    await running?.worker.terminate();
  }

  /** Settles with the first of: the worker's reply, its end, the time limit, a cancellation. */
  #ask(
    worker: Worker,
    source: ImportSource,
    signal: AbortSignal | undefined,
  ): Promise<ImportOutcome | 'ended'> {
    const id = ++this.#lastId;
    return new Promise((resolve) => {
      const settle = (outcome: ImportOutcome | 'ended'): void => {
        clearTimeout(timer);
        worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
        // A terminated worker may still report an error; nobody waits for it any more.
        worker.on('error', () => undefined);
        for (const ending of [signal, this.#closing.signal]) ending?.removeEventListener('abort', onAbort);
        resolve(outcome);
      };
      const onAbort = (): void => settle('ended');
      const limitSeconds = this.#limitSeconds;
      const timer = setTimeout(
        () => settle(failed({ tag: 'took-too-long', name: source.name, limitSeconds })),
        limitSeconds * 1000,
      );
      worker.on('message', (reply: ImportReply) => {
        if (reply.id === id) settle(reply.result);
      });
      worker.on('error', (error) => settle(failed(crash(source.name, error))));
      worker.on('exit', (code) =>
        settle(
          failed({
            tag: 'unexpected',
            name: source.name,
            detail: `The import worker ended with code ${code}.`,
          }),
        ),
      );
      for (const ending of [signal, this.#closing.signal]) ending?.addEventListener('abort', onAbort);
      const request: ImportRequest = { id, source };
      worker.postMessage(request);
    });
  }
}

/** After these the worker is busy, broken or gone. */
const ENDS_WORKER: ReadonlySet<Failure['tag']> = new Set([
  'took-too-long',
  'out-of-memory',
  'unexpected',
  'too-deep',
]);

function crash(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { tag: 'out-of-memory', name };
  return {
    tag: 'unexpected',
    name,
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}
