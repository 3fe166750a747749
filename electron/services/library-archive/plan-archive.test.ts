import { expect, test } from 'vitest';
import { AN_ID, aJournal, anArticle, aReflection } from '../../../core/testing/factories.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { describeArchive, planArchive } from './plan-archive.ts';

test('an archive is described in words that fit how much is in it', async () => {
  const library = await openAt(await temporaryFolder());
  const words = async (...ids: readonly string[]): Promise<string> => {
    const tools = { library, timeZone: 'UTC', searchIds: async () => [] };
    const plan = await planArchive({ tag: 'articles', ids }, tools);
    if (!plan.ok) throw new Error(plan.failure.tag);
    return (await describeArchive(plan.value, library)).files[0]?.text ?? '';
  };
  const other = 'b'.repeat(32);
  await library.addArticle(anArticle());
  await library.addArticle(anArticle({ id: other, fingerprint: 'other' }));
  expect(await words(AN_ID)).not.toContain('what you wrote');
  await library.mergeJournal(aJournal({ reflections: [aReflection({ text: 'After.' })] }));
  expect(await words(AN_ID)).toContain('- what you wrote and marked on it, with every earlier version');
  expect(await words(AN_ID, other)).toContain('- what you wrote and marked on 1 of them');
  await library.close();
});
