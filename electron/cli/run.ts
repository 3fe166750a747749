/** Understands a call, runs its command, and turns whatever happens into words and an exit code. */
import { parseArgs } from 'node:util';
import { COMMANDS, type CommandEntry, HELP } from './commands.ts';
import { type CommandCall, type ExitCode, Refusal, type Surroundings, UsageError } from './surroundings.ts';

declare const __AFTERWORD_VERSION__: string;

/** Runs one call. Never throws. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { say, complain } = surroundings;
  let entry: CommandEntry | undefined;
  try {
    const { values, positionals } = parse(args);
    const [name, ...rest] = positionals;
    if (name !== undefined && Object.hasOwn(COMMANDS, name)) entry = COMMANDS[name];
    if (values.help) say(entry?.usage ?? HELP);
    else if (values.version) say(__AFTERWORD_VERSION__);
    else if (entry === undefined)
      throw new UsageError(name === undefined ? 'Say what to do.' : `There is no command called “${name}”.`);
    else return await entry.run(createCall(rest, checked(values, entry, name)), surroundings);
    return 0;
  } catch (error) {
    complain(explain(error, entry));
    return error instanceof UsageError ? 2 : 1;
  }
}

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        repair: { type: 'boolean' },
        earlier: { type: 'boolean' },
        undo: { type: 'boolean' },
        replace: { type: 'boolean' },
        'keep-both': { type: 'boolean' },
        library: { type: 'string' },
        format: { type: 'string' },
        to: { type: 'string' },
        'backup-folder': { type: 'string' },
        collection: { type: 'string' },
        search: { type: 'string' },
        with: { type: 'string' },
        layout: { type: 'string' },
        template: { type: 'string' },
        minutes: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** An option that a command does not know would be left out without a word: better to say so. */
function checked(values: Values, { options }: CommandEntry, name: string | undefined): Values {
  const known: readonly string[] = [...options, 'json'];
  const stray = Object.keys(values).find((option) => !known.includes(option));
  if (stray !== undefined) throw new UsageError(`“${name}” has no option --${stray}.`);
  if (values.library === '') throw new UsageError('--library needs a folder.');
  return values;
}

const createCall = (args: readonly string[], values: Values): CommandCall => ({
  args,
  library: values.library ?? null,
  json: values.json ?? false,
  all: values.all ?? false,
  repair: values.repair ?? false,
  earlier: values.earlier ?? false,
  undo: values.undo ?? false,
  replace: values.replace ?? false,
  keepBoth: values['keep-both'] ?? false,
  format: values.format ?? null,
  to: values.to ?? null,
  backupFolder: values['backup-folder'] ?? null,
  collection: values.collection ?? null,
  search: values.search ?? null,
  minutes: values.minutes ?? null,
  with: values.with ?? null,
  layout: values.layout ?? null,
  template: values.template ?? null,
});

function explain(error: unknown, entry: CommandEntry | undefined): string {
  if (error instanceof UsageError) return `${error.message}\n\n${entry?.usage ?? HELP}`;
  if (error instanceof Refusal) return error.message;
  return `Something unexpected happened: ${error instanceof Error ? error.message : String(error)}`;
}
