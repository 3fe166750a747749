import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Journal } from '../../core/journal/journal.ts';
import { changeTags } from '../../core/journal/marks.ts';
import { deleteReflection, writeReflection } from '../../core/journal/reflections.ts';
import { inOrder } from '../../core/journal/same-journal.ts';
import { anArticle } from '../../core/testing/factories.ts';
import type { Library } from './library.ts';
import { type LibraryInternals, openLibrary } from './open-library.ts';
import { listsOf, takePacket, writeInLists } from './testing/list-writer.ts';
import { createMemoryDisk } from './testing/memory-files.ts';
import { optionsAt } from './testing/open.ts';
import { smallDisk } from './testing/small-disk.ts';
import { createRandom, type Random, type Side, SyncService } from './testing/sync-service.ts';

/** `AFTERWORD_RUNS=1000` tries more of them. */
const RUNS = Number(process.env['AFTERWORD_RUNS'] ?? 300);
const PART = 100;
const RUNS_ON_DISK = 25;
const STEPS = 40;
const IDS = ['a'.repeat(32), 'b'.repeat(32)] as const;
/** Writing again on another day always keeps what was there before. */
const DAY = 24 * 60 * 60_000;

/** A computer: its folder, and Afterword running on it. */
type Computer = {
  readonly side: Side;
  readonly open: () => Promise<Library>;
  library: Library;
  /** Its clock may be wrong by hours. */
  readonly skew: number;
};

/** What a service keeps in step: everything that both computers should have. */
const isSynced = (path: string): boolean =>
  /^(?:(?:articles|journals|plans|returns|packets)\/|(?:searches|question-sets|templates|collections|feeds)\b)/.test(
    path,
  ) && !path.endsWith('.afterword-tmp');
/** The same without any copy. */
const IN_PLACE =
  /^(?:(?:articles|journals)\/..\/[0-9a-f]{32}|(?:plans|returns|packets)\/[0-9a-f]{32}|searches|question-sets|templates|collections|feeds)\.json$/;

async function openComputer(folder: string, internals: LibraryInternals): Promise<Library> {
  const opened = await openLibrary(optionsAt(folder), internals);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  await opened.value.loaded;
  return opened.value;
}

async function computerInMemory(name: string, skew: number): Promise<Computer> {
  const { files, stored, put } = createMemoryDisk();
  const root = `/${name}/library/`;
  const side: Side = {
    async read() {
      const found = new Map<string, string>();
      for (const [path, { bytes }] of stored)
        if (path.startsWith(root) && isSynced(path.slice(root.length)))
          found.set(path.slice(root.length), Buffer.from(bytes).toString('utf8'));
      return found;
    },
    put: async (path, text) => put(root + path, Buffer.from(text)),
    remove: async (path) => void stored.delete(root + path),
  };
  const open = () => openComputer(`/${name}`, { files });
  return { side, open, library: await open(), skew };
}

async function computerOnDisk(folder: string, skew: number): Promise<Computer> {
  const root = join(folder, 'library');
  const side: Side = {
    async read() {
      const found = new Map<string, string>();
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name).slice(root.length + 1);
        if (entry.isFile() && isSynced(path)) found.set(path, await readFile(join(root, path), 'utf8'));
      }
      return found;
    },
    async put(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    remove: (path) => rm(join(root, path), { force: true }),
  };
  const open = () => openComputer(folder, {});
  return { side, open, library: await open(), skew };
}

/** Everything that happens in one run, and every text that was acknowledged as saved. */
class Run {
  readonly #computers: readonly [Computer, Computer];
  readonly #random: Random;
  readonly #service: SyncService;
  readonly #written: { readonly id: string; readonly text: string }[] = [];
  /** Words in the small files that nobody has written over. */
  readonly #listed = new Set<string>();
  #time = Date.parse('2026-01-01T12:00:00.000Z');

  constructor(computers: readonly [Computer, Computer], random: Random) {
    this.#computers = computers;
    this.#random = random;
    this.#service = new SyncService([computers[0].side, computers[1].side], random);
  }

  async go(): Promise<void> {
    for (const id of IDS) await this.#computers[0].library.addArticle(anArticle({ id, fingerprint: id }));
    for (const [at, { library }] of this.#computers.entries())
      expect(await takePacket(library, new Date(this.#time - at * DAY).toISOString())).toBe(true);
    for (let step = 0; step < STEPS; step += 1) await this.#step();
    await this.#settle();
    await this.#expectEverything();
    for (const { library } of this.#computers) expect(await library.close()).toMatchObject({ ok: true });
  }

  async #step(): Promise<void> {
    const side = this.#random() < 0.5 ? 0 : 1;
    const computer = this.#computers[side];
    const act = this.#random();
    if (act < 0.1) await this.#allAtOnce(computer);
    else if (act < 0.25) await this.#write(computer);
    else if (act < 0.4) await this.#writeInLists(computer);
    else if (act < 0.6) await this.#service.collect(side);
    else if (act < 0.85) await this.#service.deliverSomething();
    else if (act < 0.95) await computer.library.lookAgain();
    else await this.#restart(computer);
  }

  /** Words come while others are saved, and while a file from elsewhere arrives and is looked at. */
  async #allAtOnce(computer: Computer): Promise<void> {
    await Promise.all([
      this.#write(computer),
      this.#service.deliverSomething(),
      computer.library.lookAgain(),
      this.#write(computer),
      this.#writeInLists(computer),
    ]);
  }

  async #write({ library, skew }: Computer): Promise<void> {
    this.#time += DAY;
    const now = new Date(this.#time + skew).toISOString();
    const id = IDS[Math.floor(this.#random() * IDS.length)] ?? IDS[0];
    const reflectionId = `r${Math.floor(this.#random() * 3)}`;
    const text = `Words of ${now}.`;
    const what = this.#random();
    const saved = await library.reviseJournal(id, (journal): Journal => {
      if (what < 0.1) return deleteReflection(journal, reflectionId, now);
      if (what < 0.2) return changeTags(journal, [text], [], now);
      return writeReflection(journal, { id: reflectionId, target: { kind: 'article' }, text }, now);
    });
    expect(saved.ok).toBe(true);
    if (what >= 0.2) this.#written.push({ id, text });
  }

  async #writeInLists({ library, skew }: Computer): Promise<void> {
    this.#time += DAY;
    const now = new Date(this.#time + skew).toISOString();
    const text = `Words of ${now}.`;
    const id = `l${Math.floor(this.#random() * 2)}`;
    const onReplaced = (replaced: string) => void this.#listed.delete(replaced);
    const saved = await writeInLists({ library, id, text, now, random: this.#random, onReplaced });
    expect(saved).toBe(true);
    this.#listed.add(text);
  }

  async #restart(computer: Computer): Promise<void> {
    expect(await computer.library.close()).toMatchObject({ ok: true });
    computer.library = await computer.open();
  }

  /** Until nothing moves any more. */
  async #settle(): Promise<void> {
    for (let round = 0, moved = 1; moved > 0; round += 1) {
      if (round === 60) throw new Error('The two computers never come to rest.');
      await this.#service.deliverEverything();
      for (const { library } of this.#computers) await library.lookAgain();
      moved = (await this.#service.collect(0)) + (await this.#service.collect(1));
      if (moved === 0) moved = await this.#service.compare();
    }
  }

  async #expectEverything(): Promise<void> {
    const [one, other] = await Promise.all(this.#computers.map(({ library }) => stateOf(library)));
    expect(one).toEqual(other);
    for (const { id, text } of this.#written)
      expect(wordsIn(one?.find((journal) => journal.articleId === id))).toContain(text);
    const [mine, theirs] = await Promise.all(this.#computers.map(({ library }) => listsOf(library)));
    expect(mine).toEqual(theirs);
    for (const text of this.#listed) expect(JSON.stringify(mine)).toContain(text);
    const [first, second] = await Promise.all(this.#computers.map(({ side }) => side.read()));
    expect([...(first ?? []).keys()].sort()).toEqual([...(second ?? []).keys()].sort());
    // Every copy was put away.
    for (const path of first?.keys() ?? []) expect(path).toMatch(IN_PLACE);
  }
}

async function stateOf(library: Library): Promise<readonly Journal[]> {
  const journals = await Promise.all(IDS.map((id) => library.readJournal(id)));
  return journals.map((journal) => {
    if (!journal.ok) throw new Error(journal.failure.tag);
    // The title is as each computer last saw it.
    return inOrder({ ...journal.value, articleTitle: '' });
  });
}

const wordsIn = (journal: Journal | undefined): readonly string[] =>
  journal?.reflections.flatMap(({ text, versions }) => [text, ...versions.map((version) => version.text)]) ??
  [];

/** Names the run in what a failing one says. */
async function named(seed: number, run: Run): Promise<void> {
  await run.go().catch((error: unknown) => {
    throw new Error(`run ${seed}`, { cause: error });
  });
}

/** In parts, so that none takes long. */
const PARTS = Array.from(
  { length: Math.ceil(RUNS / PART) },
  (_, at) => [at * PART + 1, (at + 1) * PART] as const,
);

test.each(PARTS)(
  'two computers with one folder lose no word, and end equal, in random runs %i to %i',
  async (from, to) => {
    for (let seed = from; seed <= to; seed += 1) {
      const random = createRandom(seed);
      const skew = Math.floor(random() * 6) * 3_600_000;
      const computers = [await computerInMemory('one', 0), await computerInMemory('two', skew)] as const;
      await named(seed, new Run(computers, random));
    }
  },
);

test(`the same holds for ${RUNS_ON_DISK} runs in real folders`, async () => {
  for (let seed = 1; seed <= RUNS_ON_DISK; seed += 1) {
    const disk = await smallDisk();
    const computers = [
      await computerOnDisk(join(disk.folder, 'one'), 0),
      await computerOnDisk(join(disk.folder, 'two'), 3_600_000),
    ] as const;
    await named(seed, new Run(computers, createRandom(seed + RUNS)));
  }
});
