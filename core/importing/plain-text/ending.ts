/** Reads what stands below the last passage of a page: about the author, credits, labels, buttons, other articles. */
import type { Credits } from '../../article/article.ts';
import { edgeFurnitureReason, isRelatedHeading, isRelatedLink, isServiceLine } from '../page-furniture.ts';
import { isFormLine } from '../page-furniture-comments.ts';
import {
  isAboutAuthorHeading,
  nameOfBio,
  readCredit,
  roleInBio,
  splitSources,
} from '../page-furniture-credits.ts';
import { isFullName, readMetadata } from '../page-furniture-metadata.ts';
import { findAfterArticle } from './after-article.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import type { RemovedLine } from './removed-lines.ts';

/** What the bottom of a page says. */
export type Ending = {
  /** How many lines, from the first, are the article's. */
  readonly start: number;
  readonly byline: string | null;
  readonly publishedAt: string | null;
  readonly credits: Credits;
  readonly removed: readonly RemovedLine[];
};

type Kind = 'about' | 'bio' | 'credit' | 'related' | 'metadata' | 'furniture';

/** Reads the ending of an article whose comments are cut off already. */
export function readEnding(lines: readonly Line[], byline: string | null): Ending {
  const after = findAfterArticle(lines);
  const start = Math.min(after, findEnding(lines.slice(0, after), byline));
  const reading = new EndingReading(lines, byline);
  for (let at = start; at < lines.length; at += 1) reading.take(at);
  return reading.finish(start);
}

/** Prose that an «about the author» may run to, and short lines that may stand between two recognised ones. */
const MOST_PROSE = 6;
const MOST_LINES = 40;

const LEAST_ASKED = 2;

/** How often an entry of a list asks; a whole list may stand on one line. */
const questionsIn = (line: string): number =>
  readMarker(line) === null ? 0 : (line.match(/[?？]/gu)?.length ?? 0);

/** The first line that is not the article's. Goes upwards until the article's own words stop it. */
function findEnding(lines: readonly Line[], byline: string | null): number {
  let start = lines.length;
  let prose = 0;
  let entries = 0;
  let asked = 0;
  for (let at = lines.length - 1; at > 0; at -= 1) {
    const kind = kindOf(lines, at, byline);
    // A list that asks below it is no part of what is said about an author, and he stands in the middle.
    if (kind === 'about' && asked >= LEAST_ASKED) break;
    if (kind !== null && (kind === 'about' || (prose === 0 && (entries === 0 || kind === 'related')))) {
      start = at;
      prose = 0;
      entries = 0;
      asked = 0;
    } else if (kind === null && isShort(lines[at]?.text ?? ''))
      entries += readMarker(lines[at]?.text ?? '') ? 1 : 0;
    else if (kind === null) prose += 1;
    if (kind === null) asked += questionsIn(lines[at]?.text ?? '');
    if (prose > MOST_PROSE || start - at > MOST_LINES) break;
  }
  return aboveName(lines, start);
}

/** The author's name often stands alone, even twice, above what is said about him. */
function aboveName(lines: readonly Line[], start: number): number {
  let first = start;
  const name = nameOfBio(lines[start]?.text ?? '');
  const isNameLine = (text: string): boolean =>
    name === null ? isFullName(text) && isVerbFirst(lines[start]?.text ?? '') : text === name;
  while (
    first > 1 &&
    (isNameLine(lines[first - 1]?.text ?? '') || isInitials(lines[first - 1]?.text ?? '', name))
  )
    first -= 1;
  return first < lines.length && COUNT.test(lines[first]?.text ?? '') ? aboveTopics(lines, first) : first;
}

/** The letters that stand where a picture of the author is missing. */
const isInitials = (text: string, name: string | null): boolean =>
  name !== null &&
  text.length <= 4 &&
  text ===
    name
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');

/** Medium prints an article's topics, one to a line, above the counts of claps and comments. */
function aboveTopics(lines: readonly Line[], start: number): number {
  let first = start;
  const isTopic = (text: string): boolean =>
    /^\p{Lu}/u.test(text) && text.split(' ').length <= 3 && text.length <= 40 && !/[\p{P}]$/u.test(text);
  while (first > 1 && start - first < 8 && isTopic(lines[first - 1]?.text ?? '')) first -= 1;
  return start - first >= 2 ? first : start;
}

function kindOf(lines: readonly Line[], at: number, byline: string | null): Kind | null {
  const line = lines[at]?.text ?? '';
  if (isAboutAuthorHeading(line) || isNameAboveBio(lines, at)) return 'about';
  if (isBio(lines, at, byline)) return 'bio';
  if (isRelatedHeading(line) || isRelatedLink(line)) return 'related';
  if (readCredit(line)) return 'credit';
  if (readMetadata(line)) return 'metadata';
  return edgeFurnitureReason(line) || isServiceLine(line) || isFormLine(line) || COUNT.test(line)
    ? 'furniture'
    : null;
}

/** How often something was liked, under buttons that are gone. */
const COUNT = /^[\d.,]{1,7}[km]?$/i;

/** «Sam Okafor», then «Sam Okafor is a pastor …». */
function isNameAboveBio(lines: readonly Line[], at: number): boolean {
  const line = lines[at]?.text ?? '';
  const next = lines[at + 1]?.text ?? '';
  return line.length <= 60 && isFullName(line) && (nameOfBio(next) === line || isVerbFirst(next));
}

/** A paragraph about a person who is named above it, in the byline, or nowhere else in the article. */
function isBio(lines: readonly Line[], at: number, byline: string | null): boolean {
  const line = lines[at]?.text ?? '';
  const before = lines[at - 1]?.text ?? '';
  if (isVerbFirst(line)) return isFullName(before);
  const name = nameOfBio(line);
  if (/^[\d.,]{1,9}[km]? followers?$/i.test(before)) return isBioLine(line);
  if (name === null || /[?？]$/u.test(line)) return false;
  if (before === name || byline?.includes(name)) return true;
  if (isAboutAuthorHeading(before)) return true;
  return isFullName(name) && ROLE_WORDS.test(line) && !isNamedAbove(lines, at, name);
}

/** Platforms print a sentence without a name below the number of followers. */
const isBioLine = (line: string): boolean =>
  line.length > 12 && line.length <= 240 && !/[?？]$/u.test(line) && edgeFurnitureReason(line) === null;

const ROLE_WORDS =
  /\b(?:author|founder|coach|consultant|speaker|writer|director|manager|president|ceo|cto|coo|partner|professor|teacher|pastor|officer|head|leader of|vp|trainer|blogger|editor|engineer|facilitator|lecturer|autorin?|gründerin?|beraterin?|trainerin?|geschäftsführerin?|leiterin?|professorin?|auteure?|fondat(?:eur|rice)|consultante?|directeur|directrice|formatrice|formateur|autora?|fundadora?|consultora?|directora?|profesora?|diretora?|professora?|palestrante|gerente)\b|作者|创始人|顾问|教练|教授|专栏/i;

const isNamedAbove = (lines: readonly Line[], at: number, name: string): boolean =>
  lines
    .slice(Math.max(1, at - 400), at)
    .some((line) => line.text !== name && line.text.includes(name) && !readMetadata(line.text));

const isVerbFirst = (line: string): boolean =>
  /^(?:is|was|ist|est|es|é|是) (?:the|an?|currently|der|die|eine?|le|la|une?|el|un|una|o|a|um|uma)(?![\p{L}])/u.test(
    line,
  );

const isShort = (text: string): boolean => text.length <= 100 && !/[.!?…。！？]["”»]?$/u.test(text);

/** Goes through the ending once. A class because what a line belongs to depends on those before it. */
class EndingReading {
  readonly #lines: readonly Line[];
  #byline: string | null;
  readonly #given: string | null;
  #publishedAt: string | null = null;
  readonly #bio: string[] = [];
  #name: string | null = null;
  #editor: string | null = null;
  readonly #images: string[] = [];
  readonly #notes: string[] = [];
  readonly #removed: RemovedLine[] = [];
  /** Why the line before went. Names and topics, which say nothing by themselves, come first. */
  #context: RemovedLine['reason'] = 'metadata';

  constructor(lines: readonly Line[], byline: string | null) {
    this.#lines = lines;
    this.#given = byline;
    this.#byline = byline;
  }

  take(at: number): void {
    const line = this.#lines[at]?.text ?? '';
    const kind = kindOf(this.#lines, at, this.#given);
    if (kind === 'about') this.#remove('credits', line);
    else if (kind === 'bio') this.#takeBio(at, line);
    else if (kind === 'related') this.#remove('navigation', line);
    else if (kind === 'credit') this.#takeCredit(line);
    else if (kind === 'metadata') this.#takeMetadata(line);
    else if (kind === 'furniture') this.#remove(this.#furniture(line), line);
    else this.#takeUnknown(at, line);
  }

  finish(start: number): Ending {
    const bio = this.#bio.length === 0 ? null : this.#bio.join('\n\n');
    const credits = {
      authorBio: bio,
      authorRole: bio === null ? null : roleInBio(bio, this.#name),
      editor: this.#editor,
      imageSources: this.#images,
      notes: this.#notes,
    };
    return {
      start,
      byline: this.#byline ?? this.#name,
      publishedAt: this.#publishedAt,
      credits,
      removed: this.#removed,
    };
  }

  #takeBio(at: number, line: string): void {
    const before = this.#lines[at - 1]?.text ?? '';
    const text = isVerbFirst(line) ? `${before} ${line}` : line;
    this.#name ??= isVerbFirst(line) ? before : nameOfBio(line);
    this.#bio.push(text);
    this.#context = 'credits';
  }

  #takeCredit(line: string): void {
    const credit = readCredit(line);
    if (credit?.kind === 'editor') this.#editor ??= credit.text;
    if (credit?.kind === 'images') this.#images.push(...splitSources(credit.text));
    if (credit?.kind === 'note') this.#notes.push(credit.text);
    this.#removed.push({ reason: 'credits', text: line });
  }

  #takeMetadata(line: string): void {
    const metadata = readMetadata(line);
    this.#byline ??= metadata?.byline ?? null;
    this.#publishedAt ??= metadata?.publishedAt ?? null;
    if (metadata?.byline && /^(?:author|autor|auteur|作者)/i.test(line)) this.#context = 'credits';
    this.#removed.push({ reason: 'metadata', text: line });
  }

  #takeUnknown(at: number, line: string): void {
    const next = this.#lines[at + 1]?.text ?? '';
    const name = nameOfBio(next);
    const isName =
      line === this.#byline ||
      next === line ||
      name === line ||
      isInitials(line, name) ||
      (isFullName(line) && isVerbFirst(next));
    if (isName) this.#removed.push({ reason: 'credits', text: line });
    else if (this.#context === 'credits' && !isFullName(line)) this.#bio.push(line);
    else this.#removed.push({ reason: this.#context, text: line });
  }

  readonly #furniture = (line: string): RemovedLine['reason'] =>
    edgeFurnitureReason(line) ??
    (isFormLine(line) ? 'form' : COUNT.test(line) || this.#context === 'sharing' ? 'sharing' : 'links');

  #remove(reason: RemovedLine['reason'], line: string): void {
    this.#context = reason;
    this.#removed.push({ reason, text: line });
  }
}
