/** What a reader feels once the window is there: opening, going elsewhere, scrolling, writing. */
import { join } from 'node:path';
import { type MadeLibrary, openWith } from './libraries.ts';
import { watched } from './start-up.ts';
import { percentile, type Row, ratioRow, valueRow } from './table.ts';

const WATCHER = join(import.meta.dirname, 'watch-window.cjs');
const PATIENCE_MS = 90_000;
/** Milliseconds of a frame that people see as a jerk, and that a key may cost. */
const LONGEST_FRAME = 33;
const LONGEST_KEY = 16;

type WindowFigures = {
  readonly [Act in
    | 'open'
    | 'list'
    | 'questions'
    | 'review'
    | 'reflections'
    | 'theme'
    | 'scroll'
    | 'keys']: readonly number[];
} & { readonly failed?: string };

export type WindowOptions = {
  readonly binary: string;
  readonly app: string;
  /** The first one is what the others are compared with. */
  readonly libraries: readonly MadeLibrary[];
  /** Articles opened in each, visits to each place, letters written. */
  readonly articles: number;
  readonly visits: number;
  readonly keys: number;
};

/** One run of the app for each library. Also resolves to the memory of each with an article open and the search warm. */
export async function measureWindow(
  options: WindowOptions,
): Promise<{ readonly rows: readonly Row[]; readonly memory: ReadonlyMap<number, number> }> {
  const rows: Row[] = [];
  const memory = new Map<number, number>();
  let base: WindowFigures | null = null;
  for (const made of options.libraries) {
    const { figures, megabytes } = await runOnce(options, made);
    base ??= figures;
    memory.set(made.size, megabytes);
    rows.push(...rowsOf(made.size, figures, base));
  }
  return { rows, memory };
}

async function runOnce({ binary, app, articles, visits, keys }: WindowOptions, made: MadeLibrary) {
  await openWith(made, 'list');
  return watched<WindowFigures, { figures: WindowFigures; megabytes: number }>(
    {
      binary,
      app,
      userData: made.userData,
      watcher: WATCHER,
      env: { BENCH_ARTICLES: `${articles}`, BENCH_VISITS: `${visits}`, BENCH_KEYS: `${keys}` },
      patience: PATIENCE_MS,
    },
    async (figures, memoryOf) => {
      if (figures.failed !== undefined) throw new Error(`${made.size} articles: ${figures.failed}`);
      return { figures, megabytes: await memoryOf() };
    },
  );
}

function rowsOf(size: number, figures: WindowFigures, base: WindowFigures): readonly Row[] {
  const of = `${size} articles`;
  const slow = figures.scroll.filter((gap) => gap > LONGEST_FRAME).length;
  return [
    valueRow(
      `opening an article, click to painted, ${of}`,
      'ms',
      figures.open,
      percentile(figures.open, 0.5),
      50,
    ),
    ratioRow(`opening an article, ${of}`, 'ms', figures.open, base.open, 1.2),
    ratioRow(`list painted, ${of}`, 'ms', figures.list, base.list, 1.5),
    valueRow(
      `scrolling: frames over ${LONGEST_FRAME} ms of ${figures.scroll.length}, ${of}`,
      '',
      [slow],
      slow,
      0,
    ),
    valueRow(`scrolling: a frame, ${of}`, 'ms', figures.scroll),
    valueRow(
      `key to screen in an answer, p95, ${of}`,
      'ms',
      figures.keys,
      percentile(figures.keys, 0.95),
      LONGEST_KEY,
    ),
    ratioRow(`switching to Questions, ${of}`, 'ms', figures.questions, base.questions, 1.5),
    ratioRow(`switching to Review, ${of}`, 'ms', figures.review, base.review, 1.5),
    ratioRow(`switching to Reflections, ${of}`, 'ms', figures.reflections, base.reflections, 1.5),
    valueRow(`change of theme, ${of}`, 'ms', figures.theme),
  ];
}
