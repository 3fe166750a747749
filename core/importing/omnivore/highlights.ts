/**
 * What was marked in an article, as Omnivore writes it: each quote as a Markdown quotation, under it its labels
 * (`#patience #team`) and the note on it. A note on the whole article is a paragraph that is followed by an empty
 * paragraph, which is all that tells it from the note on the quote above it.
 */
import type { ImportedHighlight, ImportedNote } from '../imported-article.ts';

export type OmnivoreMarks = {
  readonly highlights: readonly ImportedHighlight[];
  readonly notes: readonly ImportedNote[];
  /** All labels of highlights, each once. */
  readonly labels: readonly string[];
};

export function readHighlights(markdown: string): OmnivoreMarks {
  const highlights: ImportedHighlight[] = [];
  const notes: ImportedNote[] = [];
  const labels = new Set<string>();
  for (const group of groupsOf(paragraphsOf(markdown))) {
    const [first = '', ...others] = group.under;
    const isLabels = /^#\S[^\n]*$/.test(first);
    if (isLabels) for (const label of first.split(' #')) labels.add(label.replace(/^#/, '').trim());
    const under = isLabels ? others : group.under;
    notes.push(...group.apart.map((text) => ({ text, createdAt: null })));
    if (group.quote !== null)
      highlights.push({
        quote: group.quote,
        note: under.join('\n\n') || null,
        createdAt: null,
        place: isLabels ? first : null,
      });
  }
  return { highlights, notes, labels: [...labels] };
}

type Paragraph = { readonly text: string; readonly isFollowedByEmpty: boolean };

function paragraphsOf(markdown: string): readonly Paragraph[] {
  const parts = markdown.replace(/\r\n?/g, '\n').split('\n\n');
  return parts.flatMap((part, at) =>
    part.trim() === '' ? [] : [{ text: part.trim(), isFollowedByEmpty: parts[at + 1]?.trim() === '' }],
  );
}

/** `quote` is `null` for what stands before the first one; `apart` are notes on the whole article. */
type Group = {
  readonly quote: string | null;
  readonly under: readonly string[];
  readonly apart: readonly string[];
};

/** Each quote with what stands under it. */
function groupsOf(paragraphs: readonly Paragraph[]): readonly Group[] {
  const groups: Group[] = [];
  for (const { text, isFollowedByEmpty } of paragraphs) {
    const last = groups.at(-1);
    if (text.startsWith('>')) groups.push({ quote: quoteOf(text), under: [], apart: [] });
    else if (last?.quote && !isFollowedByEmpty)
      groups.splice(-1, 1, { ...last, under: [...last.under, text] });
    else groups.push({ quote: null, under: [], apart: [text] });
  }
  return groups;
}

/** Omnivore writes the mark of a quotation before its first line and in place of empty ones. */
const quoteOf = (text: string): string => text.replace(/^> ?/gm, '').trim();
