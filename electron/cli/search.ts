/** `search`: what the library has on some words. */

import { join } from 'node:path';
import type { ArticleId } from '../../core/article/article.ts';
import { describeMisread, misreadFilters } from '../../core/searching/filters.ts';
import {
  type ArticleHit,
  type Hits,
  type MarkedText,
  type PassageHit,
  SEARCH_GROUPS,
  type SearchResults,
} from '../../core/searching/search.ts';
import { LONGEST_QUERY } from '../../core/searching/search-query.ts';
import type { Library } from '../library/library.ts';
import { createSearcher, type Searcher } from '../services/search/searcher.ts';
import { withLibrary } from './open.ts';
import { placeOf } from './place.ts';
import { type Command, type CommandCall, type Surroundings, UsageError } from './surroundings.ts';

const LIMIT = 20;

export const search: Command = async (call, surroundings) => {
  const text = call.args.join(' ').trim();
  if (text === '') throw new UsageError('Say what to search for.');
  if (text.length > LONGEST_QUERY) throw new UsageError(`A query has at most ${LONGEST_QUERY} characters.`);
  return withLibrary(call, surroundings, async (library) => {
    const results = await find(text, library, call, surroundings);
    // What ends here is not being typed any more.
    for (const filter of misreadFilters(`${text} `)) surroundings.complain(describeMisread(filter));
    surroundings.say(call.json ? JSON.stringify(toJson(results), null, 2) : describe(results));
    return 0;
  });
};

const find = (
  text: string,
  library: Library,
  call: CommandCall,
  surroundings: Surroundings,
): Promise<SearchResults> =>
  withSearcher(library, call, surroundings, (searcher) =>
    searcher.search({
      text,
      unfinished: false,
      scope: { show: 'all', tag: null },
      stage: 'all',
      turn: 1,
      limits: { articles: LIMIT, questions: LIMIT, written: LIMIT, returned: LIMIT },
    }),
  );

/** Ids of the articles that a query finds, best first. */
export const findByQuery = (
  text: string,
  library: Library,
  call: CommandCall,
  surroundings: Surroundings,
): Promise<readonly ArticleId[]> =>
  withSearcher(library, call, surroundings, (searcher) => searcher.findArticles(text));

async function withSearcher<T>(
  library: Library,
  call: CommandCall,
  { workerFolder, complain }: Surroundings,
  act: (searcher: Searcher) => Promise<T>,
): Promise<T> {
  const searcher = createSearcher({
    workerFile: join(workerFolder, 'search-worker.cjs'),
    folder: library.folder,
    libraryId: library.id,
    cacheFolder: (await placeOf(call)).cacheFolder,
    pace: 'full',
  });
  try {
    await searcher.upToDate();
    const progress = searcher.progress();
    if (progress.tag === 'unavailable') complain(progress.sentence);
    return await act(searcher);
  } finally {
    await searcher.close();
  }
}

function toJson({ superseded: _superseded, ...results }: SearchResults): unknown {
  return results;
}

function describe(results: SearchResults): string {
  const { articles, questions, written, returned, correction } = results;
  const isEmpty = SEARCH_GROUPS.every((group) => results[group].total === 0);
  return [
    ...(isEmpty ? ['Nothing was found.'] : []),
    ...(correction === null ? [] : [`Did you mean: ${correction}`]),
    ...(results.partial ? ['Nothing fits all of this. What follows has some of the words.'] : []),
    ...group('ARTICLES', articles, describeArticle),
    ...group('QUESTIONS', questions, describePassage),
    ...group('WHAT YOU WROTE', written, describePassage),
    ...group('ANSWERS OF OTHERS', returned, describePassage),
  ].join('\n\n');
}

function group<Hit>(
  title: string,
  { total, more, hits }: Hits<Hit>,
  tell: (hit: Hit) => string,
): readonly string[] {
  if (hits.length === 0) return [];
  const count = more ? `more than ${total - 1}` : String(total);
  const shown = total > hits.length ? `, the first ${hits.length}` : '';
  return [`${title} (${count}${shown})`, ...hits.map(tell)];
}

const describeArticle = ({ articleId, title, byline, snippet }: ArticleHit): string =>
  [
    `${articleId}  ${withMarks(title)}${byline === null ? '' : ` · ${withMarks(byline)}`}`,
    ...(snippet === null ? [] : [`   ${withMarks(snippet)}`]),
  ].join('\n');

const describePassage = ({ articleId, articleTitle, kind, text }: PassageHit): string =>
  `${articleId}  ${articleTitle} · ${kind}\n   ${withMarks(text)}`;

/** Found words between asterisks. */
function withMarks({ text, marks }: MarkedText): string {
  let told = '';
  let last = 0;
  for (const { start, end } of marks) {
    told += `${text.slice(last, start)}*${text.slice(start, end)}*`;
    last = end;
  }
  return (told + text.slice(last)).replaceAll('\n', ' ');
}
