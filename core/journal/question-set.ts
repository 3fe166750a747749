/** A named list of questions that can be laid on any article. */
export type QuestionSet = {
  readonly id: string;
  readonly name: string;
  /** One sentence: when it serves. */
  readonly purpose: string;
  /** Where the set comes from. */
  readonly source: string;
  readonly questions: readonly { readonly text: string; readonly followUps: readonly string[] }[];
};
