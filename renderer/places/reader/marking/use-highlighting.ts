import { quotationForOutside, quotationOf } from '../../../../core/journal/citations.ts';
import type { HighlightPlace } from '../../../../core/journal/highlights.ts';
import type { Highlight, HighlightColor } from '../../../../core/journal/journal.ts';
import { useApp } from '../../../models/app.ts';
import type { CommitmentOrigin } from '../../../models/reader-commitments.ts';
import { type ReaderView, useReaderView } from '../reader-view.ts';
import { insertQuotation } from '../writing/insert-quotation.ts';
import { COLOR_NAMES } from './colors.ts';

/** Where a quotation may go: the answer to a question, or a new note on the article. */
export type QuoteTarget = { readonly questionId: string } | 'note';

/** What can be done with the selected words, or with a highlight. */
export type Highlighting = {
  highlight(color?: HighlightColor): Promise<void>;
  /** Highlights the selected words and opens a note on them. */
  note(): Promise<void>;
  /** Quotes the selected words, or those of a highlight. */
  quote(target: QuoteTarget, highlight?: Highlight): Promise<void>;
  /** Quotes words that were dragged into a field. */
  quoteInto(field: HTMLTextAreaElement, place: HighlightPlace): Promise<void>;
  /** Begins a commitment that grows from the selected words, a highlight or a question. */
  commit(from: CommitmentOrigin | 'selection'): Promise<void>;
  copyQuotation(exact?: string): void;
  /** Gives the selected words to the highlight that waits for them. */
  redirect(): Promise<void>;
};

export function useHighlighting(): Highlighting {
  const { commands, reader } = useApp();
  const view = useReaderView();
  const { marking } = view;
  const { highlights } = reader;

  const finish = (sentence: string): void => {
    marking.clear();
    view.focusText();
    view.announce(sentence);
  };
  const quotePlace = async (place: HighlightPlace): Promise<string | null> => {
    const id = await highlights.mark(place);
    return id && quotationOf({ id, selector: place.selector });
  };

  const note = async (): Promise<void> => {
    const place = marking.place();
    const id = place ? await highlights.mark(place) : view.activeHighlight.peek();
    if (!id) return;
    marking.clear();
    view.showHighlight(id, 'field');
  };
  const quote = async (target: QuoteTarget, highlight?: Highlight): Promise<void> => {
    const place = highlight ? null : marking.place();
    const quotation = highlight ? quotationOf(highlight) : place && (await quotePlace(place));
    if (!quotation) return;
    marking.clear();
    const field =
      target === 'note' ? showNewNote(view, reader.notes.begin()) : showAnswer(view, target.questionId);
    if (field) insertQuotation(field, quotation);
  };
  const commit = async (from: CommitmentOrigin | 'selection'): Promise<void> => {
    const place = from === 'selection' ? marking.place() : null;
    const marked = place && (await highlights.mark(place));
    marking.clear();
    const id = reader.commitments.begin(from === 'selection' ? { highlightId: marked } : from);
    if (id !== null) view.showCommitment(id);
  };

  return {
    async highlight(color) {
      const place = marking.place();
      const chosen = color ?? highlights.color.peek();
      const id = place && (await highlights.mark(place, chosen));
      if (!id) return;
      view.activeHighlight.value = id;
      finish(`Highlighted in ${COLOR_NAMES[chosen].toLowerCase()}.`);
    },
    note: () => commands.awaitField(note()),
    quote: (target, highlight) => commands.awaitField(quote(target, highlight)),
    async quoteInto(field, place) {
      const quotation = await quotePlace(place);
      if (quotation) insertQuotation(field, quotation);
    },
    commit: (from) => commands.awaitField(commit(from)),
    copyQuotation(words) {
      const exact = words ?? marking.place()?.selector.exact;
      const opened = reader.opened.peek();
      if (!exact || !opened) return;
      const title = opened.journal.title.value ?? opened.article.title;
      copyText(quotationForOutside(exact, title, opened.article.source.url));
      finish('Copied as a quotation.');
    },
    async redirect() {
      const place = marking.place();
      const id = marking.redirected.peek();
      if (!place || !id || !(await highlights.move(id, place))) return;
      view.activeHighlight.value = id;
      marking.clear();
      view.focusText();
    },
  };
}

/** The field of the answer to a question, in sight. */
function showAnswer(view: ReaderView, questionId: string): HTMLTextAreaElement | null {
  view.showCard(questionId, 'field');
  return document.querySelector(`[data-card="${CSS.escape(questionId)}"] textarea`);
}

/** The field of a note that was just begun, in sight. */
function showNewNote(view: ReaderView, id: string | null): HTMLTextAreaElement | null {
  if (id === null) return null;
  view.showNote(id);
  return document.querySelector(`textarea[data-reflection="${CSS.escape(id)}"]`);
}

/** By the browser's own command, which needs no permission for the clipboard. */
function copyText(text: string): void {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put);
}
