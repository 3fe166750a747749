import { useState } from 'preact/hooks';
import { begunAt } from '../../../core/journal/begun-words.ts';
import { useApp } from '../../models/app.ts';

/** A form of one text on the open article, whose words wait in the journal until its button is pressed. */
export type Begun = {
  readonly isOpen: boolean;
  /** Opened by the reader just now, who goes on in it: not found open. */
  readonly isCalled: boolean;
  readonly text: string;
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

/** What waits in a field of the open article. A form in which something waits is found open. */
export function useBegun(field: string): Begun {
  const { reader, review, toasts } = useApp();
  const opened = reader.opened.value;
  const draft = review.records.begun(opened?.article.id ?? '', field);
  const text = draft.text.value ?? (opened === null ? '' : begunAt(opened.journal, field));
  const [state, setState] = useState<'closed' | 'found' | 'called'>(text === '' ? 'closed' : 'found');
  const settle = (): void => {
    draft.write({ text: '' });
    void draft.save();
    setState('closed');
  };
  return {
    isOpen: state !== 'closed',
    isCalled: state === 'called',
    text,
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
