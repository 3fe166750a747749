import { Fragment } from 'preact';
import type { MarkedText } from '../../core/searching/search.ts';

/** A text with what was looked for marked in it. */
export function MarkedWords({ of: { text, marks } }: { readonly of: MarkedText }) {
  const ends = [0, ...marks.map(({ end }) => end)];
  return (
    <>
      {marks.map(({ start, end }, at) => (
        <Fragment key={start}>
          {text.slice(ends[at], start)}
          <mark>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
