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
