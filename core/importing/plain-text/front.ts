/** Reads what stands above the first passage of a page: its title, who wrote it, when. */
import { edgeFurnitureReason, furnitureReason } from '../page-furniture.ts';
import { isFullName, isNames, readMetadata } from '../page-furniture-metadata.ts';
import type { Line } from './lines.ts';
import { readMarker } from './list-marker.ts';
import { closersOf } from './quotation.ts';
import type { RemovedLine } from './removed-lines.ts';

/** What the top of a page says, and which lines are left. */
export type Front = {
  /** `null` when the text begins without one. */
  readonly title: string | null;
  readonly byline: string | null;
  readonly role: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly removed: readonly RemovedLine[];
  readonly rest: readonly Line[];
};

/** How far down a title is looked for. */
const REACH = 14;

/** `repeated` is the title as the comments' heading has it. */
export function readFront(lines: readonly Line[], repeated: string | null): Front {
  const removed: RemovedLine[] = [];
  const titleAt = findTitle(lines, repeated);
  const kept: Line[] = [];
  const told: Told = { byline: null, role: null, publishedAt: null };
  for (const line of lines.slice(0, titleAt ?? topLength(lines))) {
    if (!takeAbove(line, told, removed)) kept.push(line);
  }
  const from = titleAt ?? topLength(lines);
  const named = titleAt === null ? { title: null, siteName: null } : splitTitle(lines, titleAt);
  if (titleAt !== null && named.title !== lines[titleAt]?.text)
    removed.push({ reason: 'metadata', text: lines[titleAt]?.text ?? '' });
  const below = lines.slice(titleAt === null ? from : from + 1);
  const used = named.title === null ? 0 : takeBelow(below, named.title, told, removed);
  return { ...named, ...told, removed, rest: [...kept, ...below.slice(used)] };
}

type Told = { byline: string | null; role: string | null; publishedAt: string | null };

/** Where the title stands; `null` when the text begins with prose. */
function findTitle(lines: readonly Line[], repeated: string | null): number | null {
  if (repeated !== null) {
    const at = lines
      .slice(0, REACH)
      .findIndex((line) => isSame(line.text, repeated) || startsSame(line.text, repeated));
    if (at >= 0) return at;
  }
  const at = topLength(lines);
  const first = lines[at];
  const second = lines[at + 1];
  if (!first || !second || !isTitle(first)) return null;
  return first.text.endsWith('!') &&
    second.gap &&
    isTitle(second) &&
    !/[!?.]$/u.test(second.text) &&
    lines[at + 2]?.gap
    ? at + 1
    : at;
}

/** Menu, date and other lines above the title. Something is always left. */
function topLength(lines: readonly Line[]): number {
  let at = 0;
  while (at < REACH && at < lines.length - 2) {
    const line = lines[at]?.text ?? '';
    if (
      furnitureReason(line) === null &&
      !(line.length <= 30 && edgeFurnitureReason(line) === 'navigation') &&
      readMetadata(line) === null
    )
      break;
    at += 1;
  }
  return at;
}

function takeAbove(line: Line, told: Told, removed: RemovedLine[]): boolean {
  const metadata = readMetadata(line.text);
  const reason = furnitureReason(line.text) ?? edgeFurnitureReason(line.text);
  if (metadata) learn(told, metadata);
  else if (reason === null && !(line.text.length <= 40 && !/[.!?…]$/u.test(line.text))) return false;
  removed.push({ reason: metadata ? 'metadata' : (reason ?? 'navigation'), text: line.text });
  return true;
}

const LONGEST_TITLE = 160;

function isTitle(line: Line): boolean {
  const text = line.text;
  if (text.length > LONGEST_TITLE || text.split(' ').length > 24) return false;
  if (/[,;:：，；。]$/u.test(text) || (/[^.]\.$/u.test(text) && text.split(' ').length > 4)) return false;
  const marker = readMarker(text);
  if (marker && !marker.ordered) return false;
  return (
    !(closersOf(text) !== null && /["”»“]$/u.test(text) && /[.!?]["”»“]$/u.test(text)) &&
    /[\p{L}\p{N}]/u.test(text)
  );
}

/** «Title | Site» and «Title « Site» name their site; a dash does only when the title comes again without it. */
function splitTitle(
  lines: readonly Line[],
  at: number,
): { readonly title: string; readonly siteName: string | null } {
  const text = (lines[at]?.text ?? '').replace(/^#{1,3}\s+(?=\S)/u, '');
  const sure = /^(.{3,140}?)\s(?:\||«|‹)\s([^|«»‹]{2,50})$/u.exec(text);
  if (sure) return { title: sure[1] ?? text, siteName: sure[2] ?? null };
  const dashed = /^(.{3,140})\s[–—-]\s([^–—-]{2,50})$/u.exec(text);
  const next = lines.slice(at + 1, at + 8).some((line) => isSame(line.text, dashed?.[1] ?? ''));
  return dashed && next
    ? { title: dashed[1] ?? text, siteName: dashed[2] ?? null }
    : { title: text, siteName: null };
}

/** Takes the lines about the article below its title and says how many they are. */
function takeBelow(lines: readonly Line[], title: string, told: Told, removed: RemovedLine[]): number {
  let at = 0;
  while (at < REACH && at < lines.length - 1) {
    const line = lines[at]?.text ?? '';
    const length = isSame(line, title) ? 1 : takeMetadata(lines, at, told);
    const reason = length === 0 ? topFurniture(lines, at) : 'metadata';
    if (reason === null) break;
    for (const used of lines.slice(at, at + Math.max(length, 1))) removed.push({ reason, text: used.text });
    at += Math.max(length, 1);
  }
  return at;
}

function topFurniture(lines: readonly Line[], at: number): RemovedLine['reason'] | null {
  const line = lines[at]?.text ?? '';
  if (/^[·•|∙—–-]$/u.test(line) || /^\d{1,5}$/.test(line)) return 'other';
  return furnitureReason(line) ?? (line.length <= 24 ? edgeFurnitureReason(line) : null);
}

/** How many lines of metadata start here; learns what they say. */
function takeMetadata(lines: readonly Line[], at: number, told: Told): number {
  const line = lines[at]?.text ?? '';
  const metadata = readMetadata(line);
  if (metadata) {
    learn(told, metadata);
    return 1;
  }
  if (told.byline !== null || !(isFullName(line) || isNames(line)) || line.split(' ').length > 5) return 0;
  for (let below = at + 1; below <= at + 3; below += 1) {
    const next = lines[below]?.text ?? '';
    const dated = readMetadata(next) !== null;
    if (
      dated ||
      (isFullName(line) && /^(?:follow(?:ing)?|folgen|suivre|seguir|关注|subscribe)$/iu.test(next))
    ) {
      told.byline = line;
      told.role ??= roleBetween(lines.slice(at + 1, below));
      return dated ? below - at : below - at + 1;
    }
    if (next.length > 100 || /[.!?…]$/u.test(next) || !isFullName(line)) return 0;
  }
  return 0;
}

/** LinkedIn and others print «Head of People at Example» below the name. */
const roleBetween = (lines: readonly Line[]): string | null =>
  lines
    .map((line) => line.text)
    .find((text) => text.length > 3 && /\s(?:at|bei|chez|en|na|@)\s|[,|]/u.test(text)) ?? null;

function learn(
  told: Told,
  metadata: { readonly byline: string | null; readonly publishedAt: string | null },
): void {
  told.byline ??= metadata.byline;
  told.publishedAt ??= metadata.publishedAt;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const isSame = (one: string, other: string): boolean =>
  letters(one) !== '' && letters(one) === letters(other);

/** A title that carries its site behind it, or that the heading cut short. */
const startsSame = (line: string, repeated: string): boolean =>
  letters(repeated).length >= 12 &&
  line.length <= LONGEST_TITLE &&
  (letters(line).startsWith(letters(repeated)) ||
    (letters(repeated).startsWith(letters(line)) && letters(line).length >= 12));
