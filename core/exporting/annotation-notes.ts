/**
 * Highlights, notes and answers after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), for
 * annotation tools: one collection with one page that holds everything.
 */
import type { TextQuoteSelector } from '../article/article.ts';
import type { Reflection } from '../journal/journal.ts';
import type { ExportRecord } from './export.ts';
import type { Notes } from './notes.ts';

export type AnnotationOptions = { readonly now: Date; readonly version: string };

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The text of a JSON-LD file. `all` are the notes of `records`, one for each, in the same order. */
export function notesToAnnotations(
  records: readonly ExportRecord[],
  all: readonly Notes[],
  { now, version }: AnnotationOptions,
): string {
  const items = all.flatMap((notes, at) => annotationsOf(notes, records[at]));
  const collection = {
    '@context': CONTEXT,
    type: 'AnnotationCollection',
    label: 'Notes from Afterword',
    created: now.toISOString(),
    generator: { type: 'Software', name: `Afterword ${version}` },
    total: items.length,
    first: { type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotationsOf(notes: Notes, record: ExportRecord | undefined): readonly object[] {
  const source = sourceOf(notes);
  const selectors = new Map(
    (record?.article?.questions ?? []).map(({ id, selector }) => [id, selector] as const),
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
