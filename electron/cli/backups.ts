/** `backup` and `backups`: safety copies of the library. */
import { resolve } from 'node:path';
import type { BackupReason } from '../../core/backups/backup.ts';
import type { Library } from '../library/library.ts';
import { BackingUp } from '../services/backing-up.ts';
import { withLibrary } from './open.ts';
import { secondBackupFolder } from './place.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  type Surroundings,
  UsageError,
} from './surroundings.ts';
import { count, unwrap } from './telling.ts';

declare const __AFTERWORD_VERSION__: string;

export const backup: Command = async (call, surroundings) => {
  if (call.args.length > 0) throw new UsageError('“backup” takes no arguments.');
  return withBackups(call, surroundings, async (backingUp) => {
    const made = unwrap(await backingUp.backUp('asked'));
    surroundings.say(
      call.json
        ? JSON.stringify(made, null, 2)
        : `${made.id}  ${count(made.articles, 'article')}, ${count(made.journals, 'journal')}`,
    );
    return 0;
  });
};

export const backups: Command = async (call, surroundings) => {
  if (call.args.length > 0) throw new UsageError('“backups” takes no arguments.');
  return withBackups(call, surroundings, async ({ restoring }) => {
    const all = await restoring.list();
    surroundings.say(
      call.json
        ? JSON.stringify(all, null, 2)
        : all
            .map(
              ({ id, reason, articles, journals, place }) =>
                `${id}  ${reason}  ${count(articles, 'article')}, ${count(journals, 'journal')}${place === 'second' ? '  (second folder)' : ''}`,
            )
            .join('\n') || 'There is no backup yet.',
    );
    return 0;
  });
};

/** Backs up before something else is done to the library. Exit code 1 when that is not possible, which is told. */
export const backUpFirst = (
  call: CommandCall,
  surroundings: Surroundings,
  reason: BackupReason,
): Promise<ExitCode> =>
  withBackups(call, surroundings, async (backingUp) => {
    unwrap(await backingUp.backUp(reason));
    return 0;
  });

type Act = (backingUp: BackingUp, library: Library) => Promise<ExitCode>;

export async function withBackups(
  call: CommandCall,
  surroundings: Surroundings,
  act: Act,
): Promise<ExitCode> {
  const second = await secondBackupFolder(call);
  return withLibrary(call, surroundings, (library) =>
    act(createBackingUp(library, surroundings, second), library),
  );
}

/** The backups of a library that a command has open. */
export const createBackingUp = (
  library: Library,
  { complain }: Pick<Surroundings, 'complain'>,
  second: string | null,
): BackingUp =>
  new BackingUp({
    library,
    appVersion: __AFTERWORD_VERSION__,
    secondFolder: () => (second === null ? null : resolve(second)),
    now: () => new Date(),
    tell: (sentence) => complain(sentence),
  });
