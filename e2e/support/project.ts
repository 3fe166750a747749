import { resolve } from 'node:path';

/** The project's folder. */
export const PROJECT = resolve(import.meta.dirname, '..', '..');
