/** Reads feeds in a worker thread with limits of time and memory, which ends when nobody has asked for a while. */
import { Worker } from 'node:worker_threads';
import type { Failure } from '../../../core/failure.ts';
import { failed } from '../../../core/result.ts';
import { InTurn } from '../../library/in-turn.ts';
import { limitWork } from '../work-limit.ts';
import type { FeedQuestion, FeedReply, FeedTasks } from './feed-worker.ts';

export type FeedReader = {
  /** Several at once wait for each other. Never rejects. */
  ask<Task extends keyof FeedTasks>(
    task: Task,
    given: FeedTasks[Task]['given'],
  ): Promise<FeedTasks[Task]['answer']>;
  close(): Promise<void>;
};

export type FeedReaderOptions = {
  /** The bundled `feed-worker.ts`. */
  readonly workerFile: string;
  readonly limitSeconds?: number;
  readonly limitMegabytes?: number;
  readonly idleSeconds?: number;
};

export function createFeedReader(options: FeedReaderOptions): FeedReader {
  const { workerFile, limitSeconds = 10, limitMegabytes = 256, idleSeconds = 20 } = options;
  const turns = new InTurn();
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | null = null;
  let lastId = 0;

  const start = (): Worker => {
    worker ??= new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limitMegabytes },
      stdout: false,
      stderr: false,
      env: {},
    });
    return worker;
  };
  const end = async (): Promise<void> => {
    const ending = worker;
    worker = null;
    if (idle) clearTimeout(idle);
    await ending?.terminate();
  };

  const question = async (asked: Omit<FeedQuestion, 'id'>): Promise<FeedReply['answer']> => {
    if (idle) clearTimeout(idle);
    const answer = await settle(start(), { ...asked, id: ++lastId } as FeedQuestion, limitSeconds);
    if (answer.isLast) await end();
    idle = setTimeout(() => void end(), idleSeconds * 1000);
    idle.unref();
    return answer.answer;
  };

  return {
    // The worker's table of tasks says which answer belongs to which question.
    ask: (task, given) => turns.run('worker', () => question({ task, given } as never)) as never,
    close: () => turns.run('worker', end),
  };
}

/** `isLast`: the worker answers nothing more. */
type Settled = { readonly answer: FeedReply['answer']; readonly isLast: boolean };

/** Settles with the first of: the reply, the worker's end, the time limit. */
function settle(worker: Worker, question: FeedQuestion, limitSeconds: number): Promise<Settled> {
  const { name } = question.given;
  return new Promise((resolve) => {
    const done = (settled: Settled): void => {
      takeBackLimit();
      worker.removeAllListeners('message').removeAllListeners('error').removeAllListeners('exit');
      // A terminated worker may still report an error; nobody waits for it any more.
      worker.on('error', () => undefined);
      resolve(settled);
    };
    const broken = (failure: Failure): void => done({ answer: failed(failure), isLast: true });
    const takeBackLimit = limitWork(limitSeconds, () => broken({ tag: 'took-too-long', name, limitSeconds }));
    worker.on('message', (reply: FeedReply) => {
      if (reply.id === question.id) done({ answer: reply.answer, isLast: false });
    });
    worker.on('error', (error) =>
      broken(
        'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { tag: 'out-of-memory', name }
          : { tag: 'unexpected', name, detail: error.stack ?? error.message },
      ),
    );
    worker.on('exit', (code) =>
      broken({ tag: 'unexpected', name, detail: `The worker ended with ${code}.` }),
    );
    worker.postMessage(question);
  });
}
