/**
 * Checks spelling with dictionaries that are on this computer, in a worker that starts with the first word. Electron's
 * own checker would fetch its dictionaries from the network.
 */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { chooseLanguages, type Dictionary, findDictionaries } from './dictionaries.ts';
import type { LoadedDictionary, SpellingReply, SpellingRequest } from './spelling-worker.ts';

export type Spelling = {
  /** Languages with a dictionary, BCP 47. */
  languages(): Promise<readonly string[]>;
  /** Those of `words` that no chosen dictionary and no reader knows. */
  findMisspelled(words: readonly string[]): Promise<readonly string[]>;
  /** Words that may have been meant, the likeliest first. */
  suggest(word: string): Promise<readonly string[]>;
  close(): Promise<void>;
};

export type SpellingOptions = {
  /** The bundled `spelling-worker.ts`. */
  readonly workerFile: string;
  readonly folders: readonly string[];
  /** The reader's languages as the system knows them, the first the most wanted. */
  readonly preferred: readonly string[];
  /** What the reader chose; asked again at each check. */
  readonly choice: () => SpellingChoice;
  /** For the heap of the worker; overridden by tests. */
  readonly limitMegabytes?: number;
};

export type SpellingChoice = {
  readonly on: boolean;
  /** `null`: by the system's languages. */
  readonly languages: readonly string[] | null;
  /** Words that are right because the reader says so. */
  readonly words: readonly string[];
};

export function createSpelling(options: SpellingOptions): Spelling {
  const spelling = new WorkerSpelling(options);
  return {
    languages: async () => (await spelling.dictionaries()).map(({ language }) => language),
    findMisspelled: (words) => spelling.findMisspelled(words),
    suggest: (word) => spelling.ask({ tag: 'suggest', word }),
    close: () => spelling.close(),
  };
}

/** A request without the number by which its reply is known. */
type Question = SpellingRequest extends infer Request
  ? Request extends SpellingRequest
    ? Omit<Request, 'id'>
    : never
  : never;

/** Of the worker's heap. Dictionaries that need more are not used. */
const LIMIT_MEGABYTES = 256;

/** Owns the worker's life. Nothing here rejects: a text that cannot be checked counts as right. */
class WorkerSpelling {
  readonly #options: SpellingOptions;
  #found: Promise<readonly Dictionary[]> | null = null;
  #worker: Worker | null = null;
  /** The languages that the worker knows, joined. */
  #loaded = '';
  /** Languages that could not be loaded together: loading them at every word would end the worker at every word. */
  readonly #unusable = new Set<string>();
  #loading: Promise<boolean> = Promise.resolve(true);
  #lastId = 0;
  readonly #waiting = new Map<number, (words: readonly string[] | null) => void>();

  constructor(options: SpellingOptions) {
    this.#options = options;
  }

  dictionaries(): Promise<readonly Dictionary[]> {
    this.#found ??= findDictionaries(this.#options.folders);
    return this.#found;
  }

  async findMisspelled(words: readonly string[]): Promise<readonly string[]> {
    const { on, languages, words: own } = this.#options.choice();
    if (!on) return [];
    const known = new Set(own.map((word) => word.toLowerCase()));
    const asked = words.filter((word) => !known.has(word.toLowerCase()));
    return asked.length === 0 ? [] : this.ask({ tag: 'check', words: asked }, languages);
  }

  async ask(
    question: Question,
    languages: readonly string[] | null = this.#options.choice().languages,
  ): Promise<readonly string[]> {
    const loading = this.#loading.then(() => this.#load(languages)).catch(() => false);
    this.#loading = loading;
    if (!(await loading)) return [];
    return (await this.#send(question)) ?? [];
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  /** Makes the worker know these languages, if it does not yet. Resolves to whether it knows them all. */
  async #load(languages: readonly string[] | null): Promise<boolean> {
    const all = await this.dictionaries();
    const available = all.map(({ language }) => language);
    const wanted = chooseLanguages(languages, this.#options.preferred, available);
    const name = wanted.join();
    if (this.#unusable.has(name)) return false;
    if (this.#loaded === name) return true;
    const dictionaries = await readDictionaries(all.filter(({ language }) => wanted.includes(language)));
    const isLoaded = dictionaries !== null && (await this.#send({ tag: 'load', dictionaries })) !== null;
    if (isLoaded) this.#loaded = name;
    else this.#unusable.add(name);
    return isLoaded;
  }

  /** Resolves to `null` when the worker ended over it. */
  #send(question: Question): Promise<readonly string[] | null> {
    const worker = this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      worker.postMessage({ ...question, id });
    });
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#options.workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: this.#options.limitMegabytes ?? LIMIT_MEGABYTES },
      stdout: false,
      stderr: false,
      env: {},
    });
    worker.on('message', ({ id, words }: SpellingReply) => {
      this.#waiting.get(id)?.(words);
      this.#waiting.delete(id);
    });
    worker.on('error', () => undefined);
    worker.on('exit', () => this.#forget(worker));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  /** A worker that ended, such as by a dictionary that is too large: what waits for it is let go. */
  #forget(worker: Worker): void {
    if (this.#worker === worker) this.#worker = null;
    this.#loaded = '';
    for (const resolve of this.#waiting.values()) resolve(null);
    this.#waiting.clear();
  }
}

/** `null` when one of them cannot be read. */
async function readDictionaries(
  dictionaries: readonly Dictionary[],
): Promise<readonly LoadedDictionary[] | null> {
  const read = dictionaries.map(async ({ affixFile, wordFile }): Promise<LoadedDictionary> => {
    const [affixes, words] = await Promise.all([readFile(affixFile), readFile(wordFile)]);
    return { affixes, words };
  });
  // Without one of the chosen languages all its words would count as misspelled: nothing is checked then.
  return Promise.all(read).catch(() => null);
}
