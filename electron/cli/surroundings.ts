/** What a command is given to work with. */
export type Surroundings = {
  /** One text for standard output. */
  readonly say: (text: string) => void;
  /** One text for standard error. */
  readonly complain: (text: string) => void;
  /** Everything on standard input. */
  readonly listen: () => Promise<string>;
  /** Where `import-worker.cjs` stands. */
  readonly workerFolder: string;
};

/** Options and arguments of one call, checked. */
export type CommandCall = {
  readonly args: readonly string[];
  /** As it was given; `null`: the one the app uses. */
  readonly library: string | null;
  readonly json: boolean;
  readonly all: boolean;
  readonly repair: boolean;
  /** For “restore”: put earlier words back rather than only what is missing. */
  readonly earlier: boolean;
  readonly undo: boolean;
  readonly replace: boolean;
  readonly keepBoth: boolean;
  readonly format: string | null;
  readonly to: string | null;
  /** A second folder with backups. */
  readonly backupFolder: string | null;
  /** The name of a collection, or the beginning of its id. */
  readonly collection: string | null;
  /** The name of a saved search. */
  readonly search: string | null;
  /** For “guide” and “handout”: the length of the session. */
  readonly minutes: string | null;
  /** For “export”: how much of each article. */
  readonly with: string | null;
  /** For “export” as HTML: one page or a folder of pages. */
  readonly layout: string | null;
  /** For “export”: a template's file, or the name of one that comes with Afterword. */
  readonly template: string | null;
};

/** 0: done; 1: something failed; 2: the call itself was wrong. */
export type ExitCode = 0 | 1 | 2;

export type Command = (call: CommandCall, surroundings: Surroundings) => Promise<ExitCode>;

/** A call that cannot be understood; told on standard error with the command's usage. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A call that is understood and cannot be done; told on standard error in its sentence. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
