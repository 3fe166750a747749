/** Where the project's own folders are, for every script. */
import { join, resolve } from 'node:path';

/** The folder of the checkout. */
export const PROJECT = resolve(import.meta.dirname, '..');

/** What scripts make and may lose at any time. */
export const SCRATCH = join(PROJECT, 'node_modules', '.cache', 'afterword');

/** A path inside the checkout. @type {(...parts: string[]) => string} */
export const inProject = (...parts) => join(PROJECT, ...parts);
