import { expect, test } from 'vitest';
import { ok } from '../../core/result.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { AN_ID, anArticle } from '../../core/testing/factories.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { createJournalApi } from './journal-api.ts';

const OTHER_ID = 'f'.repeat(32);

test('marking several articles tells how those were that it changed', async () => {
  const library = await openAt(await temporaryFolder());
  for (const id of [AN_ID, OTHER_ID]) await library.addArticle(anArticle({ id, title: id }));
  const settings = {
    current: () => DEFAULT_SETTINGS,
    change: async () => ok(DEFAULT_SETTINGS),
    on: () => () => undefined,
  };
  const clock = { now: () => new Date('2026-03-01T09:00:00.000Z'), timeZone: () => 'Europe/Berlin' };
  const api = createJournalApi(library, settings, clock);
  const before = { id: OTHER_ID, readingState: 'unread', starred: false, archived: false, tags: [] };

  expect(await api.setStarred([AN_ID], true)).toMatchObject({ ok: true, value: [{ id: AN_ID }] });
  expect(await api.setStarred([AN_ID, OTHER_ID], true)).toEqual(ok([before]));
  expect(await api.changeTags([OTHER_ID], ['team'], [])).toEqual(ok([{ ...before, starred: true }]));
  expect(await api.changeTags([OTHER_ID], ['team'], [])).toEqual(ok([]));
  expect(await api.setStarred([AN_ID, 'nowhere'], false)).toMatchObject({ ok: false });
});
