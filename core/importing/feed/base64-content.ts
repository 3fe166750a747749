/** Texts of Atom 0.3 that are sent in Base64, as `mode` says in this draft alone; the parser knows no modes. */
import { escapeMarkup } from '../../escape-markup.ts';
import { decodeBase64 } from '../base64.ts';
import { decodeBytes } from '../encoding.ts';

const ATOM_03 = /<(?:[\w-]{1,40}:)?feed\b[^<>]{0,2000}(?:\bversion\s*=\s*["']0\.3["']|purl\.org\/atom\/ns#)/;

const IN_BASE64 =
  /<((?:[\w-]{1,40}:)?(?:content|summary|title|tagline))\b([^<>]{0,2000})>(?:<!\[CDATA\[)?([\sA-Za-z\d+/=]*)(?:\]\]>)?<\/\1\s*>/g;

/** The feed with such texts as escaped markup or words; what is no text, such as a picture, is left out. */
export const withBase64Read = (xml: string): string =>
  ATOM_03.test(xml.slice(0, HEAD))
    ? xml.replace(IN_BASE64, (whole, name: string, attributes: string, text: string) =>
        /\bmode\s*=\s*["']base64["']/i.test(attributes)
          ? `<${name}${attributes}>${escapeMarkup(textOf(text, attributes))}</${name}>`
          : whole,
      )
    : xml;

/** The root stands behind declarations and comments. */
const HEAD = 8192;

function textOf(text: string, attributes: string): string {
  const type = /\btype\s*=\s*["']([^"']{0,200})["']/i.exec(attributes)?.[1] ?? 'text/plain';
  const bytes = /^text\/|xml\b/i.test(type) ? decodeBase64(text) : null;
  return bytes === null ? '' : decodeBytes(bytes, type).text;
}
