import { basename, dirname } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import { isUntouched, mergeJournals } from '../../core/journal/merge.ts';
import { holdsTheSame } from '../../core/journal/same-journal.ts';
import { type ConflictCopy, readCopyName } from '../../core/library/conflict-copies.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import type { ArticleFiles } from './article-files.ts';
import { isMissing } from './file-failure.ts';
import type { JournalFiles } from './journal-files.ts';
import type { LibrarySetting } from './library-setting.ts';
import { readStored } from './record-file.ts';
import { takeInCopy } from './take-in-copy.ts';

export type CopiesOptions = {
  readonly setting: LibrarySetting;
  readonly articles: ArticleFiles;
  readonly journals: JournalFiles;
  readonly titleOf: (id: ArticleId) => Promise<string | null>;
};

/**
 * The second copies that synced folders leave when two computers changed the same file: what they say is merged into
 * the file itself, then they are put away, unchanged, in `backups/merged-copies`.
 */
export class Copies {
  readonly #options: CopiesOptions;

  constructor(options: CopiesOptions) {
    this.#options = options;
  }

  /**
   * Resolves to whose copy it was; `null` when it stays: it is no copy, is still on its way here, was written by a newer
   * Afterword, or could not be taken in now. The next look at the folder tries again.
   */
  async takeIn(path: string): Promise<ArticleId | null> {
    const copy = readCopyName(basename(path));
    if (copy === null || !copy.id.startsWith(basename(dirname(path)))) return null;
    try {
      const isJournal = path.startsWith(this.#options.setting.folders.journals);
      const isGone = await takeInCopy(this.#options.setting, path, () =>
        isJournal ? this.#takeJournal(path, copy) : this.#takeArticle(path, copy),
      );
      return isGone ? copy.id : null;
    } catch (error) {
      // Another computer may have merged it and put it away meanwhile; a disk that fails now is asked again later.
      if (!isMissing(error)) this.#tellTrouble(path, error);
      return null;
    }
  }

  async #takeJournal(path: string, { id, service }: ConflictCopy): Promise<boolean> {
    const { setting, journals, titleOf } = this.#options;
    const stored = await readStored(setting.files, path, JOURNAL_RECORD, ({ articleId }) => articleId === id);
    if (!stored.ok) return false;
    const theirs = stored.value.content;
    let isNews = false;
    const merged = await journals.change(id, (present) => {
      const both = isUntouched(present) ? theirs : mergeJournals(present, theirs);
      isNews = !holdsTheSame(both, present);
      return isNews ? both : present;
    });
    if (merged.ok && isNews) {
      const title = (await titleOf(id)) ?? theirs.articleTitle;
      setting.notices.say(
        `What you wrote on “${title}” was changed on two computers. Both are kept: the newer words stand, the others are versions.`,
        `${basename(path)} (${service}) → backups/merged-copies`,
      );
    }
    return merged.ok;
  }

  /** Articles are written once: a copy is only needed when the article itself is not there. */
  async #takeArticle(path: string, { id }: ConflictCopy): Promise<boolean> {
    const { setting, articles } = this.#options;
    const stored = await readStored(setting.files, path, ARTICLE_RECORD, (article) => article.id === id);
    if (!stored.ok) return false;
    const present = await articles.read(id, stored.value.content.title);
    return present.ok || (await articles.add(stored.value.content)).ok;
  }

  #tellTrouble(path: string, error: unknown): void {
    this.#options.setting.notices.say(
      `“${basename(path)}”, a second copy that a synced folder left, could not be merged yet. Afterword tries again.`,
      error instanceof Error ? error.message : String(error),
    );
  }
}
