/** Words that two copies of a record both had: one text stands, the others wait beside it until somebody decides. */
export type KeptTexts = { readonly text: string; readonly earlier: readonly string[] };

/** What becomes of words that another copy had. */
export const OTHER_WORDS_ACTS = ['take', 'let-go', 'bring-back'] as const;
export type OtherWordsAct = (typeof OTHER_WORDS_ACTS)[number];

/**
 * What other copies had, without what is said already: the words of `present`, and the first part of them, which is
 * what a copy knew before they were finished.
 */
export const otherWords = (
  { earlier }: Pick<KeptTexts, 'earlier'>,
  present: readonly string[],
): readonly string[] =>
  earlier.filter((words) => !present.some((said) => said.trim().startsWith(words.trim())));

/** The texts after an act on one of the others; what gives way to it waits in its place. */
export function settleOtherWords({ text, earlier }: KeptTexts, other: string, act: OtherWordsAct): KeptTexts {
  const rest = earlier.filter((words) => words !== other);
  switch (act) {
    case 'take':
      return { text: other, earlier: text.trim() === '' ? rest : [...rest, text] };
    case 'let-go':
      return { text, earlier: rest };
    case 'bring-back':
      return { text, earlier: [...rest, other] };
  }
}
