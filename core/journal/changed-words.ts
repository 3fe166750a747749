import { diffArrays } from 'diff';

/** A piece of two texts: in both, or only in the newer or the older one. */
export type ChangedWords = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** More differing words than these are not sorted out: the texts have little in common. */
const MOST_CHANGES = 4_000;

/** What became of `older` in `newer`, word by word. Put together, all but the added words give the older text. */
export function changedWords(older: string, newer: string): readonly ChangedWords[] {
  const changes = diffArrays(wordsOf(older), wordsOf(newer), { maxEditLength: MOST_CHANGES });
  if (changes === undefined)
    return pieces([
      ['removed', older],
      ['added', newer],
    ]);
  return joinChanges(
    pieces(
      changes.map(({ added, removed, value }) => [
        added ? 'added' : removed ? 'removed' : 'same',
        value.join(''),
      ]),
    ),
  );
}

/** Changed words with nothing but spaces between them are one change: the old words, then the new ones. */
function joinChanges(changes: readonly ChangedWords[]): readonly ChangedWords[] {
  const joined: ChangedWords[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    joined.push(
      ...pieces([
        ['removed', removed],
        ['added', added],
      ]),
    );
    removed = '';
    added = '';
  };
  for (const [at, { kind, text }] of changes.entries()) {
    const isBetween =
      /^ +$/u.test(text) && removed !== '' && added !== '' && changes[at + 1]?.kind !== undefined;
    if (kind === 'removed' || (kind === 'same' && isBetween)) removed += text;
    if (kind === 'added' || (kind === 'same' && isBetween)) added += text;
    if (kind !== 'same' || isBetween) continue;
    flush();
    joined.push({ kind, text });
  }
  flush();
  return joined;
}

/** Words, and what stands between them, as pieces that give the text again; of Chinese and Japanese each character. */
const wordsOf = (text: string): string[] => text.match(PIECE) ?? [];
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const PIECE = new RegExp(`[${CJK}]|(?:(?![${CJK}])[\\p{L}\\p{N}\\p{M}])+|\\s+|[^]`, 'gu');

const pieces = (all: readonly (readonly [ChangedWords['kind'], string])[]): readonly ChangedWords[] =>
  all.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }));
