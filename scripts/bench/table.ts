/** What a benchmark says: one row for each thing measured, a table for people and JSON for programs. */

export type Row = {
  readonly what: string;
  readonly unit: string;
  readonly median: number;
  readonly least: number;
  readonly most: number;
  /** Of how many values. */
  readonly count: number;
  /** Against what it is compared with; `null`: it stands for itself. */
  readonly ratio: number | null;
  /** Largest ratio, or largest value when there is none; `null`: shown only for comparison. */
  readonly target: number | null;
  readonly isMet: boolean | null;
};

/** Compared with others of the same run by their medians. */
export function ratioRow(
  what: string,
  unit: string,
  values: readonly number[],
  base: readonly number[],
  target: number,
): Row {
  const ratio = medianOf(values) / medianOf(base);
  return { ...rowOf(what, unit, values), ratio, target, isMet: ratio <= target };
}

/** Judged by its own value, such as a percentile or the longest of all; without a target only shown. */
export function valueRow(
  what: string,
  unit: string,
  values: readonly number[],
  judged: number = medianOf(values),
  target: number | null = null,
): Row {
  const row = rowOf(what, unit, values);
  return { ...row, median: judged, ratio: null, target, isMet: target === null ? null : judged <= target };
}

export function medianOf(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** `share` from 0 to 1, between the two nearest values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] ?? Number.NaN;
  const high = sorted[Math.ceil(at)] ?? Number.NaN;
  return low + (high - low) * (at - Math.floor(at));
}

/** The table as Markdown, which reads well on a terminal too. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.what,
    `${round(row.median)} ${row.unit}`,
    `${round(row.least)}–${round(row.most)}`,
    `${row.count}`,
    row.ratio === null ? '' : `${row.ratio.toFixed(2)} ×`,
    row.target === null ? '' : `≤ ${row.target}${row.ratio === null ? ` ${row.unit}` : ' ×'}`,
    row.isMet === null ? '' : row.isMet ? 'met' : 'NOT MET',
  ]);
  const head = ['what', 'median', 'spread', 'of', 'ratio', 'target', ''];
  const widths = head.map((_title, at) =>
    Math.max(3, ...[head, ...cells].map((line) => (line[at] ?? '').length)),
  );
  const line = (parts: readonly string[]): string =>
    `| ${parts.map((part, at) => part.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...cells.map(line)].join('\n');
}

const rowOf = (what: string, unit: string, values: readonly number[]) => ({
  what,
  unit,
  median: medianOf(values),
  least: Math.min(...values),
  most: Math.max(...values),
  count: values.length,
});

const round = (value: number): string => (Math.abs(value) < 10 ? value.toFixed(1) : value.toFixed(0));
