/** Where the palette can go in the library: articles by their titles, questions by their words. */
import type { GoToArticle, GoToQuestion, GoToRequest, GoToResults } from '../../../core/searching/go-to.ts';
import { NOWHERE_TO_GO } from '../../../core/searching/go-to.ts';
import { markText, type WantedWords } from '../../../core/searching/marking.ts';
import { type StemmedLanguage, stemmedLanguageOf } from '../../../core/searching/stemming.ts';
import { foldedWords } from '../../../core/searching/words.ts';
import type { FuzzyTitles } from './fuzzy-titles.ts';
import type { Database } from './sqlite.ts';
import { stemOf, termOf } from './terms.ts';

type Row = Readonly<Record<string, unknown>>;

/** Matches that are ranked, newest first. */
const RANKED = 1_000;

/** Words that begin so, in any order; when those are few, titles with the letters in this order. */
export function goTo(
  database: Database,
  titles: FuzzyTitles,
  languages: ReadonlySet<StemmedLanguage>,
  { text, limit }: GoToRequest,
  isOver: () => boolean,
): GoToResults {
  const words = foldedWords(text);
  if (words.length === 0) return NOWHERE_TO_GO;
  if (isOver()) return { ...NOWHERE_TO_GO, superseded: true };
  const match = words.map((word) => `"${word}" *`).join(' AND ');
  const wanted: WantedWords = { phrases: [], beginnings: words };
  const found = database.all(
    `SELECT a.num, a.id, a.title, a.byline, a.language FROM (
       SELECT rowid AS num, bm25(head_words, 10, 6, 3, 5) AS score FROM head_words
       WHERE head_words MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}) AS best
     JOIN article a ON a.num = best.num ORDER BY score, best.num DESC LIMIT ?`,
    [match, limit],
  ) as Row[];
  const articles = found.map((row) => articleOf(row, wanted));
  if (articles.length < limit && !isOver()) {
    const known = new Set(articles.map(({ articleId }) => articleId));
    for (const { num, marks } of titles.find(text, limit)) {
      const row = database.get('SELECT id, title, byline, language FROM article WHERE num = ?', num);
      if (row === null || articles.length >= limit || known.has(String(row['id']))) continue;
      articles.push({ ...articleOf(row as Row, wanted), title: { text: String(row['title']), marks } });
    }
  }
  if (isOver()) return { ...NOWHERE_TO_GO, superseded: true };
  return { articles, questions: questionsFor(database, words, languages, limit), superseded: false };
}

function articleOf(row: Row, wanted: WantedWords): GoToArticle {
  const language = typeof row['language'] === 'string' ? row['language'] : null;
  return {
    articleId: String(row['id']),
    title: markText(String(row['title']), wanted, stemOf(stemmedLanguageOf(language))),
    byline: typeof row['byline'] === 'string' ? row['byline'] : null,
    language,
  };
}

/** Questions are many: only words of some length are looked for. */
function questionsFor(
  database: Database,
  words: readonly string[],
  languages: ReadonlySet<StemmedLanguage>,
  limit: number,
): readonly GoToQuestion[] {
  const long = words.filter((word) => word.length >= 3);
  if (long.length === 0) return [];
  const wanted: WantedWords = { phrases: [], beginnings: words };
  const match = long
    .map((word) => {
      const terms = [...languages].map((language) => `"${termOf(word, language)}"`);
      return `(${[`"${word}" *`, ...terms].join(' OR ')})`;
    })
    .join(' AND ');
  const rows = database.all(
    `SELECT p.text, p.place, a.id, a.title, a.language FROM (
       SELECT rowid AS num, bm25(question_words, 1, 0) AS score FROM question_words
       WHERE question_words MATCH ? ORDER BY rowid DESC LIMIT ${RANKED}) AS best
     JOIN passage p ON p.num = best.num JOIN article a ON a.num = p.article ORDER BY score LIMIT ?`,
    [`text : (${match})`, limit],
  ) as Row[];
  return rows.map((row) => {
    const language = typeof row['language'] === 'string' ? row['language'] : null;
    return {
      articleId: String(row['id']),
      articleTitle: String(row['title']),
      questionId: String(JSON.parse(String(row['place'])).questionId),
      text: markText(String(row['text']), wanted, stemOf(stemmedLanguageOf(language))),
      language,
    };
  });
}
