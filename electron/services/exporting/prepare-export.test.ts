import { expect, test } from 'vitest';
import { exportNotes, PREPARED_FORMATS } from '../../../core/exporting/export-notes.ts';
import { aJournal, anArticle, aReflection } from '../../../core/testing/factories.ts';
import { prepareExport } from './prepare-export.ts';

test.each(PREPARED_FORMATS)(
  'a long export as %s gives others their turn and comes to the same',
  async (format) => {
    const records = Array.from({ length: 60 }, (_, at) => {
      const id = at.toString(16).padStart(32, '0');
      const reflections = [aReflection({ id: `r${at}`, text: 'On *Monday*. '.repeat(200) })];
      return {
        article: anArticle({ id, title: `Article ${at}` }),
        journal: aJournal({ articleId: id, reflections }),
      };
    });
    const options = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
    let turns = 0;
    const breathe = async (): Promise<void> => {
      turns += 1;
    };
    const prepared = await prepareExport(records, format, options, breathe);
    expect(prepared).toEqual(exportNotes(records, format, options));
    expect(turns).toBeGreaterThanOrEqual(records.length);
  },
);
