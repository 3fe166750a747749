/** Titles and texts that are made to harm, through papers for groups, packets and what comes back. */
import { join } from 'node:path';
import mammoth from 'mammoth';
import { getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { oneLine, type PrintedPage } from '../../core/exporting/bookmarks.ts';
import { PAPER_FORMATS, PAPER_KINDS } from '../../core/facilitating/paper.ts';
import { answersTo } from '../../core/facilitating/returns.ts';
import { writeReflection } from '../../core/journal/reflections.ts';
import { A_TIME, AN_ID, anArticle, aQuestion } from '../../core/testing/factories.ts';
import { HOSTILE_TITLES } from '../../core/testing/hostile-titles.ts';
import {
  aMaterial,
  aPlan,
  aPlanArticle,
  aPlanQuestion,
  someWords,
} from '../../core/testing/plan-factories.ts';
import { openAt, temporaryFolder } from '../library/testing/open.ts';
import { bindPdf } from './bind-pdf.ts';
import { makePaper } from './facilitating.ts';
import { importAnyArchive } from './packets/import-any-archive.ts';
import { prepareReturn, saveReturn } from './packets/return-answers.ts';
import { preparePacket, savePacket } from './packets/save-packet.ts';
import { dangersIn, expectCommonName } from './testing/harmless.ts';
import { writePdf } from './testing/pdf-writer.ts';

const toPdf = async ({ html }: PrintedPage): Promise<Uint8Array> => Buffer.from(html);

const paperOf = (
  title: string,
  kind: (typeof PAPER_KINDS)[number],
  format: (typeof PAPER_FORMATS)[number],
) => {
  const question = aPlanQuestion({ text: title, followUps: [title] });
  const article = aPlanArticle({
    title,
    byline: title,
    headings: [{ level: 1, text: title }],
    questions: [question],
  });
  const plan = aPlan({ notes: [someWords({ id: 'whole', text: title })] });
  return makePaper(
    { plan, material: aMaterial({ title, articles: [article] }) },
    { kind, format, version: '1' },
    { toPdf },
  );
};

describe('hostile titles in papers', () => {
  test.each(PAPER_KINDS.flatMap((kind) => PAPER_FORMATS.map((format) => [kind, format] as const)))(
    'make only names that every system takes, and run nothing (%s as %s)',
    async (kind, format) => {
      // One Word document takes as long as all pages together.
      const titles = format === 'docx' ? HOSTILE_TITLES.filter((_, at) => at % 4 === 2) : HOSTILE_TITLES;
      for (const title of titles) {
        const { name, text, bytes } = await paperOf(title, kind, format);
        expectCommonName(name);
        if (format === 'html' || format === 'pdf') expect(dangersIn(text)).toEqual([]);
        if (format === 'docx') {
          const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes ?? []) });
          expect(value.length).toBeGreaterThan(10);
        }
      }
    },
  );

  test('are titles, authors and bookmarks of a PDF, and nothing else in it', async () => {
    for (const title of HOSTILE_TITLES) {
      const drawn = writePdf({
        pages: [[{ text: 'Words', x: 50, y: 50 }]],
        places: { a: { page: 0, y: 40 } },
      });
      const bound = await bindPdf(drawn, {
        title,
        author: title,
        language: 'en',
        bookmarks: [{ id: 'a', level: 1, title: oneLine(title) }],
      });
      const document = await getDocumentProxy(bound.slice());
      const { info } = await getMeta(document);
      expect(info).toMatchObject({ Title: oneLine(title), Author: oneLine(title) });
      expect(await document.getOutline()).toHaveLength(1);
      expect(document.numPages).toBe(1);
      expect(await document.getJSActions()).toBeNull();
    }
  });

  test('travel in packets and come back in answers as they were written', async () => {
    const questions = HOSTILE_TITLES.map((text, at) => aQuestion({ id: `q${at}`, text, followUps: [] }));
    const article = anArticle({ title: '../../CON', byline: '<script>', questions });
    const folder = await temporaryFolder();
    const host = await openAt(join(folder, 'host'));
    await host.addArticle(article);
    const now = (): Date => new Date('2026-04-02T09:00:00.000Z');
    const hosting = { library: host, now, version: '1' };
    const writing = { host: "=cmd|' /C calc'!A0", instructions: '\u202e<img src=x onerror=alert(1)>' };
    const packet = await preparePacket(hosting, { kind: 'article', id: AN_ID }, writing);
    if (!packet.ok) throw new Error(packet.failure.tag);
    const sent = join(folder, 'packet.afterword');
    expect(await savePacket(hosting, packet.value, sent)).toMatchObject({ ok: true });

    const member = await openAt(join(folder, 'member'));
    let ids = 0;
    const taking = { now, createId: () => (++ids).toString(16).padStart(32, 'e') };
    expect(await importAnyArchive(member, { name: 'p.afterword', path: sent }, taking)).toMatchObject({
      ok: true,
    });
    const received = await member.sessions.packets.read(packet.value.id);
    if (!received.ok || received.value === null) throw new Error('The packet did not arrive.');
    expect(received.value.packet).toEqual(packet.value);
    for (const { key, questionId } of received.value.asked) {
      const text = packet.value.questions.find((asked) => asked.key === key)?.text ?? '';
      const target = { kind: 'question', questionId, questionText: text } as const;
      await member.changeJournal(AN_ID, (journal) =>
        writeReflection(journal, { id: `r-${questionId}`, target, text: `Answer: ${text}` }, A_TIME),
      );
    }
    const prepared = await prepareReturn(member, packet.value.id);
    if (!prepared.ok) throw new Error(prepared.failure.tag);
    const returned = join(folder, 'returned.afterword');
    const name = 'Bo <b>../\u202e</b>';
    await saveReturn({ library: member, now, version: '1' }, prepared.value, { name, noteIds: [] }, returned);
    expect(await importAnyArchive(host, { name: 'r.afterword', path: returned }, taking)).toMatchObject({
      ok: true,
    });
    const returns = await host.sessions.returns.read(AN_ID);
    if (!returns.ok || returns.value === null) throw new Error('Nothing came back.');
    for (const { key, text } of packet.value.questions)
      expect(answersTo(returns.value, key)).toMatchObject([
        { member: { name }, answer: { text: `Answer: ${text}` } },
      ]);
    await host.close();
    await member.close();
  });
});
