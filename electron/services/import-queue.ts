/**
 * Brings sources into the library one after the other: reads, imports, notices duplicates, stores. Each source has its
 * own outcome in words; none stops the others, and one that fails leaves nothing behind.
 */
import { type Article, type ArticleId, isSuggestion } from '../../core/article/article.ts';
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import type { Failure } from '../../core/failure.ts';
import { CLIPBOARD_NAME, type ClipboardContent, clipboardSource } from '../../core/importing/clipboard.ts';
import type { DuplicateChoice, ImportOutcome, ImportProgress } from '../../core/importing/import-queue.ts';
import type { ImportedArticle, ImportSource } from '../../core/importing/imported-article.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { failed, ok, type Result } from '../../core/result.ts';
import type { Library } from '../library/library.ts';
import type { RecordsReport } from './import-records.ts';
import type { Importer } from './importer.ts';
import { readSource } from './read-source.ts';
import { createTeller } from './teller.ts';

export type ImportQueue = {
  /** Files by their path: from a dialog or a command line. */
  addPaths(paths: readonly string[]): void;
  /** Files whose bytes are given: from a drop. */
  addFiles(files: readonly NamedBytes[]): void;
  addClipboard(content: ClipboardContent): void;
  progress(): ImportProgress;
  /** Hears of progress at most ten times a second, and always of the end. */
  on(listener: (progress: ImportProgress) => void): () => void;
  /** Stops what is in work and everything waiting; what is stored already stays. */
  cancel(): void;
  retry(importIds: readonly string[]): void;
  settle(importId: string, choice: DuplicateChoice): Promise<Result<null, Failure>>;
  /** Forgets everything that has an outcome; a duplicate nobody decided on is left out. */
  dismiss(): void;
};

export type ImportQueueOptions = {
  readonly importer: Pick<Importer, 'importSource'>;
  readonly library: Pick<Library, 'findDuplicate' | 'addArticle' | 'replaceArticle'>;
  /** Takes in a file of our own export; `null` when a source is none. */
  readonly importExport: (source: ImportSource) => Promise<Result<RecordsReport, Failure> | null>;
  readonly now: () => Date;
  readonly createId: () => string;
};

/** An empty queue. It works whenever something waits in it. */
export function createImportQueue(options: ImportQueueOptions): ImportQueue {
  const queue = new Queue(options);
  return {
    addPaths: (paths) =>
      queue.add(paths.map((path) => ({ name: nameOf(path), load: () => readSource(path) }))),
    addFiles: (files) =>
      queue.add(
        files.map(({ name, bytes }) => loaded({ kind: 'file', name, bytes, mediaType: null, url: null })),
      ),
    addClipboard: (content) => queue.add([fromClipboard(content)]),
    progress: () => queue.progress(),
    on: (listener) => queue.teller.on(listener),
    cancel: () => queue.cancel(),
    retry: (importIds) => queue.retry(new Set(importIds)),
    settle: (importId, choice) => queue.settle(importId, choice),
    dismiss: () => queue.dismiss(),
  };
}

type Arrival = {
  readonly name: string;
  /** Called again for every retry. */
  readonly load: () => Promise<Result<ImportSource, Failure>>;
};

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

const loaded = (source: ImportSource): Arrival => ({ name: source.name, load: async () => ok(source) });

function fromClipboard(content: ClipboardContent): Arrival {
  const source = clipboardSource(content);
  return source === null
    ? { name: CLIPBOARD_NAME, load: async () => failed({ tag: 'no-text', name: CLIPBOARD_NAME }) }
    : loaded(source);
}

type Entry = Arrival & {
  readonly importId: string;
  outcome: ImportOutcome;
  /** The new text of a duplicate, until the reader chooses. */
  pending: { readonly imported: ImportedArticle; readonly existing: ArticleSummary } | null;
};

/** Owns what waits and what became of it. */
class Queue {
  readonly teller = createTeller(() => this.progress());
  readonly #options: ImportQueueOptions;
  #entries: Entry[] = [];
  #current: Entry | null = null;
  #cancelling = new AbortController();

  constructor(options: ImportQueueOptions) {
    this.#options = options;
  }

  progress(): ImportProgress {
    const results = this.#entries.map(({ importId, name, outcome }) => ({ importId, name, outcome }));
    const done = results.filter(({ outcome }) => outcome.tag !== 'waiting').length;
    return { total: results.length, done, current: this.#current?.name ?? null, results };
  }

  add(arrivals: readonly Arrival[]): void {
    for (const arrival of arrivals) {
      const importId = this.#options.createId();
      this.#entries.push({ ...arrival, importId, outcome: { tag: 'waiting' }, pending: null });
    }
    this.#wake();
  }

  cancel(): void {
    for (const entry of this.#entries) {
      if (entry.outcome.tag !== 'waiting' || entry === this.#current) continue;
      entry.outcome = { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
    }
    this.#cancelling.abort();
    this.#cancelling = new AbortController();
    this.teller.tell();
  }

  retry(importIds: ReadonlySet<string>): void {
    for (const entry of this.#entries) {
      if (importIds.has(entry.importId) && entry.outcome.tag === 'failed') entry.outcome = { tag: 'waiting' };
    }
    this.#wake();
  }

  dismiss(): void {
    this.#entries = this.#entries.filter(({ outcome }) => outcome.tag === 'waiting');
    this.teller.tell();
  }

  async settle(importId: string, choice: DuplicateChoice): Promise<Result<null, Failure>> {
    const entry = this.#entries.find((candidate) => candidate.importId === importId);
    const pending = entry?.pending;
    if (!entry || !pending) return failed({ tag: 'not-found', name: entry?.name ?? 'The import' });
    entry.pending = null;
    const outcome =
      choice === 'leave'
        ? null
        : await this.#store(entry, pending.imported, replaced(choice, pending.existing));
    if (outcome === null) this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    else if (outcome.tag === 'failed') entry.pending = pending;
    else entry.outcome = outcome;
    this.teller.tell();
    return outcome?.tag === 'failed' ? failed(outcome.failure) : ok(null);
  }

  #wake(): void {
    this.teller.tell();
    if (this.#current === null) void this.#work();
  }

  /** Works until nothing waits. Entries may come and go meanwhile. */
  async #work(): Promise<void> {
    for (let entry = this.#next(); entry; entry = this.#next()) {
      this.#current = entry;
      this.teller.tell();
      entry.outcome = await this.#bringIn(entry).catch((error: unknown) => unexpected(entry.name, error));
      this.#current = null;
      this.teller.tell();
    }
  }

  #next(): Entry | undefined {
    return this.#entries.find(({ outcome }) => outcome.tag === 'waiting');
  }

  async #bringIn(entry: Entry): Promise<ImportOutcome> {
    const { signal } = this.#cancelling;
    const source = await entry.load();
    if (!source.ok) return { tag: 'failed', failure: source.failure };
    const records = await this.#options.importExport(source.value);
    if (records !== null) return describeRecords(records);
    const imported = await this.#options.importer.importSource(source.value, signal);
    if (!imported.ok) return { tag: 'failed', failure: imported.failure };
    if (signal.aborted) return { tag: 'failed', failure: { tag: 'cancelled', name: entry.name } };
    const existing = await this.#options.library.findDuplicate(imported.value.article);
    if (!existing) return this.#store(entry, imported.value, null);
    entry.pending = { imported: imported.value, existing };
    return { tag: 'duplicate', existing: { id: existing.id, title: existing.title } };
  }

  /** Adds an article, or puts it in the place of `existing` and under its notes. */
  async #store(
    entry: Entry,
    { article }: ImportedArticle,
    existing: ArticleSummary | null,
  ): Promise<ImportOutcome> {
    const { library, createId, now } = this.#options;
    const id: ArticleId = existing?.id ?? createId();
    const whole: Article = { ...article, id, addedAt: existing?.addedAt ?? now().toISOString() };
    try {
      const stored = existing ? await library.replaceArticle(whole) : await library.addArticle(whole);
      if (!stored.ok) return { tag: 'failed', failure: stored.failure };
    } catch (error) {
      return unexpected(entry.name, error);
    }
    const questionCount = article.questions.filter((question) => !isSuggestion(question)).length;
    return { tag: 'imported', articleId: id, title: article.title, questionCount };
  }
}

const replaced = (choice: DuplicateChoice, existing: ArticleSummary): ArticleSummary | null =>
  choice === 'replace' ? existing : null;

const describeRecords = (records: Result<RecordsReport, Failure>): ImportOutcome =>
  records.ok
    ? { tag: 'merged', articles: records.value.added, journals: records.value.merged }
    : { tag: 'failed', failure: records.failure };

function unexpected(name: string, error: unknown): ImportOutcome {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { tag: 'failed', failure: { tag: 'unexpected', name, detail } };
}
