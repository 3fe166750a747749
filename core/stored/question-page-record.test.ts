import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createQuestionSheet } from '../library/question-sheet.ts';
import { anyArticle, anyJournal } from '../testing/arbitraries.ts';
import { packSheets, unpackSheets } from './question-page-record.ts';

it('gives back every sheet as it was, through JSON', () => {
  fc.assert(
    fc.property(anyArticle(), anyJournal(), (article, journal) => {
      const sheet = createQuestionSheet(article, journal, (text) => `${text.length}`.padStart(20, '0'));
      const stored = JSON.parse(JSON.stringify(packSheets([sheet])));
      expect(unpackSheets(stored)).toEqual([sheet]);
    }),
  );
});
