/** What a kind's own rewriting gives: a picture that can be drawn. */
export type Drawing = {
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
};
