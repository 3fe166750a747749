/** In UTF-16 units: fits one line of a list. */
const LONGEST_NAME = 90;

/**
 * What the reader knows an address by in lists and sentences: host and path. Scheme, `www.`, query and fragment say
 * nothing to a person, and names and passwords are nobody's business.
 */
export function nameOfAddress(address: string): string {
  const trimmed = address.trim();
  try {
    const { host, pathname } = new URL(trimmed);
    const readable = decoded(pathname).replace(/\/$/, '');
    return shorten(host === '' ? trimmed : `${host.replace(/^www\./, '')}${readable}`);
  } catch {
    return shorten(trimmed);
  }
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const shorten = (name: string): string =>
  name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/, '')}…`;
