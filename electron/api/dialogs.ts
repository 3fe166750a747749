/** What the api asks the reader through the system's dialogs. `null` or empty: the reader cancelled. */
export type Dialogs = {
  /** Paths of files to import. */
  chooseFiles(): Promise<readonly string[]>;
  /** A folder for an export of several files. */
  chooseFolder(): Promise<string | null>;
  /** A folder for a second set of backups. */
  chooseBackupFolder(): Promise<string | null>;
  /** A folder for the library: an empty one to move to, or one with another library to open. */
  chooseLibraryFolder(purpose: 'move' | 'open'): Promise<string | null>;
  /** Files of answers that members of a group returned. */
  chooseReturned(): Promise<readonly string[]>;
  /** A folder of such files. */
  chooseReturnedFolder(): Promise<string | null>;
  /** Where to save one file; the system asks before one is replaced. */
  chooseSavePath(name: string): Promise<string | null>;
  /** Whether files of these names may be replaced. */
  confirmReplacing(names: readonly string[]): Promise<boolean>;
};
