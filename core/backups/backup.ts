import type { ArticleId, Timestamp } from '../article/article.ts';
import type { ReflectionId } from '../journal/journal.ts';

/** Why a backup was made. */
export const BACKUP_REASONS = ['schedule', 'asked', 'import', 'upgrade', 'restore', 'repair'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** Its time and some digits that tell it from others: `20260301T090000000Z-0a1b2c3d`. Sorted by age. */
export type BackupId = string;

/** SHA-256 of what is stored, in hexadecimal digits. */
export type ContentHash = string;

/** The library as it stood at one moment. What it holds is stored once for all backups, under its hash. */
export type Backup = {
  readonly id: BackupId;
  readonly madeAt: Timestamp;
  readonly reason: BackupReason;
  readonly libraryId: string;
  /** The version of Afterword that made it. */
  readonly appVersion: string;
  readonly articles: number;
  readonly journals: number;
  /** The tree of the library's folder. */
  readonly tree: ContentHash;
};

/** A folder: what stands in it, in the order of names. Stored as compact JSON under its hash. */
export type BackupTree = readonly BackupEntry[];
export type BackupEntry =
  | { readonly name: string; readonly folder: ContentHash }
  | { readonly name: string; readonly file: ContentHash; readonly size: number; readonly mtimeMs: number };

/** Where a backup is kept: in the library's own folder, or in the second one that the reader named. */
export type BackupPlace = 'library' | 'second';
export type BackupSummary = Omit<Backup, 'tree' | 'libraryId' | 'appVersion'> & {
  readonly place: BackupPlace;
};

/** Lists that stand in a library beside its articles. */
export const RECORD_LISTS = ['collections', 'feeds', 'searches', 'question-sets', 'templates'] as const;
export type RecordList = (typeof RECORD_LISTS)[number];
/** And what belongs to groups (plans, answers that came back, packets that others sent), and the trash. */
export const LIST_KINDS = [...RECORD_LISTS, 'sessions', 'trash'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/**
 * What is brought back: everything, one article with all that was written on it, one answer or note, or of a list
 * everything or one record.
 */
export type RestoreScope =
  | { readonly tag: 'all' }
  | { readonly tag: 'list'; readonly list: ListKind; readonly recordId: string | null }
  | { readonly tag: 'article'; readonly articleId: ArticleId }
  | { readonly tag: 'reflection'; readonly articleId: ArticleId; readonly reflectionId: ReflectionId };

/** `merge` adds what is missing and keeps newer words; `earlier` puts the earlier words back, keeping newer as versions. */
export const RESTORE_MODES = ['merge', 'earlier'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/** One restore, kept so that it can be undone. */
export type RestoreRecord = {
  readonly id: BackupId;
  readonly backupId: BackupId;
  /** The state that was backed up first. */
  readonly beforeId: BackupId;
  readonly scope: RestoreScope;
  readonly mode: RestoreMode;
  readonly restoredAt: Timestamp;
  readonly articleIds: readonly ArticleId[];
  readonly undoneAt: Timestamp | null;
};

/** What a backup says of one article that the library does not say, or says differently. */
export type ArticleDifference = {
  readonly articleId: ArticleId;
  readonly title: string;
  readonly article: 'here' | 'missing' | 'different';
  readonly words: readonly WordsDifference[];
  /** Highlights, commitments, returning questions and marks such as tags that differ. */
  readonly marks: number;
  /** Pictures of the article that the library does not hold. */
  readonly pictures: number;
};

/** An answer or note as it was, beside what stands now. */
export type WordsDifference = {
  readonly reflectionId: ReflectionId;
  /** The question it answers; `null` for a note. */
  readonly questionText: string | null;
  readonly earlier: string;
  /** `null`: it is not in the library at all. */
  readonly present: string | null;
  readonly standing: 'missing' | 'deleted' | 'different';
};

/** What a backup says of one list that the library does not say, or says differently. Never empty. */
export type ListDifference = {
  readonly list: ListKind;
  readonly records: readonly RecordDifference[];
};

export type RecordDifference = {
  readonly id: string;
  readonly name: string;
  readonly standing: 'missing' | 'deleted' | 'different';
};

/** Everything that a backup would change. */
export type BackupDifferences = {
  readonly lists: readonly ListDifference[];
  readonly articles: readonly ArticleDifference[];
};

/** What came of a restore or of undoing one. */
export type RestoreReport = {
  readonly articles: number;
  readonly words: number;
  /** What stands in lists: see `LIST_KINDS`. */
  readonly records: number;
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
};
