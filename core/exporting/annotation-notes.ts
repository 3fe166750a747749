/**
 * Highlights, notes and answers after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), for
 * annotation tools: one collection with one page that holds everything.
 */
import type { TextQuoteSelector } from '../article/article.ts';
import type { Reflection } from '../journal/journal.ts';
import type { Notes, WrittenRecord } from './notes.ts';

export type AnnotationOptions = { readonly now: Date; readonly version: string };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The text of a JSON-LD file. */
export function notesToAnnotations(all: readonly WrittenRecord[], options: AnnotationOptions): string {
  const lines = all.flatMap(annotationLines);
  return `${beginAnnotations(options)}${lines.join(',\n')}${endAnnotations(lines.length)}`;
}

/** What stands in the file before the first annotation; between two of them stand a comma and a line's end. */
export function beginAnnotations({ now, version }: AnnotationOptions): string {
  const head = JSON.stringify({
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Notes from Afterword',
    created: now.toISOString(),
    generator: { type: 'Software', name: `Afterword ${version}` },
  });
  return `${head.slice(0, -1)},"first":{"type":"AnnotationPage","startIndex":0,"items":[\n`;
}

/** What stands after the last: the number of all is known only then. */
export const endAnnotations = (total: number): string => `\n]},"total":${total}}\n`;

/** What was written on one article, each annotation as a line. */
export const annotationLines = (one: WrittenRecord): readonly string[] =>
  annotationsOf(one).map((annotation) => JSON.stringify(annotation));

function annotationsOf({ notes, record }: WrittenRecord): readonly object[] {
  const source = sourceOf(notes);
  const selectors = new Map(
    (record.article?.questions ?? []).map(({ id, selector }) => [id, selector] as const),
  );
  return [
    ...notes.highlights.map(({ highlight, notes: about }) => ({
      ...head(highlight, about.length > 0 ? 'commenting' : 'highlighting'),
      body: [
        ...about.map(bodyOf),
        { type: 'TextualBody', purpose: 'tagging', value: `color:${highlight.color}` },
        ...tagsOf(notes),
      ],
      target: { source, selector: selectorsOf(highlight.selector) },
    })),
    ...notes.answered.flatMap(({ id, text, answers }) =>
      answers.map((answer) => ({
        ...head(answer, 'replying'),
        body: [bodyOf(answer), { type: 'TextualBody', purpose: 'describing', value: text }, ...tagsOf(notes)],
        target: targetOf(source, selectors.get(id) ?? null),
      })),
    ),
    ...notes.notes.map((note) => ({
      ...head(note, 'commenting'),
      body: [bodyOf(note), ...tagsOf(notes)],
      target: source,
    })),
  ];
}

type Dated = { readonly id: string; readonly createdAt: string; readonly updatedAt: string };

const head = ({ id, createdAt, updatedAt }: Dated, motivation: string): object => ({
  '@context': CONTEXT,
  id: `urn:afterword:${encodeURIComponent(id)}`,
  type: 'Annotation',
  motivation,
  created: createdAt,
  modified: updatedAt,
});

const bodyOf = ({ text }: Reflection): object => ({
  type: 'TextualBody',
  purpose: 'commenting',
  format: 'text/markdown',
  value: text,
});

const tagsOf = ({ tags }: Notes): readonly object[] =>
  tags.map((tag) => ({ type: 'TextualBody', purpose: 'tagging', value: tag }));

const targetOf = (source: string, selector: TextQuoteSelector | null): unknown =>
  selector === null ? source : { source, selector: selectorsOf(selector) };

/** The quote decides; the position, in the article's one plain text, only helps. */
const selectorsOf = ({ exact, prefix, suffix, start }: TextQuoteSelector): readonly object[] => [
  { type: 'TextQuoteSelector', exact, prefix, suffix },
  { type: 'TextPositionSelector', start, end: start + exact.length },
];

/** The web address of the article, or a name of its own where it has none. */
const sourceOf = ({ url, id }: Notes): string => url ?? `urn:afterword:article:${id}`;
