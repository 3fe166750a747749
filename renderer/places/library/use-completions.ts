import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { type Completion, completeQuery, suggestionAt } from '../../../core/searching/complete-query.ts';
import { useApp } from '../../models/app.ts';

/** Ways to go on in the search field, and which of them is chosen. */
export type CompletionList = {
  readonly all: readonly Completion[];
  readonly chosen: number;
  /** Looks for ways to go on from what stands before the cursor. */
  offer(text: string, cursor: number): Promise<void>;
  /** Goes on so. */
  take(completion: Completion): void;
  step(by: 1 | -1): void;
  close(): void;
};

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'zh'];

/** Names of filters and their values, those of the library too, while they are typed into `field`. */
export function useCompletions(field: RefObject<HTMLInputElement | null>): CompletionList {
  const { library, search } = useApp();
  const [all, setAll] = useState<readonly Completion[]>([]);
  const [chosen, setChosen] = useState(0);

  const offer = async (text: string, cursor: number): Promise<void> => {
    const known = { tag: library.counts.peek()?.tags.map(({ tag }) => tag) ?? [], lang: LANGUAGES };
    setAll(completeQuery(text, cursor, known));
    setChosen(0);
    const wanted = suggestionAt(text, cursor);
    if (wanted === null) return;
    const values = await search.suggest(wanted);
    if (search.text.peek() === text && document.activeElement === field.current)
      setAll(completeQuery(text, cursor, { ...known, [wanted.field]: values }));
  };
  return {
    all,
    chosen,
    offer,
    take({ text, cursor }) {
      search.ask(text);
      void offer(text, cursor);
      requestAnimationFrame(() => {
        field.current?.focus();
        field.current?.setSelectionRange(cursor, cursor);
      });
    },
    step: (by) => setChosen((chosen + by + all.length) % all.length),
    close: () => setAll([]),
  };
}
