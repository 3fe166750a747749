/** The scheme and host of the window's own pages. Their origin reads `null` in Node: compare protocol and host. */
export const OWN_SCHEME = 'app';
export const OWN_HOST = 'bundle';
/** Pictures have an origin of their own, which no page lives at. */
export const PICTURES_HOST = 'pictures';
export const PICTURES_ORIGIN = `${OWN_SCHEME}://${PICTURES_HOST}`;
/** The window's page. They differ only in what they ask for early. */
export type OwnPage = 'index.html' | 'reading.html';
export const addressOf = (page: OwnPage): string => `${OWN_SCHEME}://${OWN_HOST}/${page}`;

export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${OWN_SCHEME}:` && host === OWN_HOST;
  } catch {
    return false;
  }
}
