import { escapeMarkup } from '../../escape-markup.ts';
import { asHtml } from '../html/as-html.ts';
import { rootName } from '../xml.ts';

/**
 * Texts of Atom that are declared as HTML and stand in the feed as elements, as `mode="xml"` of the draft 0.3 allows and
 * many a feed does without a word. The parser takes them for escaped text, and what is escaped in them for elements.
 */
const OPENING = /<((?:[\w-]{1,40}:)?(?:content|summary|title|subtitle|tagline))\b([^<>]{0,2000})>/g;

const TYPE = /\btype\s*=\s*(?:"([^"]{0,200})"|'([^']{0,200})')/i;

/** The feed with such texts escaped. */
export function withMarkupEscaped(xml: string): string {
  if (rootName(xml) !== 'feed') return xml;
  let made = '';
  let done = 0;
  let seen = 0;
  for (const { 0: tag, 1: name = '', 2: attributes = '', index } of xml.matchAll(OPENING)) {
    if (index < seen || attributes.endsWith('/') || !mayBeHtml(attributes)) continue;
    const start = index + tag.length;
    const end = xml.indexOf(`</${name}`, start);
    if (end < 0) break;
    seen = end;
    const inside = xml.slice(start, end).replace(CHARACTERS, (_all, words: string) => escapeMarkup(words));
    if (!ELEMENT.test(inside)) continue;
    made += `${xml.slice(done, index)}<${name}${attributes.replace(TYPE, '')} type="html">${escapeMarkup(asHtml(inside))}`;
    done = end;
  }
  return made + xml.slice(done);
}

function mayBeHtml(attributes: string): boolean {
  const [, double, single] = TYPE.exec(attributes) ?? [];
  const type = double ?? single;
  return type === undefined ? /\bmode\s*=\s*["']xml["']/i.test(attributes) : /^(?:text\/)?html\b/i.test(type);
}

const CHARACTERS = /<!\[CDATA\[((?:(?!\]\]>)[\s\S])*)\]\]>/g;

const ELEMENT = /<[a-z][\w-]{0,40}[\s>/]/i;
