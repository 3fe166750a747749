import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../importing/read-later/csv.ts';
import { anyJournal } from '../testing/arbitraries.ts';
import { AN_ID, aJournal, anArticle, aQuestion, aReflection } from '../testing/factories.ts';
import { notesOf } from './notes.ts';
import { notesToTable } from './table-notes.ts';

describe('notes as a table', () => {
  test('have a row for each answer and note, with the question and the article', () => {
    const asked = aQuestion({ id: 'q-1' });
    const target = { kind: 'question' as const, questionId: 'q-1', questionText: asked.text };
    const journal = aJournal({
      reflections: [
        aReflection({ id: 'r1', target, text: 'In May, "once".\nThen again; twice.' }),
        aReflection({ id: 'r2', text: 'Whole article' }),
      ],
    });
    const { rows } = readCsv(
      notesToTable([notesOf({ article: anArticle({ questions: [asked] }), journal })]),
    );
    expect(rows.map(({ kind, question, text }) => [kind, question, text])).toEqual([
      ['answer', asked.text, 'In May, "once".\nThen again; twice.'],
      ['note', '', 'Whole article'],
    ]);
    expect(rows.every((row) => row['article id'] === AN_ID)).toBe(true);
  });

  test.each(['=1+1', '+cmd', '-2\n=3', '@SUM(A1)', '\t=1', '＝1'])(
    'never begin a cell with what a spreadsheet would run: %j',
    (text) => {
      const journal = aJournal({ reflections: [aReflection({ text })] });
      const { rows } = readCsv(notesToTable([notesOf({ article: anArticle({ title: text }), journal })]));
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells).toContain(`'${text}`);
      expect(cells.filter((cell) => /^[=+\-@\t\r\n＝]/u.test(cell))).toEqual([]);
    },
  );

  test('come back cell by cell from any program that reads CSV', () => {
    fc.assert(
      fc.property(anyJournal(fc.constant(AN_ID)), (journal) => {
        const notes = notesOf({ article: null, journal });
        const { rows, columns } = readCsv(notesToTable([notes]));
        const count =
          notes.answered.flatMap(({ answers, moved }) => [...answers, ...moved]).length +
          notes.highlights.flatMap(({ notes: about }) => [null, ...about]).length +
          notes.notes.length +
          notes.commitments.length;
        expect(rows).toHaveLength(count);
        expect(columns).toHaveLength(18);
      }),
      { numRuns: 60 },
    );
  });
});
