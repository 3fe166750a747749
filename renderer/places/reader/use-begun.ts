import { useState } from 'preact/hooks';
import { begunAt, otherBegun } from '../../../core/journal/begun-words.ts';
import { useApp } from '../../models/app.ts';

/** A form of one text on the open article, whose words wait in the journal until its button is pressed. */
export type Begun = {
  readonly isOpen: boolean;
  /** Another whenever the form begins anew, with other words: the `key` of what shows it. */
  readonly turn: number;
  /** Opened by the reader just now, who goes on in it: not found open. */
  readonly isCalled: boolean;
  readonly text: string;
  /** What other copies of the library had in this field, besides what it or `said` says. */
  readonly others: readonly string[];
  /** Goes on with the words of another copy; its own wait in their place. */
  take(words: string): Promise<void>;
  /** Lets go of the words of another copy, which can be undone. */
  letGo(words: string): void;
  open(): void;
  /** Closes the form; what was typed is there when it is opened again. */
  leave(): void;
  write(text: string): void;
  /** Nothing waits any more: the words were taken over. */
  settle(): void;
  /** Lets go of the words, which can be undone. */
  drop(): void;
  readonly held: { readonly onFocus: () => void; readonly onBlur: () => void };
};

/**
 * What waits in a field of the open article. A form in which something waits is found open. `said` is what the article
 * has of it already: the words that stand, or the questions that were added.
 */
export function useBegun(field: string, said: readonly string[]): Begun {
  const { reader, review, toasts } = useApp();
  const opened = reader.opened.value;
  const draft = review.records.begun(opened?.article.id ?? '', field);
  const text = draft.text.value ?? (opened === null ? '' : begunAt(opened.journal, field));
  const [state, setState] = useState<'closed' | 'found' | 'called'>(text === '' ? 'closed' : 'found');
  const [turn, setTurn] = useState(0);
  const settle = (): void => {
    draft.write({ text: '' });
    void draft.save();
    setState('closed');
  };
  return {
    isOpen: state !== 'closed',
    turn,
    isCalled: state === 'called',
    text,
    others: opened === null ? [] : otherBegun(opened.journal, field, [text, ...said]),
    async take(words) {
      // What is typed here must be on the disk before it gives way.
      if (!((await draft.save()) && (await reader.acts.takeOtherWords(field, words)))) return;
      setTurn(turn + 1);
      setState('called');
    },
    letGo: (words) => void reader.acts.letGoOfOtherWords(field, words),
    open: () => setState('called'),
    leave: () => setState('closed'),
    write: (words) => draft.write({ text: words }),
    settle,
    drop() {
      settle();
      if (text.trim() === '') return;
      const bringBack = (): void => {
        draft.write({ text });
        setState('found');
      };
      toasts.show('Words dropped.', { label: 'Undo', run: bringBack });
    },
    held: { onFocus: () => draft.hold(text), onBlur: () => draft.release() },
  };
}
