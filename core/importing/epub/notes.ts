/** Notes of a book: wherever they stand in it, they end up below the chapter that refers to them, linked both ways. */
import type { Archive } from '../archive.ts';
import { asHtml } from '../html/as-html.ts';
import { all, around, type DomDocument, type DomElement, firstIn, lineOf } from '../html/dom.ts';
import { parseFragment } from '../html/fragment.ts';
import { readText } from './book.ts';
import { elementOf, targetOf } from './places.ts';

const MOST_NOTES = 2000;

/** Gathers the notes of one chapter while its files are read. */
export class NoteCollector {
  readonly #archive: Archive;
  /** The files that the chapter consists of. */
  readonly #paths: ReadonlySet<string>;
  readonly #name: string;
  readonly #files = new Map<string, DomElement | null>();
  readonly #notes = new Map<string, DomElement>();

  constructor(archive: Archive, paths: ReadonlySet<string>, name: string) {
    this.#archive = archive;
    this.#paths = paths;
    this.#name = name;
  }

  /** Links into the chapter become places in it; links to notes elsewhere bring the note; others lose their target. */
  async collect(document: DomDocument, path: string): Promise<void> {
    for (const note of all(document.body, 'aside, li, div, p, section')) if (isNote(note)) show(note);
    for (const link of all(document.body, 'a[href]')) {
      const href = link.getAttribute('href') ?? '';
      if (/^[a-z][a-z\d+.-]*:/i.test(href)) continue;
      const target = targetOf(href, path);
      if (target !== null && this.#paths.has(target.path)) {
        if (target.id === null) link.removeAttribute('href');
        else link.setAttribute('href', `#${target.id}`);
      } else if (
        target?.id != null &&
        isReference(link) &&
        !isNumberOfNote(link) &&
        (await this.#bring(target.path, target.id))
      )
        link.setAttribute('href', `#${noteId(target.path, target.id)}`);
      else link.removeAttribute('href');
      if (isReference(link)) link.setAttribute('class', 'footnote-ref');
    }
  }

  /** Puts the notes from other files below the chapter. */
  append(document: DomDocument): void {
    if (this.#notes.size === 0) return;
    const section = document.createElement('section');
    section.setAttribute('class', 'footnotes');
    for (const note of this.#notes.values()) {
      // A list's entry or a table's row cannot stand by itself.
      const holder = document.createElement('div');
      for (const name of ['id', 'class']) holder.setAttribute(name, note.getAttribute(name) ?? '');
      if (note.localName === 'p') {
        note.removeAttribute('id');
        holder.append(note);
      } else holder.append(...note.childNodes);
      section.append(holder);
    }
    document.body.append(section);
    for (const note of all(section, '.footnote[id]')) leadBack(document, note);
  }

  /** Whether the note is there. */
  async #bring(path: string, id: string): Promise<boolean> {
    const key = noteId(path, id);
    if (this.#notes.has(key)) return true;
    if (this.#notes.size >= MOST_NOTES) return false;
    const file = await this.#bodyOf(path);
    const target = file === null ? null : elementOf(file, id);
    const holder = target ? around(target, 'li, aside, p, div, dd, tr') : null;
    if (holder === null || lineOf(holder) === '') return false;
    const note = holder.cloneNode(true);
    for (const link of all(note, 'a[href]')) this.#leadBack(link, path);
    note.setAttribute('id', key);
    note.setAttribute('class', 'footnote');
    this.#notes.set(key, note);
    return true;
  }

  #leadBack(link: DomElement, path: string): void {
    const target = targetOf(link.getAttribute('href') ?? '', path);
    if (target?.id != null && this.#paths.has(target.path)) {
      link.setAttribute('href', `#${target.id}`);
      link.setAttribute('class', 'footnote-back');
    } else if (!/^https?:/i.test(link.getAttribute('href') ?? '')) link.removeAttribute('href');
  }

  async #bodyOf(path: string): Promise<DomElement | null> {
    const known = this.#files.get(path);
    if (known !== undefined) return known;
    const text = await readText(this.#archive, path);
    const parsed = text === null ? null : parseFragment(asHtml(text), this.#name);
    const body = parsed?.ok ? parsed.value.body : null;
    this.#files.set(path, body);
    return body;
  }
}

/** A note that has no way back to the text gets one: it stood in another file, where turning the page was enough. */
function leadBack(document: DomDocument, note: DomElement): void {
  if (firstIn(note, 'a.footnote-back') !== null) return;
  const reference = all(document.body, 'a[href]').find((link) => link.getAttribute('href') === `#${note.id}`);
  if (reference === undefined) return;
  if (reference.id === '') reference.setAttribute('id', `ref-${note.id}`);
  const back = document.createElement('a');
  back.setAttribute('href', `#${reference.id}`);
  back.setAttribute('class', 'footnote-back');
  back.append('↩');
  const last = all(note, 'p').at(-1) ?? note;
  last.append(' ', back);
}

/** Ids of notes from other files, apart from those of the chapter. */
const noteId = (path: string, id: string): string => `note-${path.replace(/[^\w]+/g, '-')}-${id}`;

const REFERENCE = /\bnoteref\b|\bdoc-noteref\b/;

/** By what it says it is, or by its look: a number or a sign, often raised. */
const isReference = (link: DomElement): boolean =>
  REFERENCE.test(`${link.getAttribute('epub:type') ?? ''} ${link.getAttribute('role') ?? ''}`) ||
  /^[[(]?(?:\d{1,4}|[*†‡§]{1,3}|[ivx]{1,6})[\])]?$/.test(lineOf(link));

/** In a chapter that is all notes each begins with its number, which leads to the text that it is a note to. */
function isNumberOfNote(link: DomElement): boolean {
  const holder = around(link, 'li, aside, p, div, dd, tr');
  const [words, number] = [lineOf(holder), lineOf(link)];
  return words.length > number.length && words.startsWith(number);
}

const NOTE = /\b(?:foot|rear|end)notes?\b/;

const isNote = (element: DomElement): boolean =>
  NOTE.test(`${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`);

/** Readers show such notes on demand only; here they stand below the text. */
function show(note: DomElement): void {
  note.removeAttribute('hidden');
  note.setAttribute('class', note.localName === 'section' ? 'footnotes' : 'footnote');
}
