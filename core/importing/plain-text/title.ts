/** Finds which of the first lines of a page is its title. */
import { edgeFurnitureReason, furnitureReason, isMenuRow } from '../page-furniture.ts';
import { readMetadata } from '../page-furniture-metadata.ts';
import { readAuthorLines } from './author-lines.ts';
import { isKindLabel, isLabelBelowSite, isTopicLabel } from './labels.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { isQuotation } from './quotation.ts';

/** How far down a title, and what stands around it, is looked for. */
export const REACH = 16;

/** Where the title stands, and where the site's name does when it stands above it. */
export type TitlePlace = { readonly title: number; readonly site: number | null };

/**
 * Where the title stands; `null` when the text begins with prose. `repeated` is the title as a comments' heading has
 * it, which settles the matter.
 */
export function findTitle(lines: readonly Line[], repeated: string | null): TitlePlace | null {
  const known =
    repeated === null ? -1 : lines.slice(0, REACH).findIndex((line) => isLike(line.text, repeated));
  if (known >= 0) return { title: known, site: null };
  const first = topLength(lines);
  const line = lines[first];
  if (!line || first >= lines.length - 1 || !isTitle(line)) return null;
  const named = findBelowLabel(lines, first);
  if (named !== null) return { title: named, site: null };
  const below =
    findRepeated(lines, first) ??
    findBelowSite(lines, first) ??
    findBelowDate(lines, first) ??
    findAboveByline(lines, first) ??
    findAboveDate(lines, first);
  if (below !== null) return { title: below, site: first };
  return { title: isGreeting(lines, first) || isKicker(lines, first) ? first + 1 : first, site: null };
}

/** How many lines above the title are menu, date and the like. Something is always left. */
export function topLength(lines: readonly Line[]): number {
  let at = 0;
  while (at < REACH && at < lines.length - 2 && isAboveTitle(lines[at])) at += 1;
  return at;
}

/** A byline is not looked for here: «El Líder Humilde» and «By Design» are titles. */
function isAboveTitle(line: Line | undefined): boolean {
  if (isMenu(line)) return true;
  const metadata = readMetadata(line?.text ?? '');
  return metadata !== null && (metadata.byline === null || metadata.publishedAt !== null);
}

const isMenu = (line: Line | undefined): boolean =>
  line !== undefined &&
  (furnitureReason(line.text) !== null ||
    isMenuRow(line.text, line.raw) ||
    isRowFromHome(line.text) ||
    (line.text.length <= 30 && edgeFurnitureReason(line.text) === 'navigation'));

const HOME = /^(?:home|start|startseite|accueil|inicio|início|homepage|首页)$/i;
const MENU_WORD = /^(?:\p{Lu}[\p{L}’'-]*|\p{Lo}+|us|me|mich|uns|moi|nous|mí|mim|di|de|et|y|e|&|und|and)$/u;
const LONGEST_MENU = 90;

/** «Home About Archive»: places of a site with nothing but a space between. */
function isRowFromHome(text: string): boolean {
  if (text.length > LONGEST_MENU) return false;
  const [first = '', ...others] = text.split(' ');
  return HOME.test(first) && others.length >= 2 && others.every((word) => MENU_WORD.test(word));
}

/** «A good Fourth to you!» above the title proper. */
function isGreeting(lines: readonly Line[], at: number): boolean {
  const next = lines[at + 1];
  if (!next?.gap || !lines[at]?.text.endsWith('!') || !isTitle(next)) return false;
  return !/[!?.]$/u.test(next.text) && lines[at + 2]?.gap === true;
}

/** The name of a section, such as «Managing People», above a longer title that a byline follows. */
function isKicker(lines: readonly Line[], at: number): boolean {
  const words = lines[at]?.text.split(' ') ?? [];
  const next = lines[at + 1];
  if (!next || words.length > 3 || !isTitle(next) || next.text.split(' ').length < 4) return false;
  return (
    readAuthorLines(lines, at + 1) === null &&
    readAuthorLines(lines, at + 2) !== null &&
    isTitleCase(next.text)
  );
}

const isTitleCase = (text: string): boolean => {
  const words = text.split(' ').filter((word) => word.length > 3);
  return words.filter((word) => /^["“(]?[\p{Lu}\p{N}]/u.test(word)).length >= words.length * 0.8;
};

/** The title below the name of a section or a kind of text, with a date perhaps between. */
function findBelowLabel(lines: readonly Line[], first: number): number | null {
  const label = lines[first]?.text ?? '';
  const isKind = isKindLabel(label);
  if (!isKind && !isTopicLabel(label)) return null;
  let at = first + 1;
  while (at < first + 4 && isAboveTitle(lines[at])) at += 1;
  const title = lines[at];
  if (!title || !isTitle(title) || title.text.split(' ').length < FEWEST_WORDS) return null;
  if (readAuthorLines(lines, at) !== null) return null;
  if (title.text === title.text.toUpperCase() && label === label.toUpperCase()) return null;
  const isSigned = at > first + 1 || [1, 2].some((below) => readAuthorLines(lines, at + below) !== null);
  return isKind || isSigned ? at : null;
}

/** Fewer words may name a section as well as a text. */
const FEWEST_WORDS = 3;

/** In the head of a page, where names, places and buttons stand. In UTF-16 units. */
const LONGEST_LABEL = 40;

/** A line below the first that stands there twice: in the head of the page and above the text. */
function findRepeated(lines: readonly Line[], first: number): number | null {
  const head = lines.slice(0, first + REACH);
  for (let at = first + 1; at < head.length; at += 1) {
    const line = head[at];
    if (!line || line.text.length > LONGEST) return null;
    if (line.text.split(' ').length < FEWEST_WORDS || !isTitle(line)) continue;
    const later = head.slice(at + 1).findIndex((one) => isSame(one.text, line.text));
    const between = later < 0 ? [] : head.slice(at + 1, at + 1 + later);
    if (later >= 0) return between.every(({ text }) => text.length <= LONGEST_LABEL) ? at + 1 + later : at;
  }
  return null;
}

/**
 * Below a site's name and its section, or a line that says what the site is, the title; with a byline under it where
 * only the number of short lines tells.
 */
function findAboveByline(lines: readonly Line[], first: number): number | null {
  const title = lines[first + 2];
  const between = lines[first + 1];
  if (!title || !between || !isTitle(title) || !isTitle(between)) return null;
  if (title.text.split(' ').length < FEWEST_WORDS || readAuthorLines(lines, first + 2) !== null) return null;
  if (isLabelBelowSite(between.text)) return first + 2;
  const isShort = [first, first + 1].every((at) => (lines[at]?.text.split(' ').length ?? 0) <= 5);
  const isSigned = readMetadata(lines[first + 3]?.text ?? '')?.byline != null;
  return isShort && isSigned && isTitleCase(title.text) && readAuthorLines(lines, first + 1) === null
    ? first + 2
    : null;
}

/** With a site's name and its menu above, the title is the first line below the menu, with a byline or date near. */
function findBelowSite(lines: readonly Line[], first: number): number | null {
  if ((lines[first]?.text.split(' ').length ?? 0) > 6) return null;
  let at = first + 1;
  while (at < first + REACH && isMenu(lines[at])) at += 1;
  const line = lines[at];
  if (at === first + 1 || !line || !isTitle(line) || readAuthorLines(lines, at) !== null) return null;
  const isDated = [1, 2].some((below) => readAuthorLines(lines, at + below) !== null);
  return isDated ? at : null;
}

/**
 * Blogs print the date above the title: the first line is the site's name, then perhaps its motto and menu, a date, the
 * title, and prose. «Title, date, first heading, prose» looks the same but for the menu and the lengths of the lines.
 */
function findBelowDate(lines: readonly Line[], first: number): number | null {
  const site = lines[first]?.text ?? '';
  for (let at = first + 1; at < first + 6; at += 1) {
    const line = lines[at];
    const title = lines[at + 1];
    if (!line || !title) return null;
    const date = readMetadata(line.text);
    if (date?.publishedAt && date.byline === null) {
      const isBetween =
        isMenu(lines[at - 1]) || isWeekday(line.text) || (at > first + 1 && site.split(' ').length <= 5);
      return isBetween && isTitle(title) && isLongProse(lines[at + 2]) ? at + 1 : null;
    }
    if (line.text.length > 90) return null;
  }
  return null;
}

/** Below a site's name and motto the title stands apart, with its date right under it. */
function findAboveDate(lines: readonly Line[], first: number): number | null {
  for (let at = first + 2; at < first + 5; at += 1) {
    const title = lines[at];
    const dated = lines[at + 1];
    if (!title || !dated || lines.slice(first, at).some((line) => line.text.length > 60 || isMenu(line)))
      return null;
    if (title.gap && !dated.gap && isTitle(title) && readMetadata(title.text) === null)
      return readMetadata(dated.text)?.publishedAt ? at : null;
  }
  return null;
}

const isWeekday = (text: string): boolean =>
  /^(?:mon|tues?|wednes|thurs?|fri|satur|sun)day\b|^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda|terça|quarta|quinta|sexta)(?:$|[\s,-])|^星期|^周[一二三四五六日]/i.test(
    text,
  );

const isLongProse = (line: Line | undefined): boolean =>
  line !== undefined && line.text.length > 60 && !isTitle({ ...line, text: line.text.slice(0, 400) });

const LONGEST = 160;
const MOST_WORDS = 24;

function isTitle(line: Line): boolean {
  const text = line.text;
  const words = text.split(' ').length;
  if (text.length > LONGEST || words > MOST_WORDS || !/[\p{L}\p{N}]/u.test(text)) return false;
  if (/[,;:：，；。]$/u.test(text) || (/[^.]\.$/u.test(text) && words > 4)) return false;
  const marker = readMarker(text);
  return !(marker && !marker.ordered) && !(isQuotation(text) && /[.!?]["”»“]$/u.test(text));
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Whether two lines have the same words. */
export const isSame = (one: string, other: string): boolean =>
  letters(one) !== '' && letters(one) === letters(other);

const LONG_ENOUGH = 12;

/** The same words, or one begins with the other: a title that carries its site, or that a heading cut short. */
function isLike(line: string, repeated: string): boolean {
  if (line.length > LONGEST) return false;
  const [one, other] = [letters(line), letters(repeated)];
  return (
    one === other ||
    (Math.min(one.length, other.length) >= LONG_ENOUGH && (one.startsWith(other) || other.startsWith(one)))
  );
}
