/** Tells the system which files were imported, for its list of recent documents. */
import { app } from 'electron';
import type { ImportQueue } from '../services/import-queue.ts';

/** So many of one import: the system's list is short. */
const MOST = 10;

/** The queue, with every file that comes by its path told to the system. */
export const rememberingDocuments = (queue: ImportQueue): ImportQueue => ({
  ...queue,
  addPaths(paths) {
    for (const path of paths.slice(-MOST)) app.addRecentDocument(path);
    queue.addPaths(paths);
  },
});
