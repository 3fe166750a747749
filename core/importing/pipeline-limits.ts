/** The largest source that is read, in bytes. Apart from the pipeline, so that asking for it loads no parser. */
export const LARGEST_SOURCE = 20_000_000;
