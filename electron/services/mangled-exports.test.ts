/** Our own JSON exports after somebody changed them: what is taken in can be listed, searched, written on and exported. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTE_FORMATS } from '../../core/exporting/export.ts';
import { exportNotes } from '../../core/exporting/export-notes.ts';
import { parseExport } from '../../core/exporting/parse-export.ts';
import { describeFailure } from '../../core/failure.ts';
import { dueEntries } from '../../core/journal/due.ts';
import { mergeJournals } from '../../core/journal/merge.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { createQuestionSheet } from '../../core/library/question-sheet.ts';
import { summarize } from '../../core/library/summary.ts';
import { createSearchable } from '../../core/searching/searchable.ts';
import {
  A_TIME,
  aCommitment,
  aHighlight,
  aJournal,
  anArticle,
  aQuestion,
  aReflection,
} from '../../core/testing/factories.ts';
import { unwrap } from '../../core/testing/unwrap.ts';
import { sha256 } from '../library/digest.ts';
import { anyMangled } from './testing/mangled.ts';

/** More of them, to look for faults: `AFTERWORD_MANGLED=5000`. */
const RUNS = Number(process.env['AFTERWORD_MANGLED'] ?? 60);
const STAMP = { now: new Date(A_TIME), version: '1' };

const RECORD = {
  article: anArticle({ questions: [aQuestion()] }),
  journal: aJournal({
    reflections: [aReflection(), aReflection({ id: 'r2', target: { kind: 'article' } })],
    highlights: [aHighlight()],
    commitments: [aCommitment()],
    tags: { value: ['Trust'], updatedAt: A_TIME },
  }),
};

it('are taken in whole or refused in words', () => {
  const text = exportNotes([RECORD], 'json', STAMP).files[0]?.text ?? '';
  let taken = 0;
  fc.assert(
    fc.property(anyMangled([new TextEncoder().encode(text)]), (bytes) => {
      const read = parseExport(new TextDecoder().decode(bytes), 'notes.json');
      if (!read.ok) {
        expect(describeFailure(read.failure)).toMatch(/\p{L}+ \p{L}+/u);
        return;
      }
      taken += 1;
      for (const { article, journal } of read.value) {
        if (article !== null) {
          summarize(article, journal);
          createQuestionSheet(article, journal, sha256);
        }
        createSearchable(article, journal);
        dueEntries(journal);
        mergeJournals(journal, RECORD.journal);
        for (const { id, target } of journal.reflections) {
          const words = writeReflection(journal, { id, target, text: 'New words.' }, A_TIME);
          expect(words.reflections.map((one) => one.text)).toContain('New words.');
        }
      }
      for (const format of NOTE_FORMATS) exportNotes(read.value, format, STAMP);
    }),
    { numRuns: RUNS },
  );
  expect(taken).toBeGreaterThan(0);
});

it.each(['', 'x', '9999-99-99', '2026-13-45T00:00:00.000Z'])(
  'whose time of change is no time (%j) can be written on, and what is written stands above it',
  (time) => {
    const reflection = aReflection({ text: 'Old words.' });
    const text = exportNotes(
      [{ ...RECORD, journal: aJournal({ reflections: [reflection] }) }],
      'json',
      STAMP,
    ).files[0]?.text.replaceAll(`"updatedAt":"${reflection.updatedAt}"`, `"updatedAt":"${time}"`);
    expect(text).toContain(`"updatedAt":"${time}"`);
    const [record] = unwrap(parseExport(text ?? '', 'notes.json'));
    if (record === undefined) throw new Error('nothing was taken in');
    const { id, target } = reflection;
    const written = writeReflection(record.journal, { id, target, text: 'New words.' }, A_TIME);
    for (const merged of [mergeJournals(written, record.journal), mergeJournals(record.journal, written)])
      expect(merged.reflections.map((one) => one.text)).toEqual(['New words.']);
  },
);
