import type { ArticleId } from '../../core/article/article.ts';
import { byCodeUnits } from '../../core/by-code-units.ts';
import { isMergedAway, type Journal, type Reflection } from '../../core/journal/journal.ts';
import {
  createReflectionMatcher,
  type ReflectionContext,
  type ReflectionEntry,
  type ReflectionQuery,
} from '../../core/journal/reflection-list.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import { foldText, type Page, type Range } from '../../core/library/query.ts';
import { writingTimes } from '../../core/library/question-sheet.ts';
import { createBreather, inParallel } from './breathe.ts';
import type { JournalFiles } from './journal-files.ts';
import { OrderedList, sortGently } from './ordered-list.ts';

/** Everything written, from all journals, newest first. In memory from the first time it is asked for. */
export class ReflectionShelf {
  readonly #titleOf: (id: ArticleId) => string | null;
  readonly #contextOf: (id: ArticleId) => ReflectionContext;
  readonly #entries = new Map<ArticleId, readonly ReflectionEntry[]>();
  readonly #folded = new WeakMap<ReflectionEntry, string>();
  /** Journals that say nothing once their article is gone. */
  readonly #mergedAway = new Set<ArticleId>();
  #order: OrderedList<ReflectionEntry> | null = null;
  #loading: Promise<void> | null = null;

  /** `titleOf` is `null` for an article that is gone. */
  constructor(titleOf: (id: ArticleId) => string | null, contextOf: (id: ArticleId) => ReflectionContext) {
    this.#titleOf = titleOf;
    this.#contextOf = contextOf;
  }

  /** Reads every journal once; changes are taken over from then on. */
  load(ids: () => Promise<readonly ArticleId[]>, journals: JournalFiles): Promise<void> {
    this.#loading ??= this.#load(ids, journals);
    return this.#loading;
  }

  /** Takes over what stands in a journal now. */
  take(journal: Journal): void {
    if (this.#loading !== null) this.#replace(journal.articleId, this.#entriesOf(journal));
  }

  /** The article came, went or was renamed. */
  rename(id: ArticleId): void {
    const before = this.#entries.get(id);
    if (before === undefined) return;
    const title = this.#titleOf(id);
    this.#replace(
      id,
      before.map((entry) => ({
        ...entry,
        articleTitle: title ?? entry.articleTitle,
        orphaned: title === null,
      })),
    );
  }

  /** Everything the query asks for, newest first. */
  async select(query: ReflectionQuery, timeZone: string): Promise<readonly ReflectionEntry[]> {
    this.#order ??= new OrderedList(sortGently([...this.#entries.values()].flat(), newestFirst), newestFirst);
    await this.#order.ready;
    const words = foldText(query.text).split(' ').filter(Boolean);
    const matches = createReflectionMatcher(query, timeZone, this.#contextOf);
    const breathe = createBreather();
    const found: ReflectionEntry[] = [];
    for (const entry of [...this.#order.values]) {
      const isElsewhere = entry.orphaned && this.#mergedAway.has(entry.articleId);
      if (!isElsewhere && matches(entry) && this.#contains(entry, words)) found.push(entry);
      await breathe();
    }
    return found;
  }

  async page(query: ReflectionQuery, range: Range, timeZone: string): Promise<Page<ReflectionEntry>> {
    const found = await this.select(query, timeZone);
    const start = Math.max(0, Math.min(range.start, found.length));
    return { total: found.length, start, rows: found.slice(start, start + Math.max(0, range.count)) };
  }

  async #load(ids: () => Promise<readonly ArticleId[]>, journals: JournalFiles): Promise<void> {
    await inParallel(await ids(), 8, async (id) => {
      const journal = await journals.read(id);
      // One that was changed in the meantime has been taken over, newer than this.
      if (journal.ok && !this.#entries.has(id)) this.#replace(id, this.#entriesOf(journal.value));
    });
  }

  #replace(id: ArticleId, after: readonly ReflectionEntry[]): void {
    for (const entry of this.#entries.get(id) ?? []) this.#order?.replace(entry, undefined);
    for (const entry of after) this.#order?.replace(undefined, entry);
    this.#entries.set(id, after);
  }

  #entriesOf(journal: Journal): readonly ReflectionEntry[] {
    const title = this.#titleOf(journal.articleId);
    if (isMergedAway(journal)) this.#mergedAway.add(journal.articleId);
    else this.#mergedAway.delete(journal.articleId);
    return entriesOf(journal, title ?? journal.articleTitle, title === null);
  }

  #contains(entry: ReflectionEntry, words: readonly string[]): boolean {
    if (words.length === 0) return true;
    const folded = this.#folded.get(entry) ?? foldText(searchedText(entry));
    this.#folded.set(entry, folded);
    return words.every((word) => folded.includes(word));
  }
}

/** The reflections of a journal that say something, as rows. */
export function entriesOf(
  journal: Journal,
  articleTitle: string,
  orphaned: boolean,
): readonly ReflectionEntry[] {
  const passages = new Map(journal.highlights.map(({ id, selector }) => [id, selector.exact]));
  return liveReflections(journal).map((reflection) => ({
    articleId: journal.articleId,
    articleTitle,
    orphaned,
    reflectionId: reflection.id,
    target: reflection.target,
    about: aboutOf(reflection, passages),
    text: reflection.text,
    createdAt: reflection.createdAt,
    updatedAt: reflection.updatedAt,
    versionCount: reflection.versions.length,
    times: writingTimes(reflection),
  }));
}

/** A passage may be a whole chapter; a row shows one line of it. */
const LONGEST_ABOUT = 300;

function aboutOf({ target }: Reflection, passages: ReadonlyMap<string, string>): string {
  switch (target.kind) {
    case 'question':
      return target.questionText;
    case 'highlight':
      return (passages.get(target.highlightId) ?? '').replace(/\s+/gu, ' ').slice(0, LONGEST_ABOUT);
    case 'article':
      return '';
  }
}

const newestFirst = (one: ReflectionEntry, other: ReflectionEntry): number =>
  byCodeUnits(other.updatedAt, one.updatedAt) ||
  byCodeUnits(one.articleId, other.articleId) ||
  byCodeUnits(one.reflectionId, other.reflectionId);

const searchedText = ({ text, about, articleTitle }: ReflectionEntry): string =>
  `${text} ${about} ${articleTitle}`;
