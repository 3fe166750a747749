/** A paper for a group, as a tree of blocks: every format is written from the same one. */
export type Paper = {
  readonly title: string;
  readonly blocks: readonly PaperBlock[];
};

export type PaperBlock =
  | { readonly tag: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly tag: 'paragraph'; readonly text: string }
  /** A line in small print. */
  | { readonly tag: 'aside'; readonly text: string }
  /** A question as it is asked, with the short ones that belong to it. */
  | {
      readonly tag: 'question';
      readonly text: string;
      readonly followUps: readonly string[];
      readonly language: string | null;
    }
  | {
      readonly tag: 'quotation';
      readonly text: string;
      readonly attribution: string | null;
      readonly language: string | null;
    }
  | {
      readonly tag: 'list';
      readonly ordered: boolean;
      readonly entries: readonly string[];
      readonly language: string | null;
    }
  | {
      readonly tag: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  /** What only whoever leads may see, in Markdown. */
  | { readonly tag: 'note'; readonly markdown: string }
  /** What somebody wrote, in Markdown, below whose it is. */
  | { readonly tag: 'words'; readonly label: string; readonly markdown: string }
  /** Ruled lines to write on, below what they are for. */
  | { readonly tag: 'space'; readonly label: string; readonly lines: number }
  /** What a source is cited by. */
  | { readonly tag: 'source'; readonly text: string; readonly url: string | null };

/** For whoever leads, for those who take part, and for all of them afterwards. */
export const PAPER_KINDS = ['guide', 'handout', 'record'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const PAPER_FORMATS = ['docx', 'pdf', 'html', 'markdown'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
