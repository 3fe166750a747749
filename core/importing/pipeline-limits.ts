/** The largest source that is read, in bytes. Apart from the pipeline, so that asking for it loads no parser. */
export const LARGEST_SOURCE = 20_000_000;

/** An export of another app with the texts of its articles, in bytes. */
export const LARGEST_EXPORT = 60_000_000;

/** A page that carries its pictures in itself may be as large as this, in bytes; its words may not. */
export const LARGEST_SAVED_PAGE = 60_000_000;
