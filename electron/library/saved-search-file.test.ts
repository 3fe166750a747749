import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dropSavedSearch, putSavedSearch, type SavedSearch } from '../../core/library/saved-searches.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const aSearch = (id: string, name: string): SavedSearch => ({
  id,
  name,
  text: 'is:unanswered trust',
  createdAt: `2026-03-0${id}T09:00:00.000Z`,
  updatedAt: `2026-03-0${id}T09:00:00.000Z`,
});

describe('saved searches', () => {
  it('are kept with the library, in order of saving, and can be renamed and put back', async () => {
    const folder = await temporaryFolder();
    const first = await openAt(folder);
    expect(await first.savedSearches.list()).toEqual({ ok: true, value: [] });
    await Promise.all(
      ['2', '1'].map((id) => first.savedSearches.change((all) => putSavedSearch(all, aSearch(id, id)))),
    );
    await first.savedSearches.change((all) => putSavedSearch(all, { ...aSearch('1', 'one'), name: 'Open' }));
    await first.savedSearches.change((all) => dropSavedSearch(all, '2'));
    await first.savedSearches.change((all) => putSavedSearch(all, aSearch('2', 'two')));
    await first.close();
    const again = await openAt(folder);
    const kept = await again.savedSearches.list();
    expect(kept.ok && kept.value.map(({ name }) => name)).toEqual(['Open', 'two']);
  });

  it('are set aside when their file is damaged, and left alone when it is newer', async () => {
    const folder = await temporaryFolder();
    const library = await openAt(folder);
    await library.savedSearches.change((all) => putSavedSearch(all, aSearch('1', 'one')));
    const file = join(folder, 'library', 'searches.json');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.slice(0, 90));
    expect(await library.savedSearches.list()).toEqual({ ok: true, value: [] });
    expect((await readdir(join(folder, 'library', 'quarantine'))).join()).toContain('searches.json');
    const newer = whole.replace('"version": 1', '"version": 2');
    await writeFile(file, newer);
    const refused = await library.savedSearches.change((all) => putSavedSearch(all, aSearch('2', 'two')));
    expect(refused).toMatchObject({ ok: false, failure: { tag: 'newer-version' } });
    expect(await readFile(file, 'utf8')).toBe(newer);
  });
});
