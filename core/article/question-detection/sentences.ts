/** Cuts a passage into sentences and finds out which of them ask, and whether it is the author who asks. */

export type Sentence = {
  /** Trimmed; list number, bullet and a label such as «Question:» taken off. */
  readonly text: string;
  /** Offset of `text` in the passage. */
  readonly start: number;
  readonly question: boolean;
  /** The question mark stands inside quotation marks, or in the name of another page of a wiki: «[[Who pays?]]». */
  readonly quoted: boolean;
  /** The sentence as a whole stands in brackets. */
  readonly bracketed: boolean;
};

/** The sentences of a passage in order. Time grows linearly with its length. */
export function sentencesOf(passage: string): readonly Sentence[] {
  const quotations = quotationsOf(passage);
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of sentenceEnds(passage, quotations)) {
    const label = endOfLabelledQuestion(passage, start, end, quotations);
    for (const [from, to] of label === -1
      ? [[start, end]]
      : [
          [start, label],
          [label, end],
        ]) {
      const sentence = createSentence(passage, from ?? start, to ?? end, quotations);
      if (sentence) sentences.push(sentence);
    }
    start = end;
  }
  return sentences;
}

const TERMINATORS = '.!?…。！？؟';
const QUESTION_MARKS = '?？؟';
const FULL_WIDTH = '。！？';
const CLOSERS = '"”“’\'»«)]）】」』›';

type Span = readonly [start: number, end: number];

function createSentence(
  passage: string,
  from: number,
  to: number,
  quotations: readonly Span[],
): Sentence | null {
  const raw = passage.slice(from, to);
  const label = lengthOfLabel(raw);
  const text = withoutBlank(raw.slice(label).trim());
  if (text === '') return null;
  const start = from + label + (raw.length - label - raw.slice(label).trimStart().length);
  const mark = lastMark(text);
  const question = mark !== -1;
  return {
    text,
    start,
    question,
    quoted: question && (isInside(quotations, start + mark) || text.startsWith(']]', mark + 1)),
    bracketed: /^[([（【]/u.test(text),
  };
}

/** Without the line to write on that follows a question: «What did I notice? ____». */
function withoutBlank(text: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === '_') end -= 1;
  return text.length - end < 4 ? text : text.slice(0, end).trimEnd();
}

/** Where the question mark that ends the sentence stands, -1 when it does not ask. */
function lastMark(text: string): number {
  let at = text.length - 1;
  while (at >= 0 && isTail(text.charAt(at))) at -= 1;
  let mark = -1;
  while (at >= 0 && TERMINATORS.includes(text.charAt(at))) {
    if (QUESTION_MARKS.includes(text.charAt(at))) mark = at;
    at -= 1;
  }
  return mark;
}

/** What may stand after the last mark: closing quotes, spaces, smileys. */
const isTail = (character: string): boolean =>
  CLOSERS.includes(character) || /[\s\p{So}\p{Sk}\p{Cs}\p{Mn}\p{Cf}*_]/u.test(character);

/**
 * Where the label of a question ends: in «Pause and reflect: What did you learn?» after the colon. What is asked
 * must begin like a sentence, so that «Suppose you led: would you …?» stays whole. -1 without a label.
 */
function endOfLabelledQuestion(
  passage: string,
  start: number,
  end: number,
  quotations: readonly Span[],
): number {
  const head = passage.slice(start, Math.min(end, start + LONGEST_LABEL));
  const colon = head.search(/[:：]/u);
  if (colon === -1 || /^\d/u.test(head.slice(colon + 1)) || lastMark(passage.slice(start, end).trim()) === -1)
    return -1;
  if (head.slice(0, colon).trim().split(/\s+/u).length > LABEL_WORDS) return -1;
  if (!/^(?:\s+[\p{Lu}¿]|\s*\p{Script=Han})/u.test(passage.slice(start + colon + 1, end).slice(0, 8)))
    return -1;
  return isInside(quotations, start + colon) ? -1 : start + colon + 1;
}

const LONGEST_LABEL = 60;
const LABEL_WORDS = 6;

function* sentenceEnds(passage: string, quotations: readonly Span[]): Generator<number> {
  let start = 0;
  let at = 0;
  while (at < passage.length) {
    const from = nextOf(TERMINATOR, passage, at);
    if (from === -1) break;
    at = from;
    while (at < passage.length && TERMINATORS.includes(passage.charAt(at))) at += 1;
    const marks = passage.slice(from, at);
    at = skipClosers(passage, at, quotations);
    if (isBoundary(passage, start, from, at, marks)) {
      yield at;
      start = at;
    }
  }
  if (start < passage.length) yield passage.length;
}

const TERMINATOR = /[.!?…。！？؟]/g;

/** Where the next character of a kind stands; -1 without one. */
function nextOf(kind: RegExp, passage: string, from: number): number {
  kind.lastIndex = from;
  return kind.exec(passage)?.index ?? -1;
}

/** Takes closing quotes and brackets along, also « … » with a space before the closing mark. */
function skipClosers(passage: string, from: number, quotations: readonly Span[]): number {
  let at = from;
  while (at < passage.length) {
    const step = /^[\s\u00a0\u202f]$/u.test(passage.charAt(at)) ? 1 : 0;
    const character = passage.charAt(at + step);
    if (character === '' || !CLOSERS.includes(character)) return at;
    if (!closesHere(quotations, at + step) && !(step === 0 && ')]）】*_’'.includes(character))) return at;
    at += step + 1;
  }
  return at;
}

const closesHere = (quotations: readonly Span[], at: number): boolean =>
  spanEndingAfter(quotations, at) === at + 1;

function isBoundary(passage: string, start: number, mark: number, end: number, marks: string): boolean {
  if (end >= passage.length) return true;
  if (FULL_WIDTH.includes(marks.charAt(marks.length - 1))) return true;
  const next = passage.slice(end, end + 12);
  const trimmed = next.trimStart();
  if (trimmed === next && !/^[\p{Script=Han}¿¡]/u.test(next)) return false;
  if (marks === '.' && isAbbreviation(passage, start, mark)) return false;
  if (!/^[\p{Ll}]/u.test(trimmed)) return !/^[,;:，；：–—-]/u.test(trimmed);
  return (
    QUESTION_MARKS.includes(marks.charAt(0)) && /^\P{L}{0,8}\p{Ll}/u.test(passage.slice(start, start + 12))
  );
}

const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof st jr sr vs etc e.g i.e no vol ed eds z.b d.h u.a bzw ca nr hr fr m mme p.ex cf sra ud ej av approx dept'.split(
    ' ',
  ),
);

function isAbbreviation(passage: string, start: number, mark: number): boolean {
  const from = Math.max(start, mark - 12);
  const before = passage.slice(from, mark);
  const word = before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('(')) + 1);
  return (
    ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word) || isListNumber(passage, start, mark)
  );
}

const isListNumber = (passage: string, start: number, mark: number): boolean =>
  mark - start <= 4 && /^\s*(?:\d{1,3}|[a-h])$/u.test(passage.slice(start, mark));

const LABEL =
  /^\s*(?:[-–—•*·▪►○‣◦■●→☐❏✓]\s+|\(?\d{1,3}(?:[.)\]：、]|:(?!\d))\s*|[a-zA-Z]\)\s+|[a-h]\.\s+|(?:[Qq]|(?:(?:My|Today[’']s|This week[’']s|Discussion|Reflection) )?[Qq]uestion|QUESTION|Reflection|Frage|Pregunta|Pergunta|问题|問題)\s?\d{0,3}\s?[.:：)]\s*)/u;

function lengthOfLabel(raw: string): number {
  const first = LABEL.exec(raw)?.[0].length ?? 0;
  if (first === 0) return 0;
  return first + (LABEL.exec(raw.slice(first))?.[0].length ?? 0);
}

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '”': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‹': '›',
  '「': '」',
  '『': '』',
  '‘': '’',
};

/** What may open or close a quotation. */
const QUOTE = /["'“”„«»‹›「」『』‘’]/g;

const OPENERS: ReadonlySet<string> = new Set(['"', "'", ...Object.keys(PAIRS)]);

/** The stretches in quotation marks, marks included. One that is never closed reaches to the end. */
function quotationsOf(passage: string): readonly Span[] {
  const spans: Span[] = [];
  let open = -1;
  let closing = '';
  for (let at = nextOf(QUOTE, passage, 0); at !== -1; at = nextOf(QUOTE, passage, at + 1)) {
    const character = passage.charAt(at);
    if (open !== -1) {
      if (!closes(passage, at, closing)) continue;
      spans.push([open, at + 1]);
      open = -1;
    } else if (opens(passage, at)) {
      open = at;
      closing = PAIRS[character] ?? character;
    }
  }
  if (open !== -1 && !"‘'".includes(passage.charAt(open))) spans.push([open, passage.length]);
  return spans;
}

function opens(passage: string, at: number): boolean {
  const character = passage.charAt(at);
  if (!OPENERS.has(character)) return false;
  const free = at === 0 || /[\s([（—–:：,，-]/u.test(passage.charAt(at - 1)) || isHan(passage.charAt(at - 1));
  if (character === '"' || character === "'") return free && /\S/u.test(passage.charAt(at + 1));
  if (character === '“' || character === '‘' || character === '»') return free;
  if (character === '”') return free && /\p{L}/u.test(passage.charAt(at + 1));
  return true;
}

function closes(passage: string, at: number, closing: string): boolean {
  const character = passage.charAt(at);
  if (closing === '“' && character === '”') return true;
  if (character !== closing) return false;
  if (closing !== '’' && closing !== "'") return true;
  return !/^\p{L}$/u.test(passage.charAt(at + 1));
}

const isHan = (character: string): boolean => /\p{Script=Han}/u.test(character);

const isInside = (spans: readonly Span[], at: number): boolean => {
  const end = spanEndingAfter(spans, at);
  return end !== -1 && spans.some(([start, stop]) => stop === end && start < at);
};

/** End of the first span that ends after `at`, when `at` lies in it; -1 otherwise. */
function spanEndingAfter(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span && span[1] <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span && span[0] <= at ? span[1] : -1;
}
