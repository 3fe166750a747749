/** Finds where an article ends and what stands below it begins. */
import type { Cues } from './cues/cues.ts';
import {
  type Above,
  headsSomethingElse,
  isOffer,
  isPostscript,
  opensComments,
  readSigns,
  recurringLabels,
  type Sign,
  signsOff,
  weightOf,
} from './ending-signs.ts';
import { isCutOff, type Passage } from './passage.ts';
import { hasPhrase } from './phrases.ts';

export type ArticleEnd = {
  /** The index after the last passage of the article itself. */
  readonly end: number;
  /** Something is sold or announced below it. */
  readonly offersBelow: boolean;
};

/**
 * Where the article ends; rests of comments and forms, credits, notices, offers and links to other pieces come after.
 *
 * Every passage has signs that it stands below the article, which weigh more than nothing, and that it is the
 * article's own, which weigh less. The end is where the sum of all from there on is largest: a line that could be
 * either goes with what follows it, and much prose or a question to the reader keeps what stands above it.
 */
export function endOfArticle(passages: readonly Passage[], cues: Cues): ArticleEnd {
  const own = passages.slice(0, startOfComments(passages));
  let end = own.length;
  let largest = LEAST;
  let sum = 0;
  let offers = false;
  let offersBelow = false;
  for (const { at, signs } of signsFromBelow(own, cues)) {
    sum += weightOf(signs);
    offers ||= isOffer(signs);
    if (sum < HOPELESS || at === 0) break;
    if (sum <= largest) continue;
    largest = sum;
    end = at;
    offersBelow = offers;
  }
  return { end, offersBelow };
}

/** What the rest must weigh at least to be set aside. */
const LEAST = 0.5;
/** So much of the article's own is never outweighed by what stands above it. */
const HOPELESS = -30;

function startOfComments(passages: readonly Passage[]): number {
  const at = passages.findIndex((passage) => passage.index > 0 && opensComments(passage));
  return at === -1 ? passages.length : at;
}

/** The signs of each passage from the last one upwards, read only as far as somebody asks. */
export function* signsFromBelow(
  passages: readonly Passage[],
  cues: Cues,
): Generator<{ readonly at: number; readonly signs: readonly Sign[] }> {
  const above = aboveEach(passages, cues);
  let below: readonly Sign[] = [];
  for (let at = passages.length - 1; at >= 0; at -= 1) {
    const passage = passages[at];
    const over = above[at];
    if (!passage || !over) return;
    below = readSigns(
      passage,
      { before: passages[at - 1], next: passages[at + 1], signs: below },
      over,
      cues,
    );
    yield { at, signs: below };
  }
}

/** What stands above each passage. */
function aboveEach(passages: readonly Passage[], cues: Cues): readonly Above[] {
  const speakers = recurringLabels(passages);
  let heading: Above['heading'] = null;
  let signedOff = passages.length;
  let words = 0;
  return passages.map((passage, at) => {
    if (isCutOff(passage, passages[at - 1])) heading = null;
    const above = { heading, signedOff: at > signedOff, speakers };
    if (passage.heading || headsSomethingElse(passage, cues)) heading = headingOf(passage, cues);
    if (isPostscript(passage)) signedOff = passages.length;
    else if (words >= LETTER && at < signedOff)
      signedOff = { farewell: at + 1, both: at, no: signedOff }[signsOff(passage, passages[at + 1])];
    words += passage.words;
    return above;
  });
}

/** Words that a letter has at least before its signature. */
const LETTER = 25;

function headingOf(passage: Passage, cues: Cues): Above['heading'] {
  if (hasPhrase(cues.questionHeading, passage.folded)) return 'questions';
  return headsSomethingElse(passage, cues) ? 'aside' : null;
}
