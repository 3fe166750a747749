import { NODE } from './node-kind.ts';
import type { PageNode } from './page-node.ts';

/** What a node holds, as markup that reads as the same again. */
export function writeMarkup(root: PageNode): string {
  let markup = '';
  for (let node = root.firstChild; node !== null; node = node.nextSibling) markup += writeNode(node);
  return markup;
}

function writeNode(node: PageNode): string {
  if (node.nodeType === NODE.comment) return `<!--${node.nodeValue}-->`;
  if (node.nodeType !== NODE.element) return escapeText(node.nodeValue ?? '');
  const start = `<${node.localName}${writeAttributes(node.attributePairs)}>`;
  if (VOID.test(node.localName)) return start;
  const inner = RAW.test(node.localName) ? node.textContent : writeMarkup(node);
  return `${start}${inner}</${node.localName}>`;
}

/** Elements that end where they begin. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|keygen|link|menuitem|meta|param|source|track|wbr)$/i;
/** Elements in which nothing is markup. */
const RAW = /^(?:script|style|textarea|title)$/i;

function writeAttributes(pairs: readonly string[]): string {
  let written = '';
  for (let at = 0; at < pairs.length; at += 2)
    written += ` ${pairs[at]}="${(pairs[at + 1] ?? '').replaceAll('"', '&quot;')}"`;
  return written;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);
