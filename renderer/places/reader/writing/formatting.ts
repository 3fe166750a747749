/** What the formatting bar and its keys do to Markdown: which letters to replace, and what is selected afterwards. */
export type Edit = {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  readonly selectFrom: number;
  readonly selectTo: number;
};

export const FORMATS = ['bold', 'italic', 'list', 'quote', 'link'] as const;
export type Format = (typeof FORMATS)[number];

type Selection = { readonly start: number; readonly end: number };

/** The edit that gives the selected words a format, or takes it away where they have it. */
export function formatEdit(text: string, selection: Selection, format: Format): Edit {
  switch (format) {
    case 'bold':
      return wrap(text, selection, '**');
    case 'italic':
      return wrap(text, selection, '*');
    case 'list':
      return prefixLines(text, selection, '- ');
    case 'quote':
      return prefixLines(text, selection, '> ');
    case 'link':
      return link(text, selection);
  }
}

/** What Enter does inside a list or a quotation: the next line goes on with it, an empty one ends it. */
export function continueLine(text: string, at: number): Edit | null {
  const lineStart = lineStartAt(text, at);
  const line = text.slice(lineStart, at);
  const prefix = /^\s*(?:[-*]|>|(\d{1,3})[.)]) /.exec(line)?.[0];
  if (prefix === undefined) return null;
  if (line.length === prefix.length)
    return { from: lineStart, to: at, insert: '', selectFrom: lineStart, selectTo: lineStart };
  const next = prefix.replace(/\d+/, (number) => String(Number(number) + 1));
  const cursor = at + 1 + next.length;
  return { from: at, to: at, insert: `\n${next}`, selectFrom: cursor, selectTo: cursor };
}

function wrap(text: string, { start, end }: Selection, sign: string): Edit {
  const size = sign.length;
  const inside = text.slice(start, end);
  // The closing sign is next: the words are done, go past it.
  if (
    start === end &&
    text.startsWith(sign, end) &&
    !text.slice(0, start).endsWith(sign) &&
    text.slice(0, start).includes(sign)
  )
    return { from: start, to: end, insert: '', selectFrom: end + size, selectTo: end + size };
  if (isWrapped(text, start, end, sign))
    return {
      from: start - size,
      to: end + size,
      insert: inside,
      selectFrom: start - size,
      selectTo: end - size,
    };
  return {
    from: start,
    to: end,
    insert: sign + inside + sign,
    selectFrom: start + size,
    selectTo: end + size,
  };
}

/** The signs around the selection, and not only a part of longer ones: one star of two is bold, not italic. */
function isWrapped(text: string, start: number, end: number, sign: string): boolean {
  const before = /\**$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\**/.exec(text.slice(end))?.[0].length ?? 0;
  const stars = Math.min(before, after);
  return stars === sign.length || stars === 3;
}

function prefixLines(text: string, { start, end }: Selection, prefix: string): Edit {
  const from = lineStartAt(text, start);
  // Whole lines are often selected with the line feed behind them.
  const last = end > start && text.charAt(end - 1) === '\n' ? end - 1 : end;
  const lineEnd = text.indexOf('\n', last);
  const to = lineEnd < 0 ? text.length : lineEnd;
  const lines = text.slice(from, to).split('\n');
  const isOn = lines.every((line) => line.startsWith(prefix));
  const insert = lines.map((line) => (isOn ? line.slice(prefix.length) : prefix + line)).join('\n');
  const selectTo = from + insert.length;
  return { from, to, insert, selectFrom: start === end ? selectTo : from, selectTo };
}

/** `lastIndexOf` takes a place before the first letter for the first letter itself. */
const lineStartAt = (text: string, at: number): number => (at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1);

function link(text: string, { start, end }: Selection): Edit {
  const words = text.slice(start, end);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const insert = isAddress ? `[](${words})` : `[${words}](https://)`;
  const cursor = isAddress || words === '' ? start + 1 : start + words.length + 3;
  return {
    from: start,
    to: end,
    insert,
    selectFrom: cursor,
    selectTo: isAddress || words === '' ? cursor : cursor + 8,
  };
}
