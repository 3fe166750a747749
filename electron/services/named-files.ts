import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { looksLikeLink } from '../../core/afterword-link.ts';

export type StartArguments = {
  /** The program's own path first, as `process.argv` has it. */
  readonly argv: readonly string[];
  /** What relative paths are relative to. */
  readonly folder: string;
  /** The app's folder when Electron was started with one; `null` in a package, where every plain argument is a file. */
  readonly appFolder: string | null;
};

/** Files that were named at the start: by a double click, a drop on the icon, from a terminal. Full paths. */
export function filesNamedIn({ argv, folder, appFolder }: StartArguments): readonly string[] {
  const own = argv.slice(1);
  const first = appFolder === null ? 0 : own.findIndex((argument) => isPath(argument, folder, appFolder)) + 1;
  if (appFolder !== null && first === 0) return [];
  return own.slice(first).flatMap((argument) => {
    if (/^file:\/\//i.test(argument)) return pathOf(argument);
    return isFile(argument) ? [resolve(folder, argument)] : [];
  });
}

/** Links into the library that were named at the start, well made or not. */
export const linksNamedIn = (argv: readonly string[]): readonly string[] =>
  argv.slice(1).filter(looksLikeLink);

/** Desktops hand files over as addresses; one on another computer cannot be read. */
function pathOf(address: string): readonly string[] {
  try {
    return [fileURLToPath(address)];
  } catch {
    return [];
  }
}

const isPath = (argument: string, folder: string, path: string): boolean =>
  isFile(argument) && resolve(folder, argument) === resolve(path);

/** Switches begin with a hyphen, addresses with a scheme of two letters or more (one is a Windows drive). */
const isFile = (argument: string): boolean =>
  argument !== '' &&
  !argument.startsWith('-') &&
  !looksLikeLink(argument) &&
  !/^[a-z][a-z0-9+.-]+:\/\//i.test(argument);
