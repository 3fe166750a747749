import jsonld from 'jsonld';
import { expect, test } from 'vitest';
import { A_TIME, aHighlight, aJournal, anArticle, aReflection } from '../testing/factories.ts';
import { exportNotes } from './export-notes.ts';

const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';

/** What the terms mean that we write, after the vocabulary of the W3C (https://www.w3.org/TR/annotation-vocab/). */
const TERMS = {
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  Software: `${AS}Application`,
  TextualBody: `${OA}TextualBody`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  body: { '@id': `${OA}hasBody`, '@type': '@id' },
  target: { '@id': `${OA}hasTarget`, '@type': '@id' },
  source: { '@id': `${OA}hasSource`, '@type': '@id' },
  selector: { '@id': `${OA}hasSelector`, '@type': '@id' },
  motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
  purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  created: 'http://purl.org/dc/terms/created',
  modified: 'http://purl.org/dc/terms/modified',
  generator: { '@id': `${AS}generator`, '@type': '@id' },
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  name: 'http://xmlns.com/foaf/0.1/name',
  total: `${AS}totalItems`,
  first: { '@id': `${AS}first`, '@type': '@id' },
  startIndex: `${AS}startIndex`,
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  ...Object.fromEntries(
    ['highlighting', 'commenting', 'replying', 'describing', 'tagging'].map((word) => [word, `${OA}${word}`]),
  ),
};

test('annotations are JSON-LD in which every term has a meaning', async () => {
  const record = {
    article: anArticle(),
    journal: aJournal({
      tags: { value: ['team'], updatedAt: A_TIME },
      highlights: [aHighlight()],
      reflections: [
        aReflection({ id: 'n1', text: 'Why behind?', target: { kind: 'highlight', highlightId: 'h1' } }),
        aReflection({ id: 'n2', text: 'Mine.' }),
      ],
    }),
  };
  const options = { now: new Date(A_TIME), version: '1.0.0' };
  const text = exportNotes([record], 'annotations', options).files[0]?.text ?? '';
  const expanded = await jsonld.expand(JSON.parse(text), {
    // Whatever has no meaning in the vocabulary stops the test.
    safe: true,
    documentLoader: async (url: string) => {
      expect(url).toBe('http://www.w3.org/ns/anno.jsonld');
      return { contextUrl: undefined, documentUrl: url, document: { '@context': TERMS } };
    },
  } as jsonld.Options.Expand);
  const quads = (await jsonld.toRDF(expanded)) as readonly {
    readonly predicate: { readonly value: string };
    readonly object: { readonly value: string };
  }[];
  const objectsOf = (predicate: string): readonly string[] =>
    quads.filter((quad) => quad.predicate.value === predicate).map(({ object }) => object.value);
  expect(objectsOf(`${OA}exact`)).toEqual(['walks behind']);
  expect(objectsOf(`${OA}hasSource`)).toEqual(['https://desk.example/walking']);
  expect([...objectsOf(`${OA}motivatedBy`)].sort()).toEqual([`${OA}commenting`, `${OA}commenting`]);
  expect(objectsOf('http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toEqual(
    expect.arrayContaining(['Why behind?', 'Mine.', 'team']),
  );
});
