/** A PDF as importers see it: words with their places on pages. Lengths in points, from the top left corner. */
export type PdfText = {
  /** As the file's properties tell; empty when they do not. */
  readonly title: string;
  readonly author: string;
  /** `D:20240514…` */
  readonly created: string;
  readonly language: string | null;
  readonly pages: readonly PdfPage[];
};

export type PdfPage = { readonly width: number; readonly height: number; readonly spans: readonly PdfSpan[] };

/** Words on one line in one type. In the order of the file, which is mostly that of reading. */
export type PdfSpan = {
  readonly text: string;
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly size: number;
  readonly bold: boolean;
};

export type PdfRefusal = 'damaged' | 'encrypted';
