import starterLibrary from '../../assets/starter/starter-library.jsonl?raw';
import type { Article } from '../article/article.ts';
import type { StarterArticle } from './starter-source.ts';

/**
 * The articles a new library begins with, the one to open first being first. They are read from
 * `assets/starter/*.md` when the project is built and carried in the program, so that a first start looks for no
 * file: `starter-library.test.ts` shows that the bundled form is up to date, and `vitest -u` on it renews it.
 */
export function createStarterArticles(now: Date): readonly Article[] {
  const articles = starterLibrary.trim().split('\n').map(parse);
  // A millisecond apart, so that lists, which put the newest first, show them in this order.
  return articles.map((article, index) => ({
    ...article,
    addedAt: new Date(now.getTime() - index).toISOString(),
  }));
}

/** One line of a file of ours, whose form the test has shown. */
const parse = (line: string): StarterArticle => JSON.parse(line);
