import type { LinkArrival, LinkTarget } from '../afterword-link.ts';

/** Links that lead into the library from elsewhere. */
export type LinkContract = {
  /** The newest link that came in and was not taken yet; `null`: none. */
  takeLink(): Promise<LinkArrival | null>;
  /** Puts a link to a place into the clipboard. */
  copyLink(target: LinkTarget): Promise<null>;
};

export const LINK_METHODS: Readonly<Record<keyof LinkContract, true>> = {
  takeLink: true,
  copyLink: true,
};
