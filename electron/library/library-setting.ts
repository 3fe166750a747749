import type { Failure } from '../../core/failure.ts';
import type { FileCalls } from './file-calls.ts';
import type { LibraryFolders } from './folders.ts';
import type { Notices } from './notices.ts';

/** What every part of an open library works with. */
export type LibrarySetting = {
  readonly files: FileCalls;
  readonly folders: LibraryFolders;
  readonly now: () => Date;
  readonly notices: Notices;
  /** Why nothing may be changed now, such as a lock that was lost; `name` is what the reader wanted to change. */
  readonly refusal: (name: string) => Failure | null;
};
