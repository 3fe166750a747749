import type { Article, Comment, TextQuoteSelector } from '../article/article.ts';
import { type Block, blocksOf, commentText } from '../article/text.ts';
import { findQuote, type Placement } from '../article/text-quote/find-quote.ts';
import { type Stretch, selectForGood } from '../article/text-quote/select-quote.ts';
import type { HighlightPlace } from './highlights.ts';
import type { Highlight } from './journal.ts';

/** A highlight where its words stand now. `start` and `end` count in the article's text or in the comment's. */
export type PlacedHighlight = Stretch & {
  readonly highlight: Highlight;
  readonly commentId: string | null;
};

/** `placed` is in reading order, the comments after the article. */
export type PlacedHighlights = {
  readonly placed: readonly PlacedHighlight[];
  /** Those whose words are gone or cannot be told from others. */
  readonly unplaced: readonly Highlight[];
};

/** The texts of one article that highlights point into. */
export type MarkableTexts = {
  readonly blocks: readonly Block[];
  readonly text: string;
  /** By id, in order of appearance. */
  readonly comments: ReadonlyMap<string, string>;
};

export function markableTexts({ content, comments }: Pick<Article, 'content' | 'comments'>): MarkableTexts {
  const blocks = blocksOf(content);
  return {
    blocks,
    text: blocks.map((block) => block.text).join('\n'),
    comments: new Map(comments.filter(isVoice).map((comment) => [comment.id, commentText(comment.text)])),
  };
}

/** Where a stretch of a text stands, for keeping. */
export function placeOf(
  texts: MarkableTexts,
  commentId: string | null,
  stretch: Stretch,
): HighlightPlace | null {
  const text = textFor(texts, commentId);
  if (text === undefined) return null;
  return {
    selector: selectForGood(text, stretch),
    commentId,
    section: commentId === null ? sectionAt(texts.blocks, stretch.start) : [],
  };
}

/** Finds every highlight's words again. What was found once is not looked for again as long as the texts stay. */
export function createPlacer(texts: MarkableTexts): (highlights: readonly Highlight[]) => PlacedHighlights {
  const found = new Map<string, Found | null>();
  const order = new Map([...texts.comments.keys()].map((id, at) => [id, at]));
  const orderOf = (commentId: string | null): number =>
    commentId === null ? -1 : (order.get(commentId) ?? order.size);
  return (highlights) => {
    const placed: PlacedHighlight[] = [];
    const unplaced: Highlight[] = [];
    for (const highlight of highlights) {
      const key = JSON.stringify([highlight.commentId, highlight.selector]);
      const place = found.get(key) ?? (found.has(key) ? null : findPlace(texts, highlight));
      found.set(key, place);
      if (place) placed.push({ highlight, ...place });
      else unplaced.push(highlight);
    }
    placed.sort(
      (one, other) =>
        orderOf(one.commentId) - orderOf(other.commentId) || one.start - other.start || one.end - other.end,
    );
    return { placed, unplaced };
  };
}

type Found = Stretch & { readonly commentId: string | null };

/** A comment may have another id after the article was imported anew: the others are looked through as well. */
function findPlace(texts: MarkableTexts, { selector, commentId }: Highlight): Found | null {
  const own = textFor(texts, commentId);
  const placement = own === undefined ? null : findQuote(own, selector);
  if (placement) return found(placement, commentId);
  if (commentId === null) return null;
  const others = [...texts.comments].flatMap(([id, text]) => {
    const elsewhere = id === commentId ? null : findVeryWords(text, selector);
    return elsewhere ? [found(elsewhere, id)] : [];
  });
  return others.length === 1 ? (others[0] ?? null) : null;
}

/** Another comment is believed to be the same only when the words stand in it with their surroundings, in their place. */
function findVeryWords(text: string, selector: TextQuoteSelector): Placement | null {
  const { prefix, exact, suffix, start } = selector;
  const isThere = text.startsWith(prefix + exact + suffix, start - prefix.length);
  return isThere && exact.length + prefix.length + suffix.length >= SHORTEST_SURE
    ? { start, end: start + exact.length, score: 1 }
    : null;
}
const SHORTEST_SURE = 24;

const found = ({ start, end }: Placement, commentId: string | null): Found => ({ start, end, commentId });

const textFor = (texts: MarkableTexts, commentId: string | null): string | undefined =>
  commentId === null ? texts.text : texts.comments.get(commentId);

/** The headings above an offset, outermost first. */
function sectionAt(blocks: readonly Block[], offset: number): readonly string[] {
  const path: Block[] = [];
  for (const block of blocks) {
    if (block.start > offset) break;
    if (block.kind !== 'heading') continue;
    while ((path.at(-1)?.level ?? 0) >= block.level) path.pop();
    path.push(block);
  }
  return path.map(({ text }) => text.slice(0, LONGEST_TITLE));
}
const LONGEST_TITLE = 200;

const isVoice = ({ kind }: Comment): boolean => kind === 'comment';
