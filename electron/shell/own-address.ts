/** The scheme and host of the window's own pages. Their origin reads `null` in Node: compare protocol and host. */
export const OWN_SCHEME = 'app';
export const OWN_HOST = 'bundle';
export const START_PAGE = `${OWN_SCHEME}://${OWN_HOST}/index.html`;

export function isOwnAddress(address: string): boolean {
  try {
    const { protocol, host } = new URL(address);
    return protocol === `${OWN_SCHEME}:` && host === OWN_HOST;
  } catch {
    return false;
  }
}
