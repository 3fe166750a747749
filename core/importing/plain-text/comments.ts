import type { Comment } from '../../article/article.ts';
import { edgeFurnitureReason, isRelatedHeading } from '../page-furniture.ts';
import {
  isFormLine,
  isReplyFormStart,
  isSureFormLine,
  readCommentsHeading,
} from '../page-furniture-comments.ts';
import { isActionLine } from '../page-furniture-words.ts';
import { type CommentHead, readBareName, readFoot, readHead, readSpeaker } from './comment-header.ts';
import { CommentThread } from './comment-thread.ts';
import { hasCommentsBelow, hasNamesBelow } from './discussion.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { readPingback, readTrackback } from './pingback.ts';
import { readDateLine } from './printed-date.ts';
import type { RemovedLine } from './removed-lines.ts';

/** What stood below an article: its comments, and every line that is none. */
export type Discussed = { readonly comments: readonly Comment[]; readonly removed: readonly RemovedLine[] };

/** Reads the lines from the comments' heading, or the form, to the end of the page. */
export function readComments(lines: readonly Line[]): Discussed {
  const reading = new CommentReading(lines);
  for (let at = 0; at < lines.length; ) at += reading.take(at);
  return { comments: reading.thread.finish(), removed: reading.removed };
}

/** Goes through the lines once. A class because what a line is depends on those before it. */
class CommentReading {
  readonly thread = new CommentThread();
  readonly removed: RemovedLine[] = [];
  readonly #lines: readonly Line[];
  #place: 'comments' | 'form' | 'after' = 'comments';
  #number = 0;
  readonly #hasFeet: boolean;
  readonly #speaks: boolean;
  readonly #named: boolean;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#hasFeet = hasFeet(lines);
    this.#named = hasNamesBelow(lines, 0);
    this.#speaks =
      (readCommentsHeading(lines[0]?.text ?? '')?.count ?? 0) > 0 &&
      readSpeaker(lines[1]?.text ?? '') !== null;
  }

  /** Takes the line at an offset and says how many it used. */
  take(at: number): number {
    const line = this.#lines[at];
    if (!line) return 1;
    const moved = this.#move(at, line);
    if (moved) return this.#remove(moved, line);
    if (this.#place === 'comments') return this.#takeComment(at, line);
    const reason = isFormLine(line.text) ? 'form' : edgeFurnitureReason(line.text);
    return this.#remove(reason ?? (this.#place === 'form' ? 'form' : 'navigation'), line);
  }

  /** Whether the line leads from comments to form, from form to what follows, or back. */
  #move(at: number, line: Line): RemovedLine['reason'] | null {
    if (this.#place === 'after') return null;
    const heading = readCommentsHeading(line.text);
    if (heading && (at === 0 || heading.title !== null || hasCommentsBelow(this.#lines, at))) {
      this.#place = 'comments';
      this.thread.close();
      return 'comments';
    }
    if (isReplyFormStart(line.text) || isSureFormLine(line.text)) {
      this.#place = 'form';
      this.thread.close();
      return 'form';
    }
    if (isRelatedHeading(line.text) && !this.#isName(at)) {
      this.#place = 'after';
      this.thread.close();
      return 'navigation';
    }
    if (this.#place === 'form' && this.#datedHead(at)) this.#place = 'comments';
    return null;
  }

  #takeComment(at: number, line: Line): number {
    const marker = this.#nextNumber(line);
    const text = marker ?? line.text;
    const pingback = readPingback(text.replace(/^[•*\s-]{1,4}/u, ''));
    if (pingback) {
      this.thread.addPingback(pingback);
      return 1;
    }
    const trackback = readTrackback(this.#lines, at);
    if (trackback) {
      this.thread.addPingback(trackback.pingback);
      for (const used of this.#lines.slice(at, at + trackback.length))
        this.removed.push({ reason: 'comments', text: used.text });
      return trackback.length;
    }
    const head = this.#hasFeet
      ? null
      : (readHead(marker === null ? this.#lines : this.#unmarked(at, text), marker === null ? at : 0) ??
        (this.#named ? readBareName(this.#lines, at) : null));
    if (head) return this.#open(at, line, head);
    const speaker = this.#speaks ? readSpeaker(line.text) : null;
    if (speaker) {
      this.thread.open(speaker.head, line.indent);
      this.thread.addText(speaker.text);
      return 1;
    }
    if (marker !== null) {
      this.thread.open({ author: null, publishedAt: null, answers: null, length: 1 }, line.indent);
      this.thread.addText(text);
      return 1;
    }
    return this.#takeRest(line);
  }

  #open(at: number, line: Line, head: CommentHead): number {
    this.thread.open(head, line.indent);
    for (const used of this.#lines.slice(at, at + head.length))
      this.removed.push({ reason: 'comments', text: used.text });
    return head.length;
  }

  /** What has no head: a foot, a button, the date below a text, or the text itself. */
  #takeRest(line: Line): number {
    const foot = this.#hasFeet ? readFoot(line.text) : null;
    if (foot) {
      this.thread.sign(foot);
      return this.#remove('comments', line);
    }
    if (
      /^(?:replies|antworten|réponses|respuestas|respostas|回复)\s?:?$/i.test(line.text) &&
      this.thread.startsReplies(line.text)
    ) {
      return this.#remove('comments', line);
    }
    if (isActionLine(line.text)) {
      this.thread.endTurn(line.text);
      return this.#remove('comments', line);
    }
    const date = readDateLine(line.text);
    if (date && this.thread.date(date.date)) return this.#remove('comments', line);
    if (!this.thread.isOpen && line.text.length < 40 && !this.#hasFeet)
      return this.#remove(edgeFurnitureReason(line.text) ?? 'comments', line);
    this.thread.addText(line.text);
    return 1;
  }

  /** The words behind the number that is due next, or behind a 1 that begins a nested list. */
  #nextNumber(line: Line): string | null {
    const marker = readMarker(line.text);
    if (!marker?.ordered || readDateLine(line.text)) return null;
    if (marker.number !== this.#number + 1 || (this.#number > 0 && !line.gap)) return null;
    if (this.#number === 0 && this.thread.isOpen) return null;
    this.#number = marker.number;
    return marker.rest;
  }

  #unmarked(at: number, text: string): readonly Line[] {
    return this.#lines.slice(at, at + 3).map((line, offset) => (offset === 0 ? { ...line, text } : line));
  }

  readonly #isName = (at: number): boolean => readHead(this.#lines, at) !== null;

  readonly #datedHead = (at: number): boolean => {
    const head = readHead(this.#lines, at);
    return head !== null && (head.publishedAt !== null || /[•·]\s/u.test(this.#lines[at]?.text ?? ''));
  };

  #remove(reason: RemovedLine['reason'], line: Line): number {
    this.removed.push({ reason, text: line.text });
    return 1;
  }
}

/** Whether names stand below their comments, as TypePad prints them: a text comes before the first of them. */
function hasFeet(lines: readonly Line[]): boolean {
  const first = lines.findIndex((line) => readFoot(line.text) !== null);
  if (first < 0) return false;
  return lines
    .slice(1, first)
    .some((line, at) => line.text.length > 20 && readHead(lines, at + 1) === null && !isFormLine(line.text));
}
