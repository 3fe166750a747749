/** Recognises the lines that say who wrote a comment and when. */
import { edgeFurnitureReason } from '../page-furniture.ts';
import { isFullName, isNames } from '../page-furniture-metadata.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { findDate, isRelativeTime, readDateLine } from './printed-date.ts';

/** What stands at the head (or foot) of a comment. */
export type CommentHead = {
  readonly author: string | null;
  readonly publishedAt: string | null;
  /** Whom it answers, when the line says so. */
  readonly answers: string | null;
  /** How many lines it takes. */
  readonly length: number;
};

/** The head of a comment that starts at a line; `null` when none does. */
export function readHead(lines: readonly Line[], at: number): CommentHead | null {
  const line = lines[at]?.text ?? '';
  if (line.length > 160) return null;
  return readSays(lines, at, line) ?? readNameAndDate(line) ?? readStackedHead(lines, at, line);
}

/** «Posted by: Ed | July 4, 2004 at 10:00 AM» under a comment, as TypePad prints it. */
export function readFoot(line: string): CommentHead | null {
  if (line.length > 160) return null;
  const match = /^(?:posted by:?|comment by|— ?comment by|by:?|publicado por:?) (.{1,80})$/i.exec(line);
  const date = match ? findDate(match[1] ?? '') : null;
  if (!match || !date) return null;
  const author = cleanAuthor((match[1] ?? '').slice(0, date.start));
  return isAuthor(author) ? head(author, date.date, 1) : null;
}

/** «Jane: Well said!» is a comment on one line, where a heading has promised comments. */
export function readSpeaker(line: string): { readonly head: CommentHead; readonly text: string } | null {
  const match = /^([^:：]{1,40})[:：]\s?(\S.*)$/u.exec(line);
  const author = cleanAuthor(match?.[1] ?? '');
  return match && isAuthor(author) && author.split(' ').length <= 3 && edgeFurnitureReason(line) === null
    ? { head: head(author, null, 1), text: match[2] ?? '' }
    : null;
}

/** A name alone on its line above what it says, where a heading has promised comments. */
export function readBareName(lines: readonly Line[], at: number): CommentHead | null {
  const line = lines[at]?.text ?? '';
  const said = lines[at + 1]?.text ?? '';
  if (!isBareName(line) || isBareName(said) || !/[.!?…。！？]["”»)]?$/u.test(said)) return null;
  return head(line, null, 1);
}

/** «Lena», «Jo Ray», «old_salt»: at most three words, each written as a name or as one signs in. */
const isBareName = (line: string): boolean =>
  /^\p{L}[\p{L}\p{M}\p{N}’'._-]{0,24}(?: \p{Lu}[\p{L}\p{M}’'.-]{0,24}){0,2}$/u.test(line) &&
  !NO_AUTHOR.test(line) &&
  edgeFurnitureReason(line) === null;

const SAYS =
  /^(.{1,60}?)(?:\s(?:says|said|wrote|writes|commented|replied(?: to (.{1,60}?))?|responded|sagt|sagte|schrieb|schreibt|meint|antwortet|kommentiert|dit|a dit|écrit|a écrit|dice|dijo|escribió|comentó|respondió|diz|disse|escreveu|comentou|respondeu)(?:\s(?:on|am|le|el|em|at|um)\s(.{1,60}))?|\s?(?:说道?|写道|表示|回复道?|评论道?|回复说)(.{0,40}?))\s?(?:[:：…]|\.{3})(.{0,60})$/i;

/** «Sabine K. sagt:» with the date behind it or on the next line. */
function readSays(lines: readonly Line[], at: number, line: string): CommentHead | null {
  const match = SAYS.exec(line);
  const author = cleanAuthor(match?.[1] ?? '');
  if (!match || !isAuthor(author)) return null;
  const after = (match[5] ?? '').trim();
  const here = findDate(`${match[3] ?? ''}${match[4] ?? ''} ${after}`);
  if (after !== '' && !here) return null;
  const below = here ? null : dateOf(lines[at + 1]);
  return { ...head(author, (here ?? below)?.date ?? null, below ? 2 : 1), answers: match[2] ?? null };
}

const LEAD = /^(?:(?:comment(?:aire)? )?(?:posted )?(?:by|von|par|por)|on|am|le|el|em)(?:\s|:\s?)/i;

/** «priya April 24, 2011 at 3:05 pm #», «On May 3, 2010 at 5 pm, Jo wrote:», «Jo (3 May 2010):». */
function readNameAndDate(line: string): CommentHead | null {
  const date = findDate(line);
  if (!date) return readNameAndAge(line);
  const before = line.slice(0, date.start).replace(LEAD, '');
  const after = line
    .slice(date.end)
    .replace(
      /\s?(?:permalink|#|reply|link|edit(?:ed)?|antworten|répondre|responder|回复|said|says|wrote|uhr|log in to reply|\(edited\)|[·•|]|[:：.,)-])+\s?$/gi,
      '',
    )
    .replace(/^[\s,)|·•–—-]+/u, '')
    .replace(/^(?:by|von|par|por)\s/i, '');
  const author =
    cleanAuthor(before) ||
    cleanAuthor(after.replace(/\s(?:said|says|wrote|schrieb|a écrit|escribió|escreveu)$/i, ''));
  if (!isAuthor(author) || (cleanAuthor(before) !== '' && after !== '')) return null;
  return head(author, date.date, 1);
}

/** «Jo Ray • 8 years ago». */
function readNameAndAge(line: string): CommentHead | null {
  const match = /^(.{1,90}?)\s?(?:[•·|–—,]\s|\()(.{2,40}?)\)?$/u.exec(line);
  const author = cleanAuthor(match?.[1] ?? '');
  const answers = /\s[>›]\s(.{1,40})$/u.exec(match?.[1] ?? '')?.[1] ?? null;
  return match && isRelativeTime(match[2] ?? '') && isAuthor(author)
    ? { ...head(author, null, 1), answers }
    : null;
}

/** A name on one line and the date on the next; between them at most a line about the person. */
function readStackedHead(lines: readonly Line[], at: number, line: string): CommentHead | null {
  const author = cleanAuthor(line);
  if (!isAuthor(author) || readMarker(line)?.ordered) return null;
  const below = dateOf(lines[at + 1]);
  if (below) return head(author, below.date, 2);
  const between = lines[at + 1];
  const second =
    between && !between.gap && between.text.length <= 80 && !/[.!?]$/.test(between.text)
      ? dateOf(lines[at + 2])
      : null;
  return second && (isFullName(author) || isCrumb(between?.text ?? '')) ? head(author, second.date, 3) : null;
}

/** What platforms print between a name and its date. */
const isCrumb = (text: string): boolean =>
  /^(?:[•·|]|author|verified.{0,30}|guest|reply to .{1,40}|in reply to .{1,40}|.{0,20}degree connection.{0,20}|\d(?:st|nd|rd)\+?)$/i.test(
    text,
  );

function dateOf(line: Line | undefined): { readonly date: string | null } | null {
  if (!line) return null;
  const date = readDateLine(line.text);
  if (date) return date;
  return isRelativeTime(line.text.replace(/^[•·]\s?/u, '')) ? { date: null } : null;
}

const head = (author: string | null, publishedAt: string | null, length: number): CommentHead => ({
  author: author === '' ? null : author,
  publishedAt,
  answers: null,
  length,
});

const cleanAuthor = (text: string): string =>
  text
    .replace(/\s(?:mod|moderator)?\s?[>›]\s.{1,40}$/i, '')
    .replace(/\s(?:mod|moderator)$/i, '')
    .replace(/^(?:[-–—•·*#\s]|\d{1,4}\s?(?:[.)]|楼)\s?)+/u, '')
    .replace(/(?:\s?(?:,|\||·|•|–|—|-|@|\(|:|：|于|#\d{1,5})|(?:^|\s)(?:on|at|am|vom|le|el|em))+\s*$/i, '')
    .trim();

const NO_AUTHOR =
  /^(?:posted|published|updated|reply|share|comments?|tags?|date|replies|edited|on|at|last|copyright|©.*)$/i;

const isAuthor = (text: string): boolean =>
  text !== '' &&
  text.length <= 60 &&
  !NO_AUTHOR.test(text) &&
  (isNames(text) ||
    (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}’'.@_() &-]{0,50}$/u.test(text) &&
      text.split(' ').length <= 5 &&
      !/[.!?]$/.test(text.replace(/\b\p{Lu}\.$/u, ''))));
