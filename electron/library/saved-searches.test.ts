import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deleteIn } from '../../core/deletable.ts';
import { liveSearches, putSavedSearch, type SavedSearch } from '../../core/library/saved-searches.ts';
import { aSavedSearch } from '../../core/testing/factories.ts';
import { sha256 } from './digest.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const aSearch = (id: string, name: string): SavedSearch => {
  const savedAt = `2026-03-0${id}T09:00:00.000Z`;
  return aSavedSearch({ id, name, text: 'is:unanswered trust', createdAt: savedAt, updatedAt: savedAt });
};

describe('saved searches', () => {
  it('are kept with the library, in order of saving, and can be renamed and put back', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    expect(await first.savedSearches.read()).toEqual({ ok: true, value: [] });
    await Promise.all(
      ['2', '1'].map((id) => first.savedSearches.change((all) => putSavedSearch(all, aSearch(id, id)))),
    );
    await first.savedSearches.change((all) => putSavedSearch(all, { ...aSearch('1', 'one'), name: 'Open' }));
    await first.savedSearches.change((all) => deleteIn(all, '2', '2026-03-03T09:00:00.000Z'));
    await first.savedSearches.change((all) => putSavedSearch(all, aSearch('2', 'two')));
    await first.close();
    const again = await openAt(folder);
    const kept = await again.savedSearches.read();
    expect(kept.ok && liveSearches(kept.value).map(({ name }) => name)).toEqual(['Open', 'two']);
  });

  it('are set aside when their file is damaged, and left alone when it is newer', async () => {
    const folder = await temporaryFolder();
    const library = await openAt(folder);
    await library.savedSearches.change((all) => putSavedSearch(all, aSearch('1', 'one')));
    const file = join(folder, 'library', 'searches.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, 90));
    // What is known of them takes the place of the damaged file.
    expect(await library.savedSearches.read()).toEqual({ ok: true, value: [aSearch('1', 'one')] });
    expect((await readdir(join(folder, 'library', 'quarantine'))).join()).toContain('searches.json');
    expect(JSON.parse(await readFile(file, 'utf8')).content.searches).toHaveLength(1);
    const newer = whole.replace('"version": 2', '"version": 3');
    await writeFile(file, newer);
    const refused = await library.savedSearches.change((all) => putSavedSearch(all, aSearch('2', 'two')));
    expect(refused).toMatchObject({ ok: false, failure: { tag: 'newer-version' } });
    expect(await readFile(file, 'utf8')).toBe(newer);
  });

  it('of the first version, which forgot what was deleted, are read', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    await first.savedSearches.change((all) => putSavedSearch(all, aSearch('1', 'one')));
    await first.close();
    const file = join(folder, 'library', 'searches.json');
    const { deletedAt: _none, ...earlier } = aSearch('1', 'one');
    const content = { searches: [earlier] };
    const envelope = { ...JSON.parse(await readFile(file, 'utf8')), version: 1, content };
    await writeFile(
      file,
      JSON.stringify({ ...envelope, checksum: `sha256:${sha256(JSON.stringify(content))}` }),
    );
    const again = await openAt(folder);
    expect(await again.savedSearches.read()).toEqual({ ok: true, value: [aSearch('1', 'one')] });
  });
});
