/**
 * Readability without what it does for nothing here. It writes the whole page out in case it has to start again,
 * which few pages need, and the article for a log that nobody keeps; and it completes addresses, all of which are.
 */
import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from './dom-node.ts';

/** The article in a copy of the page, whose elements are the parser's; `null` where it finds none or trips. */
export function runReadability(page: DomDocument): DomElement | null {
  letBeQuiet(page.body);
  isQuiet = true;
  try {
    return parse(page.cloneNode(true));
  } catch (error) {
    if (!(error instanceof StartsAgain)) return tripped(error);
  } finally {
    isQuiet = false;
  }
  try {
    return parse(page.cloneNode(true));
  } catch (error) {
    return tripped(error);
  }
}

function parse(copy: DomDocument): DomElement | null {
  // Where both are the same, links within the page stay as they are.
  Object.defineProperties(copy, { baseURI: { value: NOWHERE }, documentURI: { value: NOWHERE } });
  const reader = new Readability<DomElement>(copy as never, {
    serializer: (node: unknown) => node as DomElement,
    charThreshold: 200,
    disableJSONLD: true,
    keepClasses: true,
  });
  return reader.parse()?.content ?? null;
}

const NOWHERE = 'about:blank';

/** It trips over a few broken pages; they are then read whole. */
function tripped(error: unknown): null {
  if (error instanceof TypeError) return null;
  throw error;
}

/** It found too little and wants its page as it was. */
class StartsAgain extends Error {}

let isQuiet = false;
let canBeQuiet = false;

/**
 * Lets no element write itself out while that is for nothing. Set for all at once: engines are slow with elements of
 * which some have a property of their own.
 */
function letBeQuiet(element: DomElement): void {
  if (canBeQuiet) return;
  canBeQuiet = true;
  let holder: object = element;
  while (!Object.hasOwn(holder, MARKUP)) holder = Object.getPrototypeOf(holder);
  const published = Object.getOwnPropertyDescriptor(holder, MARKUP) ?? {};
  Object.defineProperty(holder, MARKUP, {
    configurable: true,
    get(this: DomElement): unknown {
      return isQuiet ? '' : published.get?.call(this);
    },
    set(this: DomElement, markup: unknown) {
      if (isQuiet) throw new StartsAgain();
      published.set?.call(this, markup);
    },
  });
}

const MARKUP = 'innerHTML';
