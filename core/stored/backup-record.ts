import * as v from 'valibot';
import {
  BACKUP_REASONS,
  type Backup,
  type BackupTree,
  LIST_KINDS,
  RESTORE_MODES,
  type RestoreRecord,
} from '../backups/backup.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';
import { articleIdSchema, countSchema, nullable } from './schemas.ts';

/** Becomes a file name: nothing else is let through. */
export const backupIdSchema = v.pipe(v.string(), v.regex(/^\d{8}T\d{9}Z-[0-9a-f]{8}$/));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const name = v.pipe(v.string(), v.regex(/^(?!\.{1,2}$)[^/\\\0]+$/));

/** `backups/snapshots/<id>.json` */
export const BACKUP_RECORD: RecordFormat<Backup> = createRecordFormat<Backup>({
  name: 'afterword-backup',
  version: 1,
  schema: v.object({
    id: backupIdSchema,
    madeAt: v.string(),
    reason: v.picklist(BACKUP_REASONS),
    libraryId: articleIdSchema,
    appVersion: v.string(),
    articles: countSchema,
    journals: countSchema,
    tree: hash,
  }),
  upgrades: {},
});

const treeSchema: v.GenericSchema<unknown, BackupTree> = v.array(
  v.union([
    v.strictObject({ name, folder: hash }),
    v.strictObject({ name, file: hash, size: countSchema, mtimeMs: v.number() }),
  ]),
);

/** Characters of a tree that are read or written in one go: some milliseconds. */
const PIECE = 16 * 1024;
/** Entries of about that length together. */
const PIECE_ENTRIES = 100;

/** What stands between two entries. It cannot stand in a name: there each quotation mark has a backslash before it. */
const BETWEEN = '},{"name":';

/** The text of a tree in pieces that are trees themselves, so that a long one can be read with pauses. */
export function* treePieces(text: string): Generator<string> {
  let start = 1;
  if (text.startsWith('[') && text.endsWith(']'))
    for (let at = next(text, start); at > 0; at = next(text, start)) {
      yield `[${text.slice(start, at + 1)}]`;
      start = at + 2;
    }
  yield start === 1 ? text : `[${text.slice(start)}`;
}

const next = (text: string, start: number): number =>
  text.length - start <= PIECE ? -1 : text.indexOf(BETWEEN, start + PIECE);

/** The pieces of a tree's text, to be joined. */
export function* treeTexts(tree: BackupTree): Generator<string> {
  for (let start = 0; start < tree.length || start === 0; start += PIECE_ENTRIES) {
    const piece = JSON.stringify(tree.slice(start, start + PIECE_ENTRIES)).slice(1, -1);
    const isLast = start + PIECE_ENTRIES >= tree.length;
    yield `${start === 0 ? '[' : ','}${piece}${isLast ? ']' : ''}`;
  }
}

/** The folder that a stored text describes; `null` when it is none. Its hash has vouched for the text already. */
export function parseTree(text: string): BackupTree | null {
  try {
    const checked = v.safeParse(treeSchema, JSON.parse(text));
    return checked.success ? checked.output : null;
  } catch {
    return null;
  }
}

/** `backups/restores/<id>.json` */
export const RESTORE_RECORD: RecordFormat<RestoreRecord> = createRecordFormat<RestoreRecord>({
  name: 'afterword-restore',
  version: 2,
  schema: v.object({
    id: backupIdSchema,
    backupId: backupIdSchema,
    beforeId: backupIdSchema,
    scope: v.variant('tag', [
      v.object({ tag: v.literal('all') }),
      v.object({
        tag: v.literal('list'),
        list: v.picklist(LIST_KINDS),
        recordId: nullable(v.string()),
      }),
      v.object({ tag: v.literal('article'), articleId: articleIdSchema }),
      v.object({ tag: v.literal('reflection'), articleId: articleIdSchema, reflectionId: v.string() }),
    ]),
    mode: v.picklist(RESTORE_MODES),
    restoredAt: v.string(),
    articleIds: v.array(articleIdSchema),
    undoneAt: nullable(v.string()),
  }),
  upgrades: {
    // Version 1 knew no lists.
    1: (content) => content,
  },
});
