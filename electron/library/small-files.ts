import { join } from 'node:path';
import type { OwnTemplate } from '../../core/exporting/export-template.ts';
import type { Failure } from '../../core/failure.ts';
import type { OwnQuestionSet } from '../../core/journal/question-set.ts';
import type { Collection } from '../../core/library/collections.ts';
import { mergeCollections } from '../../core/library/merge-collections.ts';
import { mergeQuestionSets, mergeSearches, mergeTemplates } from '../../core/library/merge-lists.ts';
import type { SavedSearch } from '../../core/library/saved-searches.ts';
import { COLLECTIONS_RECORD } from '../../core/stored/collections-record.ts';
import { QUESTION_SETS_RECORD } from '../../core/stored/question-set-record.ts';
import { SEARCHES_RECORD } from '../../core/stored/searches-record.ts';
import { TEMPLATES_RECORD } from '../../core/stored/templates-record.ts';
import { FeedFiles } from './feed-files.ts';
import { flushAll } from './flush-all.ts';
import type { LibraryEvent } from './library.ts';
import type { LibrarySetting } from './library-setting.ts';
import { ListFile } from './list-file.ts';
import { SessionFiles } from './session-files.ts';

export type SmallFilesPlaces = {
  /** Where this computer keeps what it knows of them. */
  readonly ownFolder: string;
  readonly feedTextsFolder: string;
};

/** The small files of a library that two computers keep in step: collections, feeds, own lists, and what belongs to groups. */
export class SmallFiles {
  readonly collections: ListFile<'collections', Collection>;
  readonly feeds: FeedFiles;
  readonly savedSearches: ListFile<'searches', SavedSearch>;
  readonly questionSets: ListFile<'sets', OwnQuestionSet>;
  readonly templates: ListFile<'templates', OwnTemplate>;
  readonly sessions: SessionFiles;

  constructor(
    setting: LibrarySetting,
    { ownFolder, feedTextsFolder }: SmallFilesPlaces,
    announce: (event: LibraryEvent) => void,
  ) {
    const { folders } = setting;
    this.collections = new ListFile(setting, 'collections', {
      path: folders.collections,
      ownPath: join(ownFolder, 'collections.json'),
      format: COLLECTIONS_RECORD,
      name: 'Your collections',
      merge: mergeCollections,
      isJoin: true,
      onChange: () => announce({ tag: 'collections-changed' }),
    });
    this.feeds = new FeedFiles(setting, {
      textsFolder: feedTextsFolder,
      ownPath: join(ownFolder, 'feeds.json'),
      onChange: (by) => announce({ tag: 'feeds-changed', by }),
    });
    const onChange = (by: 'here' | 'elsewhere'): void => announce({ tag: 'lists-changed', by, planId: null });
    this.savedSearches = new ListFile(setting, 'searches', {
      path: folders.searches,
      ownPath: join(ownFolder, 'searches.json'),
      format: SEARCHES_RECORD,
      name: 'Your saved searches',
      merge: mergeSearches,
      onChange,
    });
    this.questionSets = new ListFile(setting, 'sets', {
      path: folders.questionSets,
      ownPath: join(ownFolder, 'question-sets.json'),
      format: QUESTION_SETS_RECORD,
      name: 'Your sets of questions',
      merge: mergeQuestionSets,
      onChange,
    });
    this.templates = new ListFile(setting, 'templates', {
      path: folders.templates,
      ownPath: join(ownFolder, 'templates.json'),
      format: TEMPLATES_RECORD,
      name: 'Your templates',
      merge: mergeTemplates,
      onChange,
    });
    this.sessions = new SessionFiles(setting, ownFolder, {
      onPlan: (by, planId) => announce({ tag: 'lists-changed', by, planId }),
      onPacket: (planId) => announce({ tag: 'packets-changed', planId }),
    });
  }

  /** Takes in what was changed elsewhere, such as on another computer. */
  async lookAgain(): Promise<void> {
    for (const file of this.#lists) await file.read();
    await this.sessions.lookAgain();
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  flush(): Promise<Failure | null> {
    return flushAll([...this.#lists, this.sessions]);
  }

  get #lists(): readonly { read(): Promise<unknown>; flush(): Promise<Failure | null> }[] {
    const { collections, feeds, savedSearches, questionSets, templates } = this;
    return [collections, feeds.subscriptions, savedSearches, questionSets, templates];
  }
}
