import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createPlan } from '../../../core/facilitating/plan.ts';
import { changePlan } from '../../../core/facilitating/plan-changes.ts';
import { answersTo, missingMembers } from '../../../core/facilitating/returns.ts';
import { shownQuestions } from '../../../core/journal/questions.ts';
import { writeReflection } from '../../../core/journal/reflections.ts';
import { PACKET_RECORD, RETURNED_FILE_RECORD } from '../../../core/stored/packet-records.ts';
import { encodeRecord } from '../../../core/stored/record-format.ts';
import {
  A_TIME,
  AN_ID,
  aJournal,
  anArticle,
  aQuestion,
  aReflection,
} from '../../../core/testing/factories.ts';
import { sha256 } from '../../library/digest.ts';
import type { Library } from '../../library/library.ts';
import { openAt, temporaryFolder } from '../../library/testing/open.ts';
import { writeArchive } from '../library-archive/write-archive.ts';
import { importAnyArchive } from './import-any-archive.ts';
import { packetIdOf } from './packet-id.ts';
import { prepareReturn, saveReturn } from './return-answers.ts';
import { preparePacket, savePacket } from './save-packet.ts';

const QUESTION = aQuestion({ text: 'Why does it matter?' });
const ARTICLE = anArticle({ questions: [QUESTION] });
const SUBJECT = { kind: 'article', id: AN_ID } as const;
const LATER = '2026-04-02T09:00:00.000Z';

let made = 0;
const createId = (): string => (++made).toString(16).padStart(32, 'e');
const toolsOf = (library: Library) => ({ library, now: () => new Date(LATER), version: '1' });
const take = (library: Library, path: string) =>
  importAnyArchive(library, { name: 'a.afterword', path }, { now: () => new Date(LATER), createId });

/** A host with an article, a question of their own and a secret note for themselves, and the packet of it. */
async function aHost(folder: string) {
  const host = await openAt(join(folder, 'host'));
  await host.addArticle(ARTICLE);
  await host.changeJournal(AN_ID, (journal) => ({
    ...journal,
    reflections: [aReflection({ text: 'HOST SECRET' })],
  }));
  await host.sessions.plans.change(AN_ID, () =>
    changePlan(
      changePlan(
        createPlan(SUBJECT, ARTICLE.title),
        { tag: 'question', id: 'x', text: 'Who is missing?', kind: null },
        A_TIME,
      ),
      { tag: 'write', list: 'notes', id: 'whole', who: '', text: 'PLAN SECRET' },
      A_TIME,
    ),
  );
  const packet = await preparePacket(toolsOf(host), SUBJECT, { host: 'Ada', instructions: 'Before Friday.' });
  if (!packet.ok) throw new Error(packet.failure.tag);
  const path = join(folder, 'packet.afterword');
  expect(await savePacket(toolsOf(host), packet.value, path)).toEqual({ ok: true, value: null });
  return { host, path, packetId: packet.value.id };
}

async function wordsIn(path: string): Promise<string> {
  const files = unzipSync(new Uint8Array(await readFile(path)));
  return Object.entries(files)
    .map(([name, bytes]) => `${name}\n${new TextDecoder().decode(bytes)}`)
    .join('\n');
}

async function answer(member: Library, questionText: string, text: string): Promise<void> {
  const article = await member.readArticle(AN_ID);
  await member.changeJournal(AN_ID, (journal) => {
    const shown = shownQuestions(article.ok ? article.value.questions : [], journal.questions);
    const question = shown.find((one) => one.text === questionText);
    const target = { kind: 'question', questionId: question?.id ?? '', questionText } as const;
    return writeReflection(journal, { id: `answer-${questionText.length}`, target, text }, LATER);
  });
}

test('a packet goes to a member and their answers come back, and nothing else of either library travels', async () => {
  const folder = await temporaryFolder();
  const { host, path, packetId } = await aHost(folder);
  expect(await wordsIn(path)).not.toMatch(/SECRET|"name":"library"/);

  const member = await openAt(join(folder, 'member'));
  expect(await take(member, path)).toMatchObject({
    ok: true,
    value: { added: 1, news: { tag: 'packet', host: 'Ada', questions: 2, articleId: AN_ID } },
  });
  await answer(member, QUESTION.text, 'Because of May.');
  await answer(member, 'Who is missing?', 'Marta.');
  await member.changeJournal(AN_ID, (journal) => ({
    ...journal,
    reflections: [...journal.reflections, aReflection({ id: 'private', text: 'MEMBER SECRET' })],
  }));

  const returned = join(folder, 'returned.afterword');
  const prepared = await prepareReturn(member, packetId);
  if (!prepared.ok) throw new Error(prepared.failure.tag);
  await saveReturn(toolsOf(member), prepared.value, { name: ' Bo ', noteIds: [] }, returned);
  const words = await wordsIn(returned);
  expect(words).not.toMatch(/SECRET|"id":"[^"]*library/);
  expect(words).not.toContain(member.id);
  expect(Object.keys(unzipSync(new Uint8Array(await readFile(returned)))).sort()).toEqual([
    'answers.json',
    'manifest.json',
  ]);

  expect(await take(host, returned)).toMatchObject({
    ok: true,
    value: { news: { tag: 'answers', name: 'Bo', answers: 2, subject: SUBJECT } },
  });
  await take(host, returned);
  const returns = await host.sessions.returns.read(AN_ID);
  if (!returns.ok || returns.value === null) throw new Error('nothing came back');
  expect(returns.value.members).toHaveLength(1);
  expect(answersTo(returns.value, 'own/x')).toMatchObject([
    { member: { name: 'Bo' }, answer: { text: 'Marta.' } },
  ]);
  expect(missingMembers(['Bo', 'Cy'], returns.value)).toEqual(['Cy']);
});

test('a chosen note travels, and a member who stays unnamed is one member all the same', async () => {
  const folder = await temporaryFolder();
  const { host, path, packetId } = await aHost(folder);
  const member = await openAt(join(folder, 'member'));
  await take(member, path);
  await member.changeJournal(AN_ID, (journal) => ({
    ...journal,
    reflections: [
      aReflection({ id: 'shared', text: 'For all of you.' }),
      aReflection({ id: 'mine', text: 'Not this.' }),
    ],
  }));
  for (const text of ['First', 'Second']) {
    await answer(member, QUESTION.text, text);
    const prepared = await prepareReturn(member, packetId);
    if (!prepared.ok) throw new Error(prepared.failure.tag);
    const returned = join(folder, `${text}.afterword`);
    await saveReturn(toolsOf(member), prepared.value, { name: '', noteIds: ['shared'] }, returned);
    expect(await wordsIn(returned)).not.toContain('Not this.');
    await take(host, returned);
  }
  const returns = await host.sessions.returns.read(AN_ID);
  expect(returns).toMatchObject({
    ok: true,
    value: { members: [{ name: null, notes: [{ text: 'For all of you.' }], answers: [{ earlier: [{}] }] }] },
  });
});

test('a member’s own article and words stay as they are when a packet comes', async () => {
  const folder = await temporaryFolder();
  const { path } = await aHost(folder);
  const member = await openAt(join(folder, 'member'));
  const own = { ...ARTICLE, id: 'c'.repeat(32), title: 'My own copy' };
  await member.addArticle(own);
  await member.changeJournal(own.id, () =>
    aJournal({ articleId: own.id, reflections: [aReflection({ text: 'Mine.' })] }),
  );
  expect(await take(member, path)).toMatchObject({
    ok: true,
    value: { added: 0, news: { articleId: own.id } },
  });
  expect(await member.readArticle(own.id)).toMatchObject({ ok: true, value: { title: 'My own copy' } });
  expect(await member.readJournal(own.id)).toMatchObject({
    ok: true,
    value: {
      reflections: [{ text: 'Mine.' }],
      questions: { added: [{ text: 'Who is missing?', origin: 'set' }] },
    },
  });
});

test('whatever else an archive that calls itself a packet holds is left in it', async () => {
  const folder = await temporaryFolder();
  const stranger = await openAt(join(folder, 'stranger'));
  await stranger.addArticle(ARTICLE);
  await stranger.addArticle({ ...ARTICLE, id: 'd'.repeat(32), title: 'Smuggled', fingerprint: 'f9' });
  await stranger.changeJournal(AN_ID, (journal) => ({
    ...journal,
    reflections: [aReflection({ text: 'Planted.', updatedAt: '2099-01-01T00:00:00.000Z' })],
  }));
  const question = { key: `${AN_ID}/q`, articleId: AN_ID, text: 'Why?', followUps: [] };
  const packet = {
    id: 'f'.repeat(32),
    title: 'T',
    host: '',
    instructions: '',
    madeAt: A_TIME,
    questions: [question],
  };
  const path = join(folder, 'hostile.afterword');
  const extras = { 'packet.json': encodeRecord(PACKET_RECORD, packet, A_TIME, sha256) };
  const articleIds = [AN_ID, 'd'.repeat(32)];
  await writeArchive(
    path,
    'hostile',
    { kind: 'packet', articleIds, withLists: true, extras },
    toolsOf(stranger),
  );

  const member = await openAt(join(folder, 'member'));
  await member.addArticle(ARTICLE);
  await member.changeJournal(AN_ID, (journal) => ({
    ...journal,
    reflections: [aReflection({ text: 'Mine.' })],
  }));
  expect(await take(member, path)).toMatchObject({ ok: true, value: { added: 0 } });
  expect(await member.readJournal(AN_ID)).toMatchObject({
    ok: true,
    value: { reflections: [{ text: 'Mine.' }] },
  });
  expect(await member.summary('d'.repeat(32))).toBeUndefined();
});

test('packets and answers that are not right are refused in words, and nothing is taken from them', async () => {
  const folder = await temporaryFolder();
  const member = await openAt(join(folder, 'member'));
  const packet = { id: 'f'.repeat(32), title: 'T', host: '', instructions: '', madeAt: A_TIME };
  const question = { key: 'x', articleId: AN_ID, text: 'Why?', followUps: [] };
  const answers = { memberId: 'b'.repeat(32), name: null, returnedAt: A_TIME, answers: [], notes: [] };
  const record = (content: object): string => encodeRecord(PACKET_RECORD, content as never, A_TIME, sha256);
  const answersRecord = (content: object): string =>
    encodeRecord(RETURNED_FILE_RECORD, content as never, A_TIME, sha256);
  const hostile: readonly (readonly [string, string, Readonly<Record<string, string>>, string])[] = [
    ['packet', 'no packet in it', {}, 'broken-export'],
    ['packet', 'not JSON', { 'packet.json': '{' }, 'broken-export'],
    [
      'packet',
      'an article it has not',
      { 'packet.json': record({ ...packet, questions: [question] }) },
      'broken-export',
    ],
    [
      'packet',
      'a name for a file',
      { 'packet.json': record({ ...packet, id: '../../evil', questions: [] }) },
      'broken-export',
    ],
    [
      'packet',
      'a newer version',
      { 'packet.json': record(packet).replace('"version": 1', '"version": 9') },
      'newer-version',
    ],
    [
      'answers',
      'answers to nobody',
      { 'answers.json': answersRecord({ ...answers, packetId: 'f'.repeat(32) }) },
      'unknown-packet',
    ],
    [
      'answers',
      'a date that is none',
      { 'answers.json': answersRecord({ ...answers, packetId: 'f'.repeat(32), returnedAt: 'x' }) },
      'broken-export',
    ],
  ];
  for (const [kind, name, extras, tag] of hostile) {
    const path = join(folder, `${name}.afterword`);
    await writeArchive(path, name, { kind, articleIds: [], withLists: false, extras }, toolsOf(member));
    expect([name, await take(member, path)]).toMatchObject([name, { ok: false, failure: { tag } }]);
  }
  expect(await member.sessions.packets.ids()).toEqual({ ok: true, value: [] });
  expect(await member.sessions.returns.ids()).toEqual({ ok: true, value: [] });
});

test('a packet that comes back into its own library is refused, so that the host does not become a member', async () => {
  const folder = await temporaryFolder();
  const { host, path, packetId } = await aHost(folder);
  expect(packetIdOf(host.id, AN_ID)).toBe(packetId);
  expect(await take(host, path)).toMatchObject({ ok: false, failure: { tag: 'own-packet' } });
});
