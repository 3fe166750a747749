import { basename, join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import { describeFailure } from '../../core/failure.ts';
import { isMergedAway, type Journal } from '../../core/journal/journal.ts';
import { isUntouched } from '../../core/journal/merge.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import { inParallel } from './breathe.ts';
import type { Catalog } from './catalog.ts';
import type { Copies } from './copies.ts';
import { readFailure } from './file-failure.ts';
import { idOfFile } from './folders.ts';
import type { JournalFiles } from './journal-files.ts';
import type { LibrarySetting } from './library-setting.ts';
import type { ListCopies } from './list-copies.ts';
import { findDifferences, listShelf, sweep } from './reconcile.ts';
import type { SmallFiles } from './small-files.ts';
import type { Summaries } from './summaries.ts';

const WIDTH = 8;

export type ReconciliationParts = {
  readonly setting: LibrarySetting;
  readonly catalog: Catalog;
  readonly summaries: Summaries;
  readonly journals: JournalFiles;
  readonly copies: Copies;
  readonly listCopies: ListCopies;
  readonly small: Pick<SmallFiles, 'lookAgain' | 'sessions'>;
  /** A journal was found that differs from what was known. */
  readonly onJournal: (journal: Journal) => void;
};

/** Brings the catalogue in step with the folder: after opening, and whenever the folder may have changed elsewhere. */
export class Reconciliation {
  readonly #setting: LibrarySetting;
  readonly #catalog: Catalog;
  readonly #summaries: Summaries;
  readonly #journals: JournalFiles;
  readonly #copies: Copies;
  readonly #listCopies: ListCopies;
  readonly #small: ReconciliationParts['small'];
  readonly #onJournal: (journal: Journal) => void;
  /** Reflections by journal whose article is gone. */
  readonly #orphaned = new Map<ArticleId, number>();
  #journalIds = new Set<ArticleId>();
  #stopped = false;
  #looking: Promise<void> | null = null;
  readonly done: Promise<void>;

  constructor(parts: ReconciliationParts) {
    const { setting, catalog, summaries, journals, copies, listCopies, small, onJournal } = parts;
    this.#setting = setting;
    this.#catalog = catalog;
    this.#summaries = summaries;
    this.#journals = journals;
    this.#copies = copies;
    this.#listCopies = listCopies;
    this.#small = small;
    this.#onJournal = onJournal;
    this.done = catalog.loaded.then(() => this.#run());
    this.done.catch((error: unknown) => {
      const { notices, folders } = setting;
      const name = basename(folders.root);
      notices.say(
        `Some folders of your library could not be looked through, so lists may not be complete. ${describeFailure(readFailure(name, error))}`,
        error instanceof Error ? error.message : String(error),
      );
    });
  }

  get orphanedReflections(): number {
    let count = 0;
    for (const [id, reflections] of this.#orphaned) if (!this.#catalog.rows.has(id)) count += reflections;
    return count;
  }

  /** Ends the work early; the next start takes it up again. */
  stop(): void {
    this.#stopped = true;
  }

  /** Looks through the folder again; who asks while that is going on waits for the same look. */
  lookAgain(): Promise<void> {
    this.#looking ??= this.done
      .catch(() => undefined)
      .then(() => this.#run())
      .finally(() => {
        this.#looking = null;
      });
    return this.#looking;
  }

  /** One file may have changed elsewhere: an article, a journal, a list, or a second copy of one. */
  async lookAt(path: string): Promise<void> {
    await this.done.catch(() => undefined);
    const { articles, journals } = this.#setting.folders;
    if (![articles, journals].some((folder) => path.startsWith(join(folder, '/')))) {
      // A list, or a plan: that is written often by the reader as well.
      if (!this.#stopped && !(await this.#small.sessions.lookAt(path))) await this.#lookAtSmall();
      return;
    }
    const id = idOfFile(basename(path)) ?? (await this.#copies.takeIn(path));
    if (id !== null && !this.#stopped) await this.#lookAtRecord(id);
  }

  async journalIds(): Promise<ReadonlySet<ArticleId>> {
    await this.done;
    return this.#journalIds;
  }

  /** Journals in which something was written that a list of reflections shows. */
  async writtenJournals(): Promise<readonly ArticleId[]> {
    await this.done;
    return [...this.#journalIds].filter((id) => this.#catalog.rows.get(id)?.reflectionCount !== 0);
  }

  /** A journal was written. */
  noteJournal(id: ArticleId): void {
    this.#journalIds.add(id);
    if (!this.#catalog.rows.has(id)) void this.#countOrphan(id);
  }

  async #run(): Promise<void> {
    const { files, folders } = this.#setting;
    const known = (id: ArticleId): ArticleId => this.#catalog.rows.get(id)?.summary.id ?? id;
    const articles = await listShelf(files, folders.articles, known);
    const journals = await listShelf(files, folders.journals, known);
    this.#journalIds = new Set([...journals.ids, ...this.#journalIds]);
    await sweep(this.#setting, [articles, journals], [folders.root, folders.trash]);
    await this.#lookAtSmall();
    const { outdated, gone, orphans } = await findDifferences(
      this.#setting,
      this.#catalog,
      articles.ids,
      journals.ids,
    );
    const copied: ArticleId[] = [];
    for (const path of [...articles.copies, ...journals.copies])
      if (!this.#stopped) copied.push((await this.#copies.takeIn(path)) ?? '');
    await inParallel(new Set([...outdated, ...gone, ...copied.filter(Boolean)]), WIDTH, async (id) => {
      if (!this.#stopped) await this.#lookAtRecord(id);
    });
    await inParallel(orphans, WIDTH, async (id) => {
      if (!this.#stopped) await this.#countOrphan(id);
    });
    if (!this.#stopped) await this.#catalog.arrange();
  }

  /** Lists, and what belongs to groups. */
  async #lookAtSmall(): Promise<void> {
    if (!this.#stopped) await this.#listCopies.takeInAll();
    if (!this.#stopped) await this.#small.lookAgain();
  }

  async #lookAtRecord(id: ArticleId): Promise<void> {
    await this.#summaries.renew(id);
    const journal = await this.#journals.read(id);
    if (!journal.ok || isUntouched(journal.value)) return;
    this.#onJournal(journal.value);
    this.noteJournal(id);
  }

  async #countOrphan(id: ArticleId): Promise<void> {
    const journal = await this.#journals.read(id);
    if (!journal.ok) return;
    this.#orphaned.set(id, isMergedAway(journal.value) ? 0 : liveReflections(journal.value).length);
  }
}
