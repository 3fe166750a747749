/** A random number from 0 up to, not including, 1. */
export type Random = () => number;

/** Numbers that look random and are the same for the same seed. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One computer's copy of the folder, as the service sees it: files by their path below it. */
export type Side = {
  read(): Promise<ReadonlyMap<string, string>>;
  put(path: string, text: string): Promise<void>;
  remove(path: string): Promise<void>;
};

type SideName = 0 | 1;
type Delivery = { readonly to: SideName; readonly path: string; readonly text: string | null };

/**
 * A service that keeps a folder in step between two computers, as badly as it can: what changed arrives late, in
 * another order, twice, or seems lost until the end. It writes over what did not change here since it last looked, be it
 * with something older; otherwise it puts a conflict copy beside it, under a name that some real service would give.
 */
export class SyncService {
  readonly #sides: readonly [Side, Side];
  readonly #random: Random;
  readonly #known: readonly [Map<string, string>, Map<string, string>] = [new Map(), new Map()];
  #waiting: Delivery[] = [];
  #lost: Delivery[] = [];
  #copies = 0;

  constructor(sides: readonly [Side, Side], random: Random) {
    this.#sides = sides;
    this.#random = random;
  }

  /** Looks what changed on one side. Resolves to how much. */
  async collect(from: SideName): Promise<number> {
    const present = await this.#sides[from].read();
    const known = this.#known[from];
    const before = this.#waiting.length;
    const to = from === 0 ? 1 : 0;
    for (const [path, text] of present) {
      if (known.get(path) === text) continue;
      known.set(path, text);
      this.#send({ to, path, text });
    }
    for (const path of [...known.keys()])
      if (!present.has(path)) {
        known.delete(path);
        this.#send({ to, path, text: null });
      }
    return this.#waiting.length - before;
  }

  /** Delivers something, whatever comes to hand. */
  async deliverSomething(): Promise<void> {
    const at = Math.floor(this.#random() * this.#waiting.length);
    const [delivery] = this.#waiting.splice(at, 1);
    if (delivery === undefined) return;
    if (this.#random() < 0.15) this.#lost.push(delivery);
    else await this.#deliver(delivery);
  }

  /** Delivers everything, also what seemed lost. */
  async deliverEverything(): Promise<void> {
    const all = [...this.#lost, ...this.#waiting];
    this.#lost = [];
    this.#waiting = [];
    for (const delivery of all) await this.#deliver(delivery);
  }

  /**
   * Sends what is not the same on both sides once more, as services do when they look through everything: something
   * older may have come last. Resolves to how much that was.
   */
  async compare(): Promise<number> {
    const [one, other] = await Promise.all(this.#sides.map((side) => side.read()));
    let different = 0;
    for (const [path, text] of one ?? []) {
      if (other?.get(path) === text) continue;
      different += 1;
      this.#waiting.push({ to: 1, path, text });
    }
    return different;
  }

  #send(delivery: Delivery): void {
    this.#waiting.push(delivery);
    if (this.#random() < 0.1) this.#waiting.push(delivery);
  }

  async #deliver({ to, path, text }: Delivery): Promise<void> {
    const side = this.#sides[to];
    const known = this.#known[to];
    const present = (await side.read()).get(path);
    if (present === text) {
      if (text !== null) known.set(path, text);
    } else if (present === undefined || present === known.get(path)) {
      if (text === null) {
        await side.remove(path);
        known.delete(path);
      } else {
        await side.put(path, text);
        known.set(path, text);
      }
    } else if (text !== null) await side.put(this.#copyName(path), text);
  }

  #copyName(path: string): string {
    this.#copies += 1;
    const stem = path.slice(0, -'.json'.length);
    const names = [
      `${stem} (desk's conflicted copy 2026-03-${String((this.#copies % 28) + 1).padStart(2, '0')}).json`,
      `${stem} ${1 + this.#copies}.json`,
      `${stem}-DESKTOP-${this.#copies}.json`,
      `${stem}.sync-conflict-20260301-${String(100_000 + this.#copies)}-ABCDEF7.json`,
      `${stem} (conflicted copy 2026-03-01 ${String(100_000 + this.#copies)}).json`,
      `${stem} (${this.#copies}).json`,
    ];
    return names[Math.floor(this.#random() * names.length)] ?? path;
  }
}
