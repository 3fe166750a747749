/** Files that the system hands to the app: named at its start, at a second start, or opened with it on a Mac. */
import { app } from 'electron';
import * as v from 'valibot';
import type { ImportQueue } from '../services/import-queue.ts';

export type FileIntake = {
  /** Imports what came so far and everything that comes later. */
  handTo(queue: Pick<ImportQueue, 'addPaths'>): void;
};

/** What a second start tells the first one. */
const SecondStart = v.object({ files: v.array(v.string()) });

/** Listens from now on; `named` are the files of this start. */
export function createFileIntake(named: readonly string[]): FileIntake {
  let take: ((paths: readonly string[]) => void) | null = null;
  const waiting = [...named];
  const receive = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    if (take === null) waiting.push(...paths);
    else take(paths);
  };
  app.on('second-instance', (_event, _argv, _folder, told) => {
    const start = v.safeParse(SecondStart, told);
    if (start.success) receive(start.output.files);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    receive([path]);
  });
  return {
    handTo(queue) {
      take = (paths) => queue.addPaths(paths);
      receive(waiting.splice(0));
    },
  };
}
