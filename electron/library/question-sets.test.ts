import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteIn, restoreIn } from '../../core/deletable.ts';
import { usableSets, writeQuestionSet } from '../../core/journal/question-set.ts';
import { A_TIME } from '../../core/testing/factories.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const WRITING = {
  id: 's1',
  name: 'Friday',
  purpose: 'For the end of a week.',
  questions: [{ text: 'What did I learn?', followUps: [] }],
};

describe('own sets of questions', () => {
  it('stand in the library and are there at the next start', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    const saved = await first.questionSets.change((sets) => writeQuestionSet(sets, WRITING, A_TIME));
    expect(saved.ok).toBe(true);
    await first.close();
    const second = await openAt(folder);
    expect(await second.questionSets.read()).toEqual({
      ok: true,
      value: [{ ...WRITING, updatedAt: A_TIME, deletedAt: null }],
    });
  });

  it('keep the words of a deleted one, and bring it back', () => {
    const sets = writeQuestionSet([], WRITING, A_TIME);
    const gone = deleteIn(sets, 's1', A_TIME);
    expect(usableSets(gone)).toEqual([]);
    expect(gone[0]?.questions).toEqual(WRITING.questions);
    expect(usableSets(restoreIn(gone, 's1', A_TIME))).toHaveLength(1);
    expect(writeQuestionSet(sets, WRITING, '2027-01-01T00:00:00.000Z')).toBe(sets);
  });

  it('are set aside when their file is damaged, and begin anew', async () => {
    const folder = await temporaryFolder();
    const library = await openAt(folder);
    await writeFile(join(library.folder, 'question-sets.json'), '{"format":"afterword-question-sets"');
    expect(await library.questionSets.read()).toEqual({ ok: true, value: [] });
    expect(await readdir(join(library.folder, 'quarantine'))).toHaveLength(1);
    expect(library.notices()).toHaveLength(1);
  });

  it('keep both of two that are saved at the same moment', async () => {
    const library = await openAt(await temporaryFolder());
    await Promise.all(
      ['a', 'b'].map((id) =>
        library.questionSets.change((sets) => writeQuestionSet(sets, { ...WRITING, id }, A_TIME)),
      ),
    );
    const read = await library.questionSets.read();
    expect(read.ok && read.value.map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
