import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../core/journal/days.ts';
import * as marks from '../../core/journal/marks.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { STANDARD_RHYTHM, scheduleReview } from '../../core/journal/reviews.ts';
import { EVERY_QUESTION, type QuestionQuery } from '../../core/library/question-list.ts';
import { A_TIME, anArticle, aQuestion } from '../../core/testing/factories.ts';
import type { Library } from './library.ts';
import { openAt, temporaryFolder } from './testing/open.ts';

const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const WHO = aQuestion({ text: 'Who speaks last?' });
const WHY = aQuestion({ text: 'Why do we wait?' });
const WHAT = aQuestion({ text: 'What will you do on Monday?' });

async function aLibrary(folder: string): Promise<Library> {
  const library = await openAt(folder);
  await library.addArticle(
    anArticle({ id: idOf(1), title: 'Older', addedAt: '2026-01-01T00:00:00.000Z', questions: [WHO, WHY] }),
  );
  await library.addArticle(
    anArticle({ id: idOf(2), title: 'Newer', addedAt: '2026-02-01T00:00:00.000Z', questions: [WHAT] }),
  );
  return library;
}

const answer = (library: Library) =>
  library.changeJournal(idOf(1), (journal) =>
    writeReflection(
      journal,
      {
        id: 'r1',
        target: { kind: 'question', questionId: WHO.id, questionText: WHO.text },
        text: 'The one who knows.',
      },
      A_TIME,
    ),
  );

async function textsOf(library: Library, change: Partial<QuestionQuery> = {}): Promise<readonly string[]> {
  const page = await library.listQuestions({ ...EVERY_QUESTION, ...change }, { start: 0, count: 60 });
  return page.rows.map(({ text }) => text);
}

describe('the questions of a library', () => {
  it('are listed with the newest article first, each article’s in its own order', async () => {
    const library = await aLibrary(await temporaryFolder());
    expect(await textsOf(library)).toEqual([WHAT.text, WHO.text, WHY.text]);
  });

  it('are found by words, kind, theme and whether they were answered', async () => {
    const library = await aLibrary(await temporaryFolder());
    await answer(library);
    await library.changeJournal(idOf(1), (journal) => marks.changeTags(journal, ['trust'], [], A_TIME));
    await library.changeJournal(idOf(1), (journal) => marks.setReadingState(journal, 'read', A_TIME));
    expect(await textsOf(library, { text: 'newer monday' })).toEqual([WHAT.text]);
    expect(await textsOf(library, { kind: 'interpretive' })).toEqual([WHY.text]);
    expect(await textsOf(library, { tag: 'trust' })).toEqual([WHO.text, WHY.text]);
    expect(await textsOf(library, { status: 'answered' })).toEqual([WHO.text]);
    expect(await textsOf(library, { status: 'open' })).toEqual([WHAT.text, WHY.text]);
    expect(await textsOf(library, { status: 'skipped' })).toEqual([WHY.text]);
  });

  it('stand in groups by theme and by kind, each under its name', async () => {
    const library = await aLibrary(await temporaryFolder());
    await library.changeJournal(idOf(1), (journal) =>
      marks.changeTags(journal, ['trust', 'change'], [], A_TIME),
    );
    const byTheme = await library.listQuestions(
      { ...EVERY_QUESTION, groupBy: 'theme' },
      { start: 0, count: 60 },
    );
    expect(byTheme.rows.map(({ group, text, opensGroup }) => [group, text, opensGroup])).toEqual([
      ['change', WHO.text, true],
      ['change', WHY.text, false],
      ['trust', WHO.text, true],
      ['trust', WHY.text, false],
      ['', WHAT.text, true],
    ]);
    expect(await textsOf(library, { groupBy: 'kind' })).toEqual([WHO.text, WHY.text, WHAT.text]);
  });

  it('follow every change, also before and after they were first asked for', async () => {
    const library = await aLibrary(await temporaryFolder());
    await answer(library);
    expect(await textsOf(library, { status: 'answered' })).toEqual([WHO.text]);
    await library.trashArticle(idOf(1));
    expect(await textsOf(library)).toEqual([WHAT.text]);
    await library.restoreArticle(idOf(1));
    expect(await textsOf(library, { status: 'answered' })).toEqual([WHO.text]);
  });

  it('are remembered from one start to the next, in pages of their own', async () => {
    const folder = await temporaryFolder();
    const first = await aLibrary(folder);
    await answer(first);
    await first.close();
    const pages = await readdir(join(folder, 'cache', first.id, 'questions'));
    expect(pages.length).toBeGreaterThan(0);
    const second = await openAt(folder);
    expect(await textsOf(second, { status: 'answered' })).toEqual([WHO.text]);
  });

  it('are collected again when their pages are missing', async () => {
    const folder = await temporaryFolder();
    const first = await aLibrary(folder);
    await answer(first);
    await first.close();
    await rm(join(folder, 'cache', first.id, 'questions'), { recursive: true });
    const second = await openAt(folder);
    expect(await textsOf(second)).toEqual([WHAT.text, WHO.text, WHY.text]);
    await second.close();
    expect(await readdir(join(folder, 'cache', first.id, 'questions'))).not.toEqual([]);
  });
});

describe('what waits for the reader', () => {
  it('is known at the next start without a journal being read', async () => {
    const folder = await temporaryFolder();
    const first = await aLibrary(folder);
    await answer(first);
    const today = '2026-03-01';
    await first.changeJournal(idOf(1), (journal) =>
      scheduleReview(journal, WHO.id, STANDARD_RHYTHM, { now: A_TIME, today, timeZone: 'UTC' }),
    );
    await first.close();
    const second = await openAt(folder);
    expect(await second.waiting()).toEqual([
      {
        kind: 'question',
        id: WHO.id,
        questionId: WHO.id,
        on: addDays(today, 7),
        setAt: A_TIME,
        articleId: idOf(1),
        articleTitle: 'Older',
      },
    ]);
  });
});
