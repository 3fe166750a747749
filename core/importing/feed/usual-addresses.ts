import { webAddress } from '../address.ts';

/** Where a site's feed usually is when its pages do not say, most common first. */
export function usualFeedAddresses(address: string): readonly string[] {
  const folder = new URL(address).pathname.replace(/\/[^/]*$/, '/');
  const folders = folder === '/' ? ['/'] : [folder, '/'];
  const addresses = folders.flatMap((from) => USUAL_PATHS.map((path) => `${from}${path}`));
  return [...addresses, '/feeds/posts/default'].flatMap((path) => webAddress(path, address) ?? []);
}

const USUAL_PATHS = ['feed/', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json'];
