import { describe, expect, test } from 'vitest';
import { A_TIME, AN_ID, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import type { ExportRecord } from './export.ts';
import { exportNotes } from './export-notes.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
const selector = { exact: 'walks behind', prefix: 'A leader ', suffix: ' the herd.', start: 9 };
const asked = aQuestion({ id: 'q-1', selector: { ...selector, exact: 'When did you', start: 36 } });
const record: ExportRecord = {
  article: anArticle({ questions: [asked] }),
  journal: aJournal({
    tags: { value: ['team'], updatedAt: A_TIME },
    highlights: [
      {
        id: 'h1',
        selector,
        commentId: null,
        section: [],
        color: 'green',
        createdAt: A_TIME,
        updatedAt: A_TIME,
        deletedAt: null,
      },
    ],
    reflections: [
      aReflection({ id: 'r1', target: { kind: 'highlight', highlightId: 'h1' }, text: 'Why behind?' }),
      aReflection({
        id: 'r2',
        target: { kind: 'question', questionId: 'q-1', questionText: asked.text },
        text: 'In *May*.',
      }),
      aReflection({ id: 'r3', text: 'On the whole' }),
    ],
  }),
};

const annotationsOf = (records: readonly ExportRecord[]) =>
  JSON.parse(exportNotes(records, 'annotations', OPTIONS).files[0]?.text ?? '{}');

describe('notes as web annotations', () => {
  test('are a collection that says how many there are', () => {
    expect(annotationsOf([record])).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 3,
      first: { type: 'AnnotationPage', items: [{}, {}, {}] },
    });
  });

  test('point at the marked words by quote and position', () => {
    const [highlight, answer, note] = annotationsOf([record]).first.items;
    expect(highlight).toMatchObject({
      type: 'Annotation',
      motivation: 'commenting',
      body: expect.arrayContaining([
        expect.objectContaining({ value: 'Why behind?', format: 'text/markdown' }),
        expect.objectContaining({ value: 'team', purpose: 'tagging' }),
      ]),
      target: {
        source: 'https://desk.example/walking',
        selector: [
          { type: 'TextQuoteSelector', exact: 'walks behind', prefix: 'A leader ', suffix: ' the herd.' },
          { type: 'TextPositionSelector', start: 9, end: 21 },
        ],
      },
    });
    expect(answer).toMatchObject({
      motivation: 'replying',
      body: expect.arrayContaining([expect.objectContaining({ value: asked.text, purpose: 'describing' })]),
      target: { selector: [{ exact: 'When did you' }, {}] },
    });
    expect(note).toMatchObject({ motivation: 'commenting', target: 'https://desk.example/walking' });
  });

  test('name an article without an address by its id', () => {
    const article = anArticle({ source: { kind: 'file', name: 'a.txt', url: null, format: 'text' } });
    expect(annotationsOf([{ ...record, article }]).first.items[2].target).toBe(
      `urn:afterword:article:${AN_ID}`,
    );
  });
});
