/** Tables of comma-separated values, as other apps export them. */
import papa from 'papaparse';

/** A table's rows by the names in its first line, which are folded: small letters, words apart by one space. */
export type CsvTable = { readonly columns: readonly string[]; readonly rows: readonly CsvRow[] };
export type CsvRow = Readonly<Record<string, string>>;

const MOST_ROWS = 200_000;
const SEPARATORS = [',', ';', '\t'];

/** The names of the columns, read from the beginning of a file. */
export const columnsOf = (head: string): readonly string[] =>
  (papa.parse(head.replace(/^\ufeff/, ''), options(1)).data[0] ?? []).map(fold);

export function readCsv(text: string): CsvTable {
  const [first = [], ...lines] = papa.parse(text.replace(/^\ufeff/, ''), options(MOST_ROWS)).data;
  const columns = first.map(fold);
  return {
    columns,
    rows: lines.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? '']))),
  };
}

const options = (preview: number) =>
  ({ skipEmptyLines: 'greedy', preview, delimitersToGuess: SEPARATORS }) as const;

const fold = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
