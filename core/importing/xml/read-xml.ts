/**
 * Reads XML that is not trusted: no entity but the five of XML itself is ever replaced, a document that defines some is
 * refused, and depth and size are bounded. Large files are read in pieces, one element in memory at a time.
 */
import { type SaxesAttributePlain, SaxesParser } from 'saxes';
import { failed, ok, type Result } from '../../result.ts';
import type { XmlElement } from './xml-element.ts';

/** Why a file is not read, or not read further. */
export type XmlRefusal = 'defines-entities' | 'too-deep' | 'too-large' | 'cut-short';

/** Deeper elements are in no document that people made. */
export const DEEPEST_XML = 256;

export type XmlReadOptions = {
  /** How deep the elements to give out stand: 1 for the outermost. */
  readonly depth: number;
  /** Of the words in one given element, in UTF-16 units; more is a refusal. */
  readonly longestText?: number;
};

const LONGEST_TEXT = 20_000_000;

/**
 * Gives each element at a depth, whole, as soon as it has been read; the last value says why reading ended before the
 * end of the file, if it did. What is not quite well formed is read as far as its sense is clear.
 */
export function* readXml(
  chunks: Iterable<string>,
  options: XmlReadOptions,
): Generator<Result<XmlElement, XmlRefusal>, void> {
  const reader = new Reader(options);
  for (const chunk of chunks) {
    reader.read(chunk);
    yield* reader.takeFound().map((element) => ok(element));
    if (reader.refusal !== null) return yield failed(reader.refusal);
  }
  if (!reader.isAtEnd()) yield failed('cut-short');
}

/** A small file as one element. */
export function parseXml(text: string): Result<XmlElement, XmlRefusal> {
  for (const read of readXml([text], { depth: 1 })) return read;
  return failed('cut-short');
}

type OpenElement = {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
};

class Reader {
  refusal: XmlRefusal | null = null;
  readonly #parser = new SaxesParser({ xmlns: false, position: false });
  readonly #options: Required<XmlReadOptions>;
  readonly #open: OpenElement[] = [];
  #found: XmlElement[] = [];
  #depth = 0;
  #length = 0;
  #hasRoot = false;

  constructor(options: XmlReadOptions) {
    this.#options = { longestText: LONGEST_TEXT, ...options };
    // Without a listener the parser throws at the first mistake.
    this.#parser.on('error', () => undefined);
    this.#parser.on('doctype', (doctype) => {
      if (doctype.includes('[')) this.#refuse('defines-entities');
    });
    this.#parser.on('opentag', ({ name, attributes }) => this.#enter(name, attributes));
    this.#parser.on('closetag', () => this.#leave());
    this.#parser.on('text', (text) => this.#take(text));
    this.#parser.on('cdata', (text) => this.#take(text));
  }

  read(chunk: string): void {
    this.#parser.write(chunk);
  }

  takeFound(): readonly XmlElement[] {
    const found = this.#found;
    this.#found = [];
    return found;
  }

  isAtEnd(): boolean {
    return this.#hasRoot && this.#depth === 0;
  }

  #enter(name: string, attributes: Record<string, SaxesAttributePlain | string>): void {
    if (this.refusal !== null) return;
    this.#depth += 1;
    this.#hasRoot = true;
    if (this.#depth > DEEPEST_XML) this.#refuse('too-deep');
    if (this.refusal !== null || this.#depth < this.#options.depth) return;
    if (this.#depth === this.#options.depth) this.#length = 0;
    const plain = Object.entries(attributes).map(([key, value]) => [key, String(value)] as const);
    this.#open.push({ name, attributes: Object.fromEntries(plain), children: [], text: '' });
  }

  #leave(): void {
    if (this.refusal !== null) return;
    this.#depth -= 1;
    const element = this.#open.pop();
    if (element === undefined) return;
    const above = this.#open.at(-1);
    if (above === undefined) this.#found.push(element);
    else above.children.push(element);
  }

  #take(text: string): void {
    const element = this.#open.at(-1);
    if (this.refusal !== null || element === undefined) return;
    this.#length += text.length;
    if (this.#length > this.#options.longestText) this.#refuse('too-large');
    else element.text += text;
  }

  #refuse(refusal: XmlRefusal): void {
    this.refusal ??= refusal;
    this.#open.length = 0;
  }
}
