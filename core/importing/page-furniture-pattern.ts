/** A pattern for whole lines out of short ones, one for each way of saying it. `tail` may follow any of them. */
export const wholeLine = (ways: readonly RegExp[], tail = ''): RegExp =>
  compiled(`^(?:${joined(ways)})${tail}$`);

/** A pattern for how a line starts. */
export const lineStart = (ways: readonly RegExp[]): RegExp => compiled(`^(?:${joined(ways)})`);

/** A pattern for words anywhere in a line. */
export const within = (ways: readonly RegExp[]): RegExp => compiled(`(?:${joined(ways)})`);

const joined = (ways: readonly RegExp[]): string => ways.map((way) => way.source).join('|');

/**
 * `u` together with `i` makes Electron 25 take seconds to build patterns as long as these, so it is left out where
 * nothing needs it.
 */
const compiled = (source: string): RegExp => new RegExp(source, /\\p|\\u\{/.test(source) ? 'iu' : 'i');
