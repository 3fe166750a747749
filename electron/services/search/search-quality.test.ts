import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { articleText } from '../../../core/article/text.ts';
import { foldText } from '../../../core/library/query.ts';
import { createStarterArticles } from '../../../core/library/starter-library.ts';
import { parseQuery } from '../../../core/searching/parse-query.ts';
import { anArticle, paragraphs } from '../../../core/testing/factories.ts';
import { Database } from './sqlite.ts';
import { idOf, indexedFolder } from './testing/indexed-folder.ts';
import { QUALITY_QUERIES } from './testing/quality-queries.ts';

const CORPUS = join(import.meta.dirname, '../../../core/article/corpus');

/** Ids of what a query finds, best first. */
type Finder = (text: string) => readonly string[];

/** Mean reciprocal rank of the first wanted text, and the share of wanted texts among the first ten. */
type Quality = { readonly mrr: number; readonly recall: number; readonly misses: readonly string[] };

describe('search over the starter library and a made corpus', () => {
  it('puts the wanted text first nearly always, and finds far more than SQLite by itself', async () => {
    const articles = readCorpus();
    const library = indexedFolder();
    library.put(...articles.values());
    const { find, keeper } = library.open();
    await keeper.check();
    const ours = judge(articles, (text) => {
      const found = find(text, { unfinished: true });
      const { articles: hits } =
        found.correction === null ? found : find(found.correction, { unfinished: true });
      return hits.hits.map(({ articleId }) => articleId);
    });
    const plain = judge(articles, plainFinder([...articles.values()]));

    expect(QUALITY_QUERIES.length).toBeGreaterThanOrEqual(60);
    expect(ours.misses.length, ours.misses.join('; ')).toBeLessThanOrEqual(5);
    expect(ours.mrr).toBeGreaterThan(0.95);
    expect(ours.recall).toBeGreaterThan(0.96);
    expect(ours.mrr - plain.mrr).toBeGreaterThan(0.2);
    expect(ours.recall - plain.recall).toBeGreaterThan(0.2);
  });
});

/** By the name that a query calls them: titles of the starter library, files of the corpora. */
function readCorpus(): ReadonlyMap<string, Article> {
  const articles = new Map<string, Article>();
  for (const article of createStarterArticles(new Date(0))) articles.set(article.title, article);
  for (const folder of ['held-out', 'fresh'])
    for (const file of readdirSync(join(CORPUS, folder)).filter((name) => name.endsWith('.txt'))) {
      const name = file.replace('.txt', '');
      articles.set(name, articleOf(readFileSync(join(CORPUS, folder, file), 'utf8'), name, articles.size));
    }
  return articles;
}

function judge(articles: ReadonlyMap<string, Article>, find: Finder): Quality {
  let reciprocal = 0;
  let recall = 0;
  const misses: string[] = [];
  for (const [text, ...names] of QUALITY_QUERIES) {
    const wanted = names.map((name) => {
      const id = articles.get(name)?.id;
      if (id === undefined) throw new Error(`No text is called ${name}.`);
      return id;
    });
    const found = find(text).slice(0, 10);
    const first = found.findIndex((id) => wanted.includes(id));
    reciprocal += first < 0 ? 0 : 1 / (first + 1);
    recall += wanted.filter((id) => found.includes(id)).length / wanted.length;
    if (first !== 0) misses.push(`${text}: ${first < 0 ? 'not found' : `place ${first + 1}`}`);
  }
  const count = QUALITY_QUERIES.length;
  return { mrr: reciprocal / count, recall: recall / count, misses };
}

/** The first line is the title; braces mark questions for another test. */
function articleOf(text: string, name: string, number: number): Article {
  const [title = name, ...lines] = text
    .replace(/[{}]/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return anArticle({
    id: idOf(number + 1),
    title: title.trim(),
    byline: null,
    siteName: null,
    language: name.slice(0, 2),
    content: paragraphs(...lines),
  });
}

/** What FTS5 makes of the same words: its own tokenizer without accents, its own BM25, the last word unfinished. */
function plainFinder(articles: readonly Article[]): Finder {
  const database = new Database();
  database.exec(
    "CREATE VIRTUAL TABLE plain USING fts5(title, text, tokenize='unicode61 remove_diacritics 2')",
  );
  for (const [at, article] of articles.entries())
    database.run('INSERT INTO plain(rowid, title, text) VALUES (?, ?, ?)', [
      at,
      article.title,
      articleText(article.content),
    ]);
  return (text) => {
    const words = parseQuery(text).clauses.flatMap((clause) =>
      clause.tag === 'any'
        ? clause.terms.flatMap((term) => ('text' in term && term.tag !== 'lang' ? [term.text] : []))
        : [],
    );
    const match = words.map((word) => `"${foldText(word)}"`).join(' AND ');
    const rows = database.all(
      'SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 10',
      `${match}*`,
    );
    return rows.map((row) => articles[Number(row['rowid'])]?.id ?? '');
  };
}
