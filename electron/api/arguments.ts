/** One schema for the arguments of each method. What the window sends is checked before anything is done. */
import * as v from 'valibot';
import type { AfterwordApi } from '../../core/contract.ts';
import { BACKUP_ARGUMENTS } from './arguments/backup-arguments.ts';
import { COLLECTIONS_ARGUMENTS } from './arguments/collections-arguments.ts';
import { COMMITMENT_ARGUMENTS } from './arguments/commitment-arguments.ts';
import { EXPORT_ARGUMENTS } from './arguments/export-arguments.ts';
import { FACILITATE_ARGUMENTS } from './arguments/facilitate-arguments.ts';
import { FEED_ARGUMENTS } from './arguments/feed-arguments.ts';
import { HELP_ARGUMENTS } from './arguments/help-arguments.ts';
import { HIGHLIGHT_ARGUMENTS } from './arguments/highlight-arguments.ts';
import { IMPORT_ARGUMENTS } from './arguments/import-arguments.ts';
import { INSIGHT_ARGUMENTS } from './arguments/insight-arguments.ts';
import { JOURNAL_ARGUMENTS } from './arguments/journal-arguments.ts';
import { LIBRARY_ARGUMENTS } from './arguments/library-arguments.ts';
import { LINK_ARGUMENTS } from './arguments/link-arguments.ts';
import { MERGE_ARGUMENTS } from './arguments/merge-arguments.ts';
import { PACKET_ARGUMENTS } from './arguments/packet-arguments.ts';
import { PLACE_ARGUMENTS } from './arguments/place-arguments.ts';
import { QUESTION_ARGUMENTS } from './arguments/question-arguments.ts';
import { REVIEW_ARGUMENTS } from './arguments/review-arguments.ts';
import { SEARCH_ARGUMENTS } from './arguments/search-arguments.ts';
import { START_ARGUMENTS } from './arguments/start-arguments.ts';
import { UPDATE_ARGUMENTS } from './arguments/update-arguments.ts';
import { WINDOW_ARGUMENTS } from './arguments/window-arguments.ts';

const ARGUMENTS = {
  ...START_ARGUMENTS,
  ...LIBRARY_ARGUMENTS,
  ...JOURNAL_ARGUMENTS,
  ...HIGHLIGHT_ARGUMENTS,
  ...IMPORT_ARGUMENTS,
  ...FEED_ARGUMENTS,
  ...COLLECTIONS_ARGUMENTS,
  ...EXPORT_ARGUMENTS,
  ...FACILITATE_ARGUMENTS,
  ...BACKUP_ARGUMENTS,
  ...SEARCH_ARGUMENTS,
  ...QUESTION_ARGUMENTS,
  ...REVIEW_ARGUMENTS,
  ...COMMITMENT_ARGUMENTS,
  ...INSIGHT_ARGUMENTS,
  ...MERGE_ARGUMENTS,
  ...PACKET_ARGUMENTS,
  ...PLACE_ARGUMENTS,
  ...LINK_ARGUMENTS,
  ...HELP_ARGUMENTS,
  ...UPDATE_ARGUMENTS,
  ...WINDOW_ARGUMENTS,
} satisfies Record<keyof AfterwordApi, v.GenericSchema>;

/** The arguments of a method when they are what the contract says. Otherwise throws, naming the method only. */
export function checkArguments(method: keyof AfterwordApi, args: readonly unknown[]): readonly unknown[] {
  const checked = v.safeParse(ARGUMENTS[method], args);
  if (!checked.success) throw new Error(`The arguments of ${method} are not what Afterword expects.`);
  return checked.output as readonly unknown[];
}
