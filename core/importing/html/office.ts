/** Word processors paste lists as indented paragraphs and stress as styles; both become structure again. */
import { all, around, type DomDocument, type DomElement, firstIn, isBlank, lineOf } from './dom.ts';

/** Gives pasted pages from Word, LibreOffice and Google Docs their structure back. */
export function restoreStructure(document: DomDocument): void {
  if (firstIn(document.body, PASTED) === null) return;
  restoreHeadings(document);
  restoreLists(document);
  restoreStress(document);
  restorePlaces(document);
}

const TITLES = 'p[class*="MsoTitle"]';
const HEADINGS = 'p[class*="MsoHeading"]';
const ATTRIBUTIONS = 'blockquote footer';
const LIST_PARAGRAPHS = 'p[class*="MsoListParagraph"], p[style*="mso-list"]';
const STYLED = 'span[style], font[style]';
const BOLD = 'b[style], b[id^="docs-internal-guid"]';
const PLACES = 'a[name]';

/** What the steps restore. Most pages hold nothing of it, and none of the steps is taken. */
const PASTED = [TITLES, HEADINGS, ATTRIBUTIONS, LIST_PARAGRAPHS, STYLED, BOLD, PLACES].join(', ');

function restoreHeadings(document: DomDocument): void {
  for (const paragraph of all(document.body, TITLES)) rename(document, paragraph, 'h1');
  for (const name of all(document.body, ATTRIBUTIONS)) rename(document, name, 'p');
  for (const paragraph of all(document.body, HEADINGS)) {
    const level = /MsoHeading(\d)/.exec(paragraph.className)?.[1] ?? '2';
    rename(document, paragraph, `h${Math.min(6, Number(level))}`);
  }
}

function rename(document: DomDocument, element: DomElement, name: string): void {
  const renamed = document.createElement(name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

/** Places that links lead to were once named by anchors; notes of word processors still are. */
function restorePlaces(document: DomDocument): void {
  for (const anchor of all(document.body, PLACES))
    if (anchor.id === '') anchor.setAttribute('id', anchor.getAttribute('name') ?? '');
}

/** The printed bullet or number, in its own span or as the first characters. */
const MARKER = /^\s*(?:[·•o§–\-‣▪]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])(?:\s|$)+/u;

function restoreLists(document: DomDocument): void {
  let list: DomElement | null = null;
  for (const paragraph of all(document.body, LIST_PARAGRAPHS)) {
    const marker = takeMarker(paragraph);
    const name = /\d|[a-z][.)]/i.test(marker) && !/^o\s*$/.test(marker) ? 'ol' : 'ul';
    if (list === null || paragraph.previousElementSibling !== list || list.localName !== name) {
      list = document.createElement(name);
      paragraph.before(list);
    }
    const entry = document.createElement('li');
    entry.append(...paragraph.childNodes);
    paragraph.remove();
    list.append(entry);
  }
}

function takeMarker(paragraph: DomElement): string {
  const ignored = all(paragraph, 'span').find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  if (ignored) {
    ignored.remove();
    return lineOf(ignored);
  }
  for (const node of paragraph.childNodes) {
    if (node.nodeType !== 3) break;
    const marker = MARKER.exec(node.nodeValue ?? '')?.[0];
    if (marker === undefined) break;
    node.textContent = (node.nodeValue ?? '').slice(marker.length);
    return marker.trim();
  }
  return '';
}

function restoreStress(document: DomDocument): void {
  for (const span of all(document.body, STYLED)) {
    const style = span.getAttribute('style') ?? '';
    if (isBlank(span)) continue;
    if (/font-style:\s*italic/i.test(style)) wrap(document, span, 'em');
    if (/font-weight:\s*(?:bold|[6-9]00)/i.test(style)) wrap(document, span, 'strong');
  }
  for (const bold of all(document.body, BOLD)) {
    if (/font-weight:\s*normal/i.test(bold.getAttribute('style') ?? '')) bold.replaceWith(...bold.childNodes);
  }
}

function wrap(document: DomDocument, element: DomElement, name: string): void {
  if (around(element, 'h1, h2, h3, h4, h5, h6, strong, em') && around(element, name)) return;
  const wrapper = document.createElement(name);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}
