import type { Line } from './lines.ts';

/** The parts of a line that another site's link left among the comments. */
export type Pingback = {
  readonly author: string | null;
  readonly title: string;
  readonly url: string | null;
};

const LEAD =
  /^(?:pingbacks?|trackbacks?|ping|rétrolien|trackback (?:by|von|por|de)|pingback (?:by|von|por|de)|pings?|引用通告|自动引用通知)\s?[:：]\s?/i;
const SEPARATOR = /\s(?:[«»|‹›·•]|::|[–—-])\s(?=[^«»|‹›]{1,60}$)/u;
const ADDRESS = /\bhttps?:\/\/[^\s<>"“”«»]{3,300}/u;

/** How far below its head the excerpt of a trackback may begin. */
const REACH = 3;

/**
 * Reads «Small is Beautiful « The Notebook says:» above a date and «[…] … […]», as older themes print what links to an
 * article; `null` when no such excerpt follows.
 */
export function readTrackback(
  lines: readonly Line[],
  at: number,
): { readonly pingback: Pingback; readonly length: number } | null {
  const head = /^(.{3,200}?)\s(?:says|said|sagt|dit|dijo|disse)\s?[:：]$/i.exec(
    (lines[at]?.text ?? '').slice(0, 260),
  );
  if (!head) return null;
  for (let below = at + 1; below <= at + REACH; below += 1) {
    const text = lines[below]?.text ?? '';
    if (!/^\[(?:…|\.{3}|&#8230;)\]/u.test(text)) continue;
    const pingback = readPingback(`Pingback: ${head[1] ?? ''}`);
    return pingback && { pingback, length: below - at + 1 };
  }
  return null;
}

/** Reads «Pingback: Are You a Reader Leader? « Linked 2 Leadership·»; `null` for any other line. */
export function readPingback(line: string): Pingback | null {
  const lead = LEAD.exec(line.slice(0, 60));
  if (!lead || line.length > 400) return null;
  const url = ADDRESS.exec(line)?.[0] ?? null;
  const named = line
    .slice(lead[0].length)
    .replace(ADDRESS, '')
    .replace(/[\s·•#]{1,8}$/u, '')
    .trim();
  const found = SEPARATOR.exec(named);
  if (!found) return { author: null, title: named || (url ?? ''), url };
  return {
    author: named.slice(found.index + found[0].length).trim(),
    title: named.slice(0, found.index).trim(),
    url,
  };
}
