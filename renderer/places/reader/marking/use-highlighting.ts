import { quotationForOutside, quotationOf } from '../../../../core/journal/citations.ts';
import type { HighlightPlace } from '../../../../core/journal/highlights.ts';
import type { Highlight, HighlightColor } from '../../../../core/journal/journal.ts';
import { useApp } from '../../../models/app.ts';
import type { CommitmentOrigin } from '../../../models/reader-commitments.ts';
import { useReaderView } from '../reader-view.ts';
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
  const { reader } = useApp();
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

  return {
    async highlight(color) {
      const place = marking.place();
      const chosen = color ?? highlights.color.peek();
      const id = place && (await highlights.mark(place, chosen));
      if (!id) return;
      view.activeHighlight.value = id;
      finish(`Highlighted in ${COLOR_NAMES[chosen].toLowerCase()}.`);
    },
    async note() {
      const place = marking.place();
      const id = place ? await highlights.mark(place) : view.activeHighlight.peek();
      if (!id) return;
      marking.clear();
      view.showHighlight(id, 'field');
    },
    async quote(target, highlight) {
      const place = highlight ? null : marking.place();
      const quotation = highlight ? quotationOf(highlight) : place && (await quotePlace(place));
      if (!quotation) return;
      marking.clear();
      const field =
        target === 'note'
          ? noteField(view.showNote, reader.notes.begin())
          : cardField(view, target.questionId);
      const found = await whenThere(field);
      if (found) insertQuotation(found, quotation);
    },
    async quoteInto(field, place) {
      const quotation = await quotePlace(place);
      if (quotation) insertQuotation(field, quotation);
    },
    async commit(from) {
      const place = from === 'selection' ? marking.place() : null;
      const marked = place && (await highlights.mark(place));
      marking.clear();
      const id = reader.commitments.begin(from === 'selection' ? { highlightId: marked } : from);
      if (id !== null) view.showCommitment(id);
    },
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

type FindField = () => HTMLTextAreaElement | null;

function cardField(view: { showCard(id: string, into: 'field'): void }, questionId: string): FindField {
  view.showCard(questionId, 'field');
  return () => document.querySelector(`[data-card="${CSS.escape(questionId)}"] textarea`);
}

function noteField(show: (id: string) => void, id: string | null): FindField {
  if (id !== null) show(id);
  return () => document.querySelector(`textarea[data-reflection="${CSS.escape(id ?? '')}"]`);
}

/** The panel may be about to appear: a field is looked for during a few frames. */
async function whenThere(find: FindField): Promise<HTMLTextAreaElement | null> {
  for (let frames = 0; frames < 30; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const field = find();
    if (field) return field;
  }
  return null;
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
