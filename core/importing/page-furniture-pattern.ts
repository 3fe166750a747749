/** A pattern for whole lines out of short ones, one for each way of saying it. `tail` may follow any of them. */
export const wholeLine = (ways: readonly RegExp[], tail = ''): RegExp =>
  new RegExp(`^(?:${joined(ways)})${tail}$`, 'iu');

/** A pattern for how a line starts. */
export const lineStart = (ways: readonly RegExp[]): RegExp => new RegExp(`^(?:${joined(ways)})`, 'iu');

/** A pattern for words anywhere in a line. */
export const within = (ways: readonly RegExp[]): RegExp => new RegExp(`(?:${joined(ways)})`, 'iu');

const joined = (ways: readonly RegExp[]): string => ways.map((way) => way.source).join('|');
