/** Reads what stands above the first passage of a page: its title, who wrote it, when. */
import { edgeFurnitureReason, furnitureReason, isMenuRow } from '../page-furniture.ts';
import { type PageMetadata, readMetadata } from '../page-furniture-metadata.ts';
import { isShareButton } from '../page-furniture-words.ts';
import { readAuthorLines } from './author-lines.ts';
import type { Line } from './lines.ts';
import type { RemovedLine } from './removed-lines.ts';
import { findTitle, isSame, REACH, topLength } from './title.ts';

/** What the top of a page says, and which lines are left. */
export type Front = {
  /** `null` when the text begins without one. */
  readonly title: string | null;
  readonly byline: string | null;
  /** The author's position, when it is printed below the name. */
  readonly role: string | null;
  readonly siteName: string | null;
  readonly publishedAt: string | null;
  readonly removed: readonly RemovedLine[];
  /** Lines of prose above the first passage, such as one under the title that says what the article is about. */
  readonly lead: readonly Line[];
  readonly rest: readonly Line[];
};

/** `repeated` is the title as the comments' heading has it. */
export function readFront(lines: readonly Line[], repeated: string | null): Front {
  const place = findTitle(lines, repeated);
  const reading = new FrontReading();
  const above = lines.slice(0, place?.title ?? topLength(lines));
  above.forEach((line, at) => {
    reading.takeAbove(line, at === place?.site);
  });
  const printed = place ? lines[place.title] : undefined;
  const below = lines.slice(above.length + (printed ? 1 : 0));
  const named = printed ? splitTitle(printed.text, below) : { title: null, siteName: null };
  if (printed && named.title !== printed.text)
    reading.removed.push({ reason: 'metadata', text: printed.text });
  const used = named.title === null ? 0 : reading.takeBelow(below, named.title);
  const site = place?.site == null ? null : (lines[place.site]?.text ?? null);
  return {
    ...reading.told,
    title: named.title,
    siteName: named.siteName ?? site,
    removed: reading.removed,
    lead: reading.kept,
    rest: below.slice(used),
  };
}

type Told = { byline: string | null; role: string | null; publishedAt: string | null };

/** Goes through the lines around the title. A class because each may tell what an earlier one left open. */
class FrontReading {
  readonly told: Told = { byline: null, role: null, publishedAt: null };
  readonly removed: RemovedLine[] = [];
  readonly kept: Line[] = [];

  /** A line above the title is menu, date or the name of the site, unless it is a sentence. */
  takeAbove(line: Line, isSite: boolean): void {
    const metadata = isSite ? null : readMetadata(line.text);
    const reason = furnitureReason(line.text) ?? edgeFurnitureReason(line.text);
    if (metadata) this.#learn(metadata);
    const isBare = line.text.length <= 40 && !/[.!?…]$/u.test(line.text);
    if (!metadata && reason === null && !isBare) this.kept.push(line);
    else this.removed.push({ reason: metadata ? 'metadata' : (reason ?? 'navigation'), text: line.text });
  }

  /** Takes the lines about the article below its title and says how many they are; a line under the title is kept. */
  takeBelow(lines: readonly Line[], title: string): number {
    let at = 0;
    while (at < REACH && at < lines.length - 1) {
      const line = lines[at];
      if (!line) break;
      const length = isSame(line.text, title)
        ? 1
        : isMenuRow(line.text, line.raw)
          ? 0
          : this.#takeAuthor(lines, at);
      const reason = length > 0 ? 'metadata' : this.#furniture(line);
      if (reason !== null) {
        for (const used of lines.slice(at, at + Math.max(length, 1)))
          this.removed.push({ reason, text: used.text });
      } else if (this.kept.length === 0 && isDeck(lines, at)) this.kept.push(line);
      else break;
      at += Math.max(length, 1);
    }
    return at;
  }

  #takeAuthor(lines: readonly Line[], at: number): number {
    const found = readAuthorLines(lines, at);
    if (!found || (found.length > 1 && this.told.byline !== null && found.byline !== this.told.byline))
      return 0;
    this.#learn(found);
    this.told.role ??= found.role;
    return found.length;
  }

  #furniture({ text: line, raw }: Line): RemovedLine['reason'] | null {
    if (isMenuRow(line, raw)) return 'navigation';
    if (/^[·•|∙—–-]$/u.test(line)) return 'other';
    if (/^[\d.,]{1,7}[km]?$/i.test(line)) return 'sharing';
    if (this.removed.at(-1)?.reason === 'sharing' && isShareButton(line)) return 'sharing';
    return furnitureReason(line) ?? (line.length <= 24 ? edgeFurnitureReason(line) : null);
  }

  #learn(metadata: PageMetadata): void {
    this.told.byline ??= metadata.byline;
    this.told.publishedAt ??= metadata.publishedAt;
  }
}

const LONGEST_DECK = 200;

/** A line between the title and the byline that says what the article is about. */
const isDeck = (lines: readonly Line[], at: number): boolean =>
  (lines[at]?.text.length ?? 0) <= LONGEST_DECK && readAuthorLines(lines, at + 1) !== null;

/** «Title | Site» and «Title « Site» name their site; a dash does only when the title comes again without it. */
function splitTitle(
  line: string,
  below: readonly Line[],
): { readonly title: string; readonly siteName: string | null } {
  const text = line.replace(/^#{1,3}\s+(?=\S)/u, '');
  const sure = /^(.{3,140}?)\s(?:\||«|‹)\s([^|«»‹]{2,50})$/u.exec(text);
  if (sure) return { title: sure[1] ?? text, siteName: sure[2] ?? null };
  const dashed = /^(.{3,140})\s[–—-]\s([^–—-]{2,50})$/u.exec(text);
  const isRepeated = below.slice(0, 8).some((next) => isSame(next.text, dashed?.[1] ?? ''));
  return dashed && isRepeated
    ? { title: dashed[1] ?? text, siteName: dashed[2] ?? null }
    : { title: text, siteName: null };
}
