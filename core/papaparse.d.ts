/** The part of Papa Parse that is used; its own types would bring those of Node into `core/`. */
declare module 'papaparse' {
  type ParseOptions = {
    readonly skipEmptyLines: 'greedy';
    readonly preview: number;
    readonly delimitersToGuess: readonly string[];
  };
  type UnparseOptions = { readonly escapeFormulae: RegExp; readonly newline: string };
  const papa: {
    parse(text: string, options: ParseOptions): { readonly data: string[][] };
    unparse(rows: readonly (readonly string[])[], options: UnparseOptions): string;
  };
  export = papa;
}
