import { type ReadonlySignal, signal } from '@preact/signals';
import type { AfterwordBridge } from '../../core/contract.ts';
import { EVERY_QUESTION, type QuestionEntry, type QuestionQuery } from '../../core/library/question-list.ts';
import { createPages, type Pages } from './pages.ts';

/** Every question of the library, as the Questions place lists it. */
export type QuestionRows = {
  readonly query: ReadonlySignal<QuestionQuery>;
  readonly rows: Pages<QuestionEntry>;
  /** Articles whose questions are still being collected. */
  readonly pending: ReadonlySignal<number>;
  /** Index of the row the keyboard is on. */
  readonly current: ReadonlySignal<number>;
  moveTo(index: number): void;
  ask(change: Partial<QuestionQuery>): void;
};

/** While questions are being collected the list is asked again after so long, in milliseconds. */
const LOOK_AGAIN_MS = 1_500;

export function createQuestionRows(api: Pick<AfterwordBridge, 'listQuestions' | 'on'>): QuestionRows {
  const query = signal<QuestionQuery>(EVERY_QUESTION);
  const pending = signal(0);
  const current = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const rows = createPages<QuestionEntry>(async (range) => {
    const page = await api.listQuestions(query.peek(), range);
    pending.value = page.pending;
    clearTimeout(timer);
    if (page.pending > 0) timer = setTimeout(rows.refresh, LOOK_AGAIN_MS);
    return page;
  });
  const refresh = (): void => {
    if (rows.total.peek() !== null) rows.refresh();
  };
  api.on('libraryChanged', refresh);

  return {
    query,
    rows,
    pending,
    current,
    moveTo(index) {
      current.value = index;
    },
    ask(change) {
      query.value = { ...query.peek(), ...change };
      current.value = 0;
      rows.restart();
    },
  };
}
