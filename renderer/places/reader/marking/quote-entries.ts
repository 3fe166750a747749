import { MessageSquareQuote, NotebookPen } from 'lucide-preact';
import type { Question } from '../../../../core/article/article.ts';
import type { MenuEntry } from '../../../components/Menu.tsx';
import { oneLineOf } from '../../../models/words.ts';
import type { QuoteTarget } from './use-highlighting.ts';

/** A line of a menu holds about so many characters. */
const LONGEST_LINE = 60;

/** Where a quotation may go, as lines of a menu. */
export const quoteEntries = (
  questions: readonly Question[],
  quote: (target: QuoteTarget) => void,
): readonly MenuEntry[] => [
  ...questions.map(({ id, text }, at) => ({
    label: `${at + 1}. ${oneLineOf(text, LONGEST_LINE)}`,
    icon: MessageSquareQuote,
    run: () => quote({ questionId: id }),
  })),
  { label: 'A new note on the article', icon: NotebookPen, run: () => quote('note') },
];
