/**
 * Kindle's `My Clippings.txt`: marks, notes and bookmarks of all books in the order they were made, in the language of
 * the device. Each book becomes an article made of its quotes.
 */
import type { Timestamp } from '../../article/article.ts';
import type { ImportedHighlight, ImportedNote } from '../imported-article.ts';
import { findDate } from '../plain-text/printed-date.ts';
import { withAddedAt } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

const DIVIDER = /^={8,12}\s*$/m;

export const isKindle = (head: string): boolean =>
  /^\ufeff?[^\n]{1,500}\r?\n- [^\n]{5,300}\r?\n\r?\n[\s\S]{0,20000}?^={8,12}\s*$/m.test(head);

type Clipping = {
  readonly book: string;
  readonly kind: 'highlight' | 'note';
  /** Where it begins and ends in the book, in Kindle's own counting. */
  readonly start: number | null;
  readonly end: number | null;
  readonly place: string | null;
  readonly createdAt: Timestamp | null;
  readonly text: string;
};

export function fromKindle(text: string): readonly KeptArticle[] {
  const books = new Map<string, Clipping[]>();
  for (const part of text.replace(/\ufeff/g, '').split(DIVIDER)) {
    const clipping = clippingOf(part);
    if (clipping === null) continue;
    const book = books.get(clipping.book);
    if (book) book.push(clipping);
    else books.set(clipping.book, [clipping]);
  }
  return [...books.values()].map(bookOf);
}

/** `null` for a bookmark, and for what is no clipping. */
function clippingOf(part: string): Clipping | null {
  const [title = '', about = '', ...lines] = part.trim().split(/\r?\n/);
  const text = lines.join('\n').trim();
  const kind = kindOf(about);
  if (title.trim() === '' || !about.startsWith('-') || kind === null || text === '') return null;
  if (APPS_OWN_WORDS.test(text)) return null;
  const fields = about.slice(1).split('|');
  const range =
    /(?:loc\w*\.?|position|posición|posição|posizione|emplacement|位置)\D{0,12}(\d{1,7})(?:\s?[-–]\s?(\d{1,7}))?/iu.exec(
      about,
    );
  const pages = /(?:page|seite|página|pagina|第)\s*#?(\d{1,6})|(\d{1,6})\s?ページ/iu.exec(about);
  const page = pages?.[1] ?? pages?.[2];
  const start = Number(range?.[1] ?? page ?? Number.NaN);
  const end = endOf(range?.[1], range?.[2]) ?? start;
  return {
    book: title.trim(),
    kind,
    start: Number.isNaN(start) ? null : start,
    end: Number.isNaN(end) ? null : end,
    place: placeOf(page, range),
    createdAt: momentOf(fields.at(-1) ?? ''),
    text,
  };
}

/** Longer numbers are shortened where they end: `1042-43` ends at 1043. */
function endOf(start: string | undefined, end: string | undefined): number | null {
  if (start === undefined || end === undefined) return null;
  return Number(end.length < start.length ? start.slice(0, start.length - end.length) + end : end);
}

function placeOf(page: string | undefined, range: RegExpExecArray | null): string | null {
  const location = range?.[1] === undefined ? '' : `Location ${range[1]}${range[2] ? `–${range[2]}` : ''}`;
  const parts = [page === undefined ? '' : `Page ${page}`, location].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' · ');
}

/** «You have reached the clipping limit», in the language of the device, stands for a passage that was not kept. */
const APPS_OWN_WORDS = /^<[^<>\n]{10,200}>$/;

const BOOKMARK = /bookmark|bladwijzer|lesezeichen|signet|marcador|segnalibro|书签|ブックマーク/iu;
const NOTE = /\bnote?\b|notiz|notitie|\bnota\b|笔记|メモ/iu;

function kindOf(about: string): Clipping['kind'] | null {
  // The last field is the time; Japanese devices name the page before what it is.
  const named = about.split('|').slice(0, -1).join('|') || about;
  if (BOOKMARK.test(named)) return null;
  return NOTE.test(named) ? 'note' : 'highlight';
}

/** The time is the device's own, without a zone; it is kept as it stands there. */
function momentOf(text: string): Timestamp | null {
  const date = findDate(text)?.date ?? null;
  if (date === null) return null;
  const time = /(上午|下午)?\s?(\d{1,2}):(\d{2})(?::(\d{2}))?\s?([ap])?\.?m?/iu.exec(text);
  if (!time) return `${date}T00:00:00.000Z`;
  const [, cjk, hours = '', minutes, seconds = '00', half] = time;
  const isLate = half?.toLowerCase() === 'p' || cjk === '下午';
  const isEarly = half?.toLowerCase() === 'a' || cjk === '上午';
  const hour = isLate ? (Number(hours) % 12) + 12 : isEarly ? Number(hours) % 12 : Number(hours);
  return hour > 23
    ? `${date}T00:00:00.000Z`
    : `${date}T${String(hour).padStart(2, '0')}:${minutes}:${seconds}.000Z`;
}

function bookOf(clippings: readonly Clipping[]): KeptArticle {
  const [first] = clippings;
  const named = /^(.*\S)\s*\(([^()]{2,200}(?:\([^()]*\)[^()]*)?)\)$/u.exec(first?.book ?? '');
  const highlights = latestOnly(clippings.filter(({ kind }) => kind === 'highlight'));
  const { noted, loose } = attachNotes(
    highlights,
    clippings.filter(({ kind }) => kind === 'note'),
  );
  const moments = clippings.flatMap(({ createdAt }) => createdAt ?? []).sort();
  return {
    title: named?.[1] ?? first?.book ?? '',
    url: '',
    byline: named?.[2] ?? null,
    marks: { highlights: noted, notes: loose, ...withAddedAt(moments[0] ?? null) },
    extra: {},
  };
}

/** A mark that was made longer or shorter stands twice in the file: the last one counts. */
const latestOnly = (highlights: readonly Clipping[]): readonly Clipping[] =>
  highlights.filter(
    (one, at) =>
      !highlights
        .slice(at + 1)
        .some(
          (later) =>
            one.start !== null &&
            one.start === later.start &&
            (later.text.includes(one.text) || one.text.includes(later.text)),
        ),
  );

type Noted = { readonly noted: readonly ImportedHighlight[]; readonly loose: readonly ImportedNote[] };

/** A note belongs to the mark that it stands in or at the end of. */
function attachNotes(highlights: readonly Clipping[], notes: readonly Clipping[]): Noted {
  const loose: ImportedNote[] = [];
  const texts = new Map<Clipping, string[]>();
  for (const note of notes) {
    const at = note.start;
    const home = highlights.find(
      ({ start, end }) => at !== null && start !== null && end !== null && start <= at && at <= end,
    );
    if (home) texts.set(home, [...(texts.get(home) ?? []), note.text]);
    else loose.push({ text: note.text, createdAt: note.createdAt });
  }
  const inOrder = [...highlights].sort((one, other) => (one.start ?? 0) - (other.start ?? 0));
  const noted = inOrder.map((highlight) => ({
    quote: highlight.text,
    note: texts.get(highlight)?.join('\n\n') ?? null,
    createdAt: highlight.createdAt,
    place: highlight.place,
  }));
  return { noted, loose };
}
