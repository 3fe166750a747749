/** Turns the Markdown of help pages into the trees that articles are drawn from. The texts are our own. */
import type { Root } from 'hast';
import type { Heading } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { type HelpPage, type HelpPageName, WHATS_NEW } from './pages.ts';

/** So many versions are told of: whoever wants to know more reads the file itself. */
const VERSIONS_TOLD = 5;

/** A page without the heading that only repeats its title. */
export function readHelpPage(name: HelpPageName, markdown: string): HelpPage {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const children = tree.children
    .filter((node) => node.type !== 'heading' || node.depth > 1)
    // The page's title is the second level in the window.
    .map((node) => (node.type === 'heading' ? deeper(node) : node));
  return { ...name, content: toHast({ ...tree, children }) as Root };
}

const deeper = (heading: Heading): Heading => ({
  ...heading,
  depth: Math.min(6, heading.depth + 1) as Heading['depth'],
});

/** The newest versions of a change log, the words before the first of them left out. */
export function readWhatsNew(changelog: string): HelpPage {
  const versions = changelog.split(/^(?=## )/m).filter((part) => part.startsWith('## '));
  return readHelpPage(WHATS_NEW, versions.slice(0, VERSIONS_TOLD).join('\n'));
}
