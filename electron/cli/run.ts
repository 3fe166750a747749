/** Understands a call, runs its command, and turns whatever happens into words and an exit code. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { foldersIn } from '../library/folders.ts';
import { openSettings } from '../library/settings-file.ts';
import { userDataFolder } from '../library/user-data-folder.ts';
import { answer, list, show } from './articles.ts';
import { exportCommand } from './export.ts';
import { HELP, USAGE } from './help.ts';
import { importCommand } from './import.ts';
import { inspect } from './inspect.ts';
import {
  type Command,
  type CommandCall,
  type ExitCode,
  type Surroundings,
  UsageError,
} from './surroundings.ts';
import { verify } from './verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  inspect,
  import: importCommand,
  list,
  show,
  answer,
  export: exportCommand,
  verify,
};

/** Runs one call. Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  try {
    const { values, positionals } = parse(args);
    const [name, ...rest] = positionals;
    const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    if (values.help || name === undefined) {
      surroundings.say(command === undefined || name === undefined ? HELP : (USAGE[name] ?? HELP));
      return values.help ? 0 : 2;
    }
    if (command === undefined) throw new UsageError(`There is no command called “${name}”.`);
    return await command(await createCall(rest, values), surroundings);
  } catch (error) {
    return explain(error, args, surroundings);
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        all: { type: 'boolean', default: false },
        repair: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        'keep-both': { type: 'boolean', default: false },
        library: { type: 'string' },
        format: { type: 'string' },
        to: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Without `--library` the folder that the app uses. */
async function createCall(
  args: readonly string[],
  values: ReturnType<typeof parse>['values'],
): Promise<CommandCall> {
  const folders = foldersIn(userDataFolder());
  const library =
    values.library ??
    (await openSettings(folders.settingsFile)).settings.current().libraryFolder ??
    folders.library;
  return {
    args,
    library: resolve(library),
    // A library named by hand keeps its caches away from those of the app.
    cacheFolder: values.library === undefined ? folders.cache : join(folders.cache, 'command-line'),
    json: values.json,
    all: values.all,
    repair: values.repair,
    replace: values.replace,
    keepBoth: values['keep-both'],
    format: values.format ?? null,
    to: values.to ?? null,
  };
}

function explain(error: unknown, args: readonly string[], { complain }: Surroundings): ExitCode {
  if (error instanceof UsageError) {
    const usage = args[0] === undefined ? undefined : USAGE[args[0]];
    complain(`${error.message}\n\n${usage ?? HELP}`);
    return 2;
  }
  complain(`Something unexpected happened: ${error instanceof Error ? error.message : String(error)}`);
  return 1;
}
