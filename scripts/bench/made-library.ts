/** Whole libraries of made-up articles, a tenth of them with a journal, for measuring at any size. */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Element, Root } from 'hast';
import { type Article, type ArticleId, NO_CREDITS, type Question } from '../../core/article/article.ts';
import { createQuestionId } from '../../core/article/question-id.ts';
import { articleText, countWords } from '../../core/article/text.ts';
import { createJournal, type Journal } from '../../core/journal/journal.ts';
import { ARTICLE_RECORD } from '../../core/stored/article-record.ts';
import { JOURNAL_RECORD } from '../../core/stored/journal-record.ts';
import { encodeRecord } from '../../core/stored/record-format.ts';
import { sha256 } from '../../electron/library/digest.ts';
import { libraryFolders, recordPath } from '../../electron/library/folders.ts';
import { openLibrary } from '../../electron/library/open-library.ts';
import { createProse, createRandom, type Prose } from './made-text.ts';

const FIRST_DAY = Date.UTC(2016, 0, 1);
/** Files written at the same time while making a library. */
const WIDTH = 64;
const TAGS = ['trust', 'feedback', 'change', 'delegation', 'meetings', 'coaching', 'strategy', 'hiring'];

/** The made article with this number; the same each time. */
export function makeArticle(number: number): Article {
  const random = createRandom(number + 7);
  const prose = createProse(random);
  const questions = Array.from({ length: 1 + Math.floor(random() * 3) }, () => prose.question());
  const content = makeContent(prose, random, questions);
  const text = articleText(content);
  return {
    id: idOf(number),
    title: prose.title(),
    byline: prose.name(),
    siteName: `${prose.name()}’s desk`,
    publishedAt: new Date(FIRST_DAY + number * 3_600_000).toISOString().slice(0, 10),
    addedAt: new Date(FIRST_DAY + number * 3_600_000).toISOString(),
    language: 'en',
    source: {
      kind: 'file',
      name: `${number}.html`,
      url: `https://made.example/articles/${number}`,
      format: 'html',
    },
    epigraph: null,
    excerpt: text.slice(0, 200),
    credits: NO_CREDITS,
    content,
    wordCount: countWords(text),
    questions: makeQuestions(questions),
    comments: [],
    removed: [],
    fingerprint: `made-${number}`,
  };
}

/**
 * Makes a library of `size` articles in `folder`, with its index in `cacheFolder`; what stood there is removed. Its
 * articles are those of any other, but it is a library of its own. Written without syncing: it can be made again.
 */
export async function makeLibrary(folder: string, cacheFolder: string, size: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await rm(cacheFolder, { recursive: true, force: true });
  const folders = libraryFolders(folder);
  await mkdir(folder, { recursive: true });
  for (let start = 0; start < size; start += WIDTH)
    await Promise.all(
      Array.from({ length: Math.min(WIDTH, size - start) }, (_, offset) =>
        writeRecords(folders, makeArticle(start + offset), start + offset),
      ),
    );
  await buildIndex(folder, cacheFolder);
}

async function buildIndex(folder: string, cacheFolder: string): Promise<void> {
  const opened = await openLibrary({
    folder,
    cacheFolder,
    holder: 'the benchmark',
    now: () => new Date(),
    createId: () => randomUUID().replaceAll('-', ''),
  });
  if (!opened.ok) throw new Error(`The made library could not be opened: ${opened.failure.tag}`);
  await opened.value.loaded;
  await opened.value.close();
}

async function writeRecords(
  folders: ReturnType<typeof libraryFolders>,
  article: Article,
  number: number,
): Promise<void> {
  const text = encodeRecord(ARTICLE_RECORD, article, article.addedAt, sha256);
  await writeNew(recordPath(folders.articles, article.id), text);
  if (number % 10 !== 0) return;
  const journal = encodeRecord(JOURNAL_RECORD, makeJournal(article, number), article.addedAt, sha256);
  await writeNew(recordPath(folders.journals, article.id), journal);
}

async function writeNew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

function makeContent(prose: Prose, random: () => number, questions: readonly string[]): Root {
  const sections = 2 + Math.floor(random() * 3);
  const body = Array.from({ length: sections }, () => [
    element('h2', prose.title()),
    ...Array.from({ length: 4 }, () => element('p', prose.paragraph())),
  ]).flat();
  return { type: 'root', children: [...body, ...questions.map((question) => element('p', question))] };
}

function makeQuestions(texts: readonly string[]): readonly Question[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const id = createQuestionId(text, taken);
    taken.add(id);
    return { id, origin: 'article', text, followUps: [], context: text, confidence: 0.9, selector: null };
  });
}

function makeJournal(article: Article, number: number): Journal {
  const prose = createProse(createRandom(number + 11));
  const [question] = article.questions;
  const stamp = article.addedAt;
  return {
    ...createJournal(article.id, article.title),
    starred: { value: number % 30 === 0, updatedAt: stamp },
    tags: { value: [TAGS[(number / 10) % TAGS.length] ?? 'trust'], updatedAt: stamp },
    readingState: { value: 'read', updatedAt: stamp },
    reflections: question
      ? [
          {
            id: `made-${number}`,
            target: { kind: 'question', questionId: question.id, questionText: question.text },
            text: prose.paragraph(),
            createdAt: stamp,
            updatedAt: stamp,
            deletedAt: null,
            versions: [],
          },
        ]
      : [],
  };
}

const element = (tagName: string, text: string): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value: text }],
});

const idOf = (number: number): ArticleId =>
  createHash('sha256').update(`made ${number}`).digest('hex').slice(0, 32);
