import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { NamedBytes } from '../../core/contract/import-contract.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import { describeFailure, type Failure } from '../../core/failure.ts';
import {
  type DuplicateChoice,
  type GroupNews,
  IDLE_IMPORT,
  type ImportOutcome,
  type ImportProgress,
  type ImportResult,
  type ImportTally,
} from '../../core/importing/import-queue.ts';
import type { Result } from '../../core/result.ts';
import type { Toasts } from './toasts.ts';

/** Articles on their way in: how far, what became of each, and what can be done about it. */
export type Imports = {
  readonly progress: ReadonlySignal<ImportProgress>;
  readonly isRunning: ReadonlySignal<boolean>;
  /** Results that are shown: all but those still waiting. */
  readonly settled: ReadonlySignal<readonly ImportResult[]>;
  chooseFiles(): void;
  /** Fetches pages and queues them. */
  addAddresses(addresses: readonly string[]): void;
  paste(): void;
  /** Reads dropped files and queues them in portions that stay small between the processes. */
  addFiles(files: readonly File[]): Promise<void>;
  cancel(): void;
  pause(isPaused: boolean): void;
  /** Puts why sources failed into the clipboard. */
  copyFailures(): void;
  retryFailed(): void;
  retry(importId: string): void;
  takeLeftOut(importId: string): void;
  settle(importId: string, choice: DuplicateChoice): void;
  dismiss(): void;
};

/** A dropped file larger than this is refused here: no article comes near it, and its bytes would stop the window. */
const LARGEST_FILE = 50_000_000;
const PORTION_BYTES = 4_000_000;

type ImportApi = Pick<
  AfterwordBridge,
  | 'chooseFilesToImport'
  | 'importFiles'
  | 'importAddresses'
  | 'importClipboard'
  | 'importProgress'
  | 'cancelImport'
  | 'pauseImport'
  | 'retryFailedImports'
  | 'copyImportFailures'
  | 'retryImport'
  | 'importLeftOut'
  | 'settleDuplicate'
  | 'dismissImports'
  | 'on'
>;

export function createImports(api: ImportApi, toasts: Toasts): Imports {
  const progress = signal<ImportProgress>(IDLE_IMPORT);
  let hasHeard = false;
  api.on('importProgressed', (next) => {
    hasHeard = true;
    progress.value = next;
  });
  void api.importProgress().then((atStart) => {
    if (!hasHeard) progress.value = atStart;
  });

  const tell = async (asked: Promise<Result<null, Failure>>): Promise<void> => {
    const result = await asked;
    if (!result.ok && result.failure.tag !== 'cancelled') toasts.showFailure(result.failure);
  };
  return {
    progress,
    isRunning: computed(() => progress.value.done < progress.value.total),
    settled: computed(() => progress.value.results.filter(({ outcome }) => outcome.tag !== 'waiting')),
    chooseFiles: () => void api.chooseFilesToImport(),
    addAddresses: (addresses) => void api.importAddresses(addresses),
    paste: () => void tell(api.importClipboard()),
    async addFiles(files) {
      for (const file of files.filter(({ size }) => size > LARGEST_FILE))
        toasts.showFailure({ tag: 'too-large', name: file.name, limitBytes: LARGEST_FILE });
      for (const portion of portionsOf(files.filter(({ size }) => size <= LARGEST_FILE))) {
        const { read, unreadable } = await readAll(portion);
        for (const name of unreadable) toasts.showFailure({ tag: 'not-readable', name });
        if (read.length > 0) await api.importFiles(read);
      }
    },
    cancel: () => void api.cancelImport(),
    pause: (isPaused) => void api.pauseImport(isPaused),
    retryFailed: () => void api.retryFailedImports(),
    copyFailures: () => void api.copyImportFailures().then(() => toasts.show('The list was copied.')),
    retry: (importId) => void api.retryImport([importId]),
    takeLeftOut: (importId) => void api.importLeftOut(importId),
    settle: (importId, choice) => void tell(api.settleDuplicate(importId, choice)),
    dismiss: () => void api.dismissImports(),
  };
}

/** What became of one source, in words. */
export function describeImport({ name, outcome }: ImportResult): string {
  switch (outcome.tag) {
    case 'waiting':
      return `“${name}” is waiting.`;
    case 'imported':
      return `“${outcome.title}” was imported${withQuestions(outcome.questionCount)}.`;
    case 'many':
      return `From “${name}”: ${describeTally(outcome)}.`;
    case 'duplicate':
      return `“${name}” is in your library already, as “${outcome.existing.title}”.`;
    case 'merged':
      return outcome.news === null
        ? `“${name}” was taken in: ${describeMerged(outcome)}.`
        : describeNews(outcome.news);
    case 'followed':
      return `“${name}” was read: ${describeFollowed(outcome.added, outcome.known)}.`;
    case 'failed':
      return describeFailure(outcome.failure);
  }
}

function describeNews(news: GroupNews): string {
  switch (news.tag) {
    case 'packet': {
      const from = news.host === '' ? '' : ` from ${news.host}`;
      return `The packet “${news.title}”${from} asks you ${news.questions === 1 ? '1 question' : `${news.questions} questions`}.`;
    }
    case 'answers': {
      const count = news.answers === 1 ? '1 answer' : `${news.answers} answers`;
      return `${count} came back ${news.name === null ? 'unnamed' : `from ${news.name}`}.`;
    }
  }
}

function describeMerged({ articles, journals, problemCount }: OutcomeOf<'merged'>): string {
  return [
    articles === 1 ? '1 new article' : `${articles} new articles`,
    `notes on ${journals}`,
    ...(problemCount === 0 ? [] : [`${problemCount} could not be read`]),
  ].join(', ');
}

type OutcomeOf<Tag extends ImportOutcome['tag']> = Extract<ImportOutcome, { readonly tag: Tag }>;

function describeFollowed(added: number, known: number): string {
  const before = known === 0 ? '' : `, ${known} you follow already`;
  return `${added === 1 ? '1 feed is' : `${added} feeds are`} new${before}`;
}

function describeTally({ articles, questions, duplicates, leftOut, empty, failed }: ImportTally): string {
  const parts = [
    `${articles === 1 ? '1 article' : `${articles} articles`} imported${withQuestions(questions)}`,
    duplicates === 0 ? '' : `${duplicates} in your library already`,
    leftOut === 0 ? '' : `${leftOut} left out as unpublished, protected or no article`,
    empty === 0 ? '' : `${empty} without words`,
    failed === 0 ? '' : `${failed} not imported`,
  ];
  return parts.filter(Boolean).join(', ');
}

const withQuestions = (count: number): string =>
  count === 0 ? '' : count === 1 ? ' with 1 question' : ` with ${count} questions`;

function portionsOf(files: readonly File[]): readonly (readonly File[])[] {
  const portions: File[][] = [];
  let room = 0;
  for (const file of files) {
    const last = portions.at(-1);
    if (last === undefined || file.size > room) {
      portions.push([file]);
      room = PORTION_BYTES - file.size;
    } else {
      last.push(file);
      room -= file.size;
    }
  }
  return portions;
}

/** A dropped folder has a name and a size but cannot be read: it is named, not thrown. */
async function readAll(files: readonly File[]) {
  const unreadable: string[] = [];
  const read: NamedBytes[] = [];
  for (const file of files) {
    try {
      read.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      unreadable.push(file.name);
    }
  }
  return { read, unreadable };
}
