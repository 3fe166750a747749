import type { LibraryRecord } from '../../core/stored/library-record.ts';
import type { LibraryEvent, LibraryOptions } from './library.ts';
import type { LibrarySetting } from './library-setting.ts';
import type { LibraryLock } from './lock.ts';

/** What a library is opened with: its folder is locked and its record read. */
export type LibraryParts = {
  readonly setting: LibrarySetting;
  readonly record: LibraryRecord;
  readonly isNew: boolean;
  readonly lock: LibraryLock;
  readonly options: LibraryOptions;
  readonly freshCache: boolean;
  readonly listeners: Set<(event: LibraryEvent) => void>;
  readonly announce: (event: LibraryEvent) => void;
};
