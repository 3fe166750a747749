import { join } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { mergeCollections } from '../../core/library/merge-collections.ts';
import { mergeFeeds } from '../../core/library/merge-feeds.ts';
import { mergeQuestionSets, mergeSearches, mergeTemplates } from '../../core/library/merge-lists.ts';
import type { Result } from '../../core/result.ts';
import { COLLECTIONS_RECORD } from '../../core/stored/collections-record.ts';
import { FEEDS_RECORD } from '../../core/stored/feeds-record.ts';
import { QUESTION_SETS_RECORD } from '../../core/stored/question-set-record.ts';
import type { RecordFormat } from '../../core/stored/record-format.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../core/stored/templates-record.ts';
import type { LibrarySetting } from './library-setting.ts';
import { readStored } from './record-file.ts';
import type { SmallFiles } from './small-files.ts';
import { takeInCopy } from './take-in-copy.ts';

type Lists = Pick<SmallFiles, 'collections' | 'feeds' | 'questionSets' | 'savedSearches' | 'templates'>;

/** Takes in what a copy of one list says; `false`: it is not whole, or newer, or could not be taken in now. */
type TakeIn = (path: string) => Promise<boolean>;

/**
 * The second copies of a library's lists that synced folders leave (`feeds (conflicted copy).json`): what they say is
 * merged into the list, then they are put away, unchanged, in `backups/merged-copies`.
 */
export class ListCopies {
  readonly #setting: LibrarySetting;
  readonly #lists: ReadonlyMap<string, TakeIn>;

  constructor(setting: LibrarySetting, lists: Lists) {
    this.#setting = setting;
    const { collections, feeds, questionSets, savedSearches, templates } = lists;
    this.#lists = new Map<string, TakeIn>([
      [
        'collections',
        this.#take(COLLECTIONS_RECORD, ({ collections: theirs }) =>
          collections.change((mine) => mergeCollections(mine, theirs)),
        ),
      ],
      [
        'feeds',
        this.#take(FEEDS_RECORD, (theirs) => feeds.subscriptions.change((mine) => mergeFeeds(mine, theirs))),
      ],
      [
        'question-sets',
        this.#take(QUESTION_SETS_RECORD, ({ sets }) =>
          questionSets.change((mine) => mergeQuestionSets(mine, sets)),
        ),
      ],
      [
        'searches',
        this.#take(SEARCHES_RECORD, ({ searches }) =>
          savedSearches.change((mine) => mergeSearches(mine, searches)),
        ),
      ],
      [
        'templates',
        this.#take(TEMPLATES_RECORD, (theirs) =>
          templates.change((mine) => mergeTemplates(mine, theirs.templates)),
        ),
      ],
    ]);
  }

  /** Takes in every copy that stands beside its list. One that stays is tried again at the next look. */
  async takeInAll(): Promise<void> {
    const { files, folders } = this.#setting;
    for (const name of await files.list(folders.root).catch(() => [])) {
      const takeIn = this.#lists.get(listOfCopy(name) ?? '');
      const path = join(folders.root, name);
      // One that cannot be taken in or put away now is tried again at the next look.
      if (takeIn !== undefined) await takeInCopy(this.#setting, path, () => takeIn(path)).catch(() => false);
    }
  }

  #take<T>(format: RecordFormat<T>, merge: (theirs: T) => Promise<Result<unknown, Failure>>): TakeIn {
    return async (path) => {
      const stored = await readStored(this.#setting.files, path, format);
      return stored.ok && (await merge(stored.value.content)).ok;
    };
  }
}

/** Which list a file's name says it is a copy of; `null` for the list itself and for everything else. */
export function listOfCopy(name: string): string | null {
  if (!/\.json$/i.test(name) || /^(?:\.|~)/.test(name)) return null;
  const copy = /^(?:Copy of )?(collections|feeds|question-sets|searches|templates)(.*)\.json$/i.exec(name);
  const list = copy?.[1]?.toLowerCase() ?? null;
  if (copy === null || name === `${list}.json`) return null;
  // What goes on with a letter or a hyphen and a small letter is another word.
  return /^(?:$|[ ._[(]|-[0-9A-Z])/.test(copy[2] ?? '') ? list : null;
}
