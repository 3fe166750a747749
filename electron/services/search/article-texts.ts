/** Texts of articles as snippets are cut from them: read from the library when a result is shown, never stored. */
import type { ArticleId } from '../../../core/article/article.ts';
import { articleText } from '../../../core/article/text.ts';
import { cutSnippet, findMarks, type WantedWords } from '../../../core/searching/marking.ts';
import type { HitPlace, MarkedText } from '../../../core/searching/search.ts';
import type { Stem } from '../../../core/searching/stemming.ts';
import { readArticleNow } from './library-files.ts';

/** Texts that stay in memory: those of the hits on a screen or two, which the next keystroke often finds again. */
const KEPT = 60;
/** Longer texts are looked through only so far. */
const LONGEST_LOOK = 400_000;
const EXCERPT = 180;
const AROUND = 32;

type Texts = {
  readonly text: string;
  readonly comments: readonly { readonly id: string; readonly text: string }[];
};

export type Cut = { readonly snippet: MarkedText | null; readonly place: HitPlace };

export class ArticleTexts {
  readonly #folder: string;
  readonly #kept = new Map<ArticleId, Texts>();

  /** `folder` is that of the library. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The stretch of an article, or of its comments, that says most of what was looked for; or how it begins. */
  snippet(id: ArticleId, wanted: WantedWords, stem: Stem): Cut {
    const texts = this.#read(id);
    if (texts === null) return { snippet: null, place: { tag: 'article' } };
    const text = texts.text.slice(0, LONGEST_LOOK);
    const marks = findMarks(text, wanted, stem);
    const snippet = cutSnippet(text, marks);
    if (snippet !== null) {
      const inside = marks.filter(({ start, end }) => start >= snippet.start && end <= snippet.end);
      const first = inside[0] ?? snippet;
      // The words to jump to stand in one passage.
      const line = text.indexOf('\n', first.start);
      const last = inside.filter(({ end }) => line < 0 || end <= line).at(-1) ?? first;
      return {
        snippet: { text: snippet.text, marks: snippet.marks },
        place: {
          tag: 'passage',
          selector: {
            exact: text.slice(first.start, last.end),
            prefix: text.slice(Math.max(0, first.start - AROUND), first.start),
            suffix: text.slice(last.end, last.end + AROUND),
            start: first.start,
          },
        },
      };
    }
    for (const comment of texts.comments) {
      const found = cutSnippet(comment.text, findMarks(comment.text, wanted, stem));
      if (found !== null)
        return {
          snippet: { text: found.text, marks: found.marks },
          place: { tag: 'comment', commentId: comment.id },
        };
    }
    const excerpt = text.length > EXCERPT ? `${text.slice(0, EXCERPT).replace(/\s+\S*$/u, '')} …` : text;
    return { snippet: { text: excerpt.replaceAll('\n', ' '), marks: [] }, place: { tag: 'article' } };
  }

  /** The article is another one now. */
  forget(id: ArticleId): void {
    this.#kept.delete(id);
  }

  #read(id: ArticleId): Texts | null {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const article = readArticleNow(this.#folder, id);
    if (article === null) return null;
    const texts = {
      text: articleText(article.content),
      comments: article.comments.map((comment) => ({ id: comment.id, text: comment.text })),
    };
    this.#kept.set(id, texts);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= KEPT) break;
      this.#kept.delete(oldest);
    }
    return texts;
  }
}
