/** Entry of the worker thread that holds the search index: the only place that touches its file. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexProgress } from '../../../core/searching/search.ts';
import { IndexKeeper } from './index-keeper.ts';
import { isDamage, removeDatabase } from './search-database.ts';
import { SearchIndex } from './search-index.ts';
import {
  type SearchAnswer,
  type SearchNews,
  type SearchOrder,
  type SearchWorkerSetting,
  TURNS,
} from './search-protocol.ts';

const setting = workerData as SearchWorkerSetting;
/** An index that is found damaged so often in one session is damaged by something else. */
const MOST_REPAIRS = 2;

let repairs = 0;
/** What is being answered: the kind's place in `turns`, and the turn. */
let current: { readonly kind: number; readonly turn: number } | null = null;
let open = start();

parentPort?.on('message', (order: SearchOrder) => {
  switch (order.tag) {
    case 'search':
      current = { kind: TURNS.search, turn: order.request.turn };
      answer(order.id, () => open.index.search(order.request));
      break;
    case 'go-to':
      current = { kind: TURNS.goTo, turn: order.request.turn };
      answer(order.id, () => open.index.goTo(order.request));
      break;
    case 'suggest':
      current = null;
      answer(order.id, () => open.index.suggest(order.request));
      break;
    case 'find-all':
      current = null;
      answer(order.id, () => open.index.findAll(order.text));
      break;
    case 'count':
      current = null;
      answer(order.id, () => order.texts.map((text) => open.index.count(text)));
      break;
    case 'changed':
      open.keeper.changed(order.ids).catch(repair);
      break;
    case 'close':
      void close();
      break;
  }
});

function start(): { readonly index: SearchIndex; readonly keeper: IndexKeeper } {
  const { folder, libraryId, file, pace } = setting;
  const index = new SearchIndex({ folder, libraryId, file, today, isOver });
  const keeper = new IndexKeeper({ index, folder, pace, tell });
  keeper.check().catch(repair);
  return { index, keeper };
}

function isOver(): boolean {
  return current !== null && Atomics.load(setting.turns, current.kind) !== current.turn;
}

function answer(id: number, ask: () => SearchAnswer): void {
  try {
    say({ tag: 'answer', id, value: ask() });
  } catch (error) {
    say({ tag: 'refused', id, detail: error instanceof Error ? error.message : String(error) });
    repair(error);
  }
}

/** A cache that cannot be read is thrown away and made again. */
function repair(error: unknown): void {
  const detail = error instanceof Error ? error.message : String(error);
  if (!isDamage(error)) {
    tell({ tag: 'unavailable', sentence: describeTrouble(detail) });
    return;
  }
  repairs += 1;
  if (repairs > MOST_REPAIRS) {
    tell({ tag: 'unavailable', sentence: 'The search index cannot be used. Start Afterword again.' });
    return;
  }
  const failing = open;
  void failing.keeper.stop().then(() => {
    closeQuietly(failing.index);
    removeDatabase(setting.file);
    open = start();
  });
}

const describeTrouble = (detail: string): string =>
  /disk is full/.test(detail)
    ? 'The disk is full: what is new cannot be searched yet. Free some space and start Afterword again.'
    : `What is new cannot be searched yet: ${detail}. Start Afterword again.`;

async function close(): Promise<void> {
  await open.keeper.stop();
  closeQuietly(open.index);
  say({ tag: 'closed' });
  parentPort?.close();
}

function closeQuietly(index: SearchIndex): void {
  try {
    index.close();
  } catch {
    // A damaged file may refuse even that.
  }
}

function say(news: SearchNews): void {
  parentPort?.postMessage(news);
}

function tell(progress: IndexProgress): void {
  say({ tag: 'progress', progress });
}

function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
