/** An article's own text in an export: its tree without what only the app understands, and what stands around it. */
import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import type { Article, Comment } from '../article/article.ts';
import { PICTURE_FILE } from '../importing/article-pictures.ts';
import { sanitize } from '../importing/sanitize.ts';

/** Where a picture of the library is found from the exported file; `null` when it is not there. */
export type PictureAddress = (fileName: string) => string | null;

export type ContentOptions = {
  readonly pictureAddress: PictureAddress;
  /** Put before every id, so that articles can stand on one page. */
  readonly idPrefix: string;
  /** How many levels the headings go down. */
  readonly lower: number;
};

/** The tree with plain addresses for pictures; one that is not there becomes its words. */
export function exportedContent(content: Root, options: ContentOptions): Root {
  const convert = (node: RootContent | ElementContent): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : [];
    if (node.tagName === 'img') return picture(node, options);
    return [
      {
        type: 'element',
        tagName: lowered(node.tagName, options.lower),
        properties: exportedProperties(node.properties, options.idPrefix),
        children: node.children.flatMap(convert),
      },
    ];
  };
  return { type: 'root', children: sanitize(content).children.flatMap(convert) };
}

function picture({ properties }: Element, { pictureAddress }: ContentOptions): ElementContent[] {
  const name = properties['dataPicture'];
  const alt = String(properties['alt'] ?? '');
  const address = typeof name === 'string' && PICTURE_FILE.test(name) ? pictureAddress(name) : null;
  if (address === null) return alt === '' ? [] : [{ type: 'text', value: `[${alt}]` }];
  const { width, height } = properties;
  const size: Properties = { ...(width ? { width } : {}), ...(height ? { height } : {}) };
  return [{ type: 'element', tagName: 'img', properties: { src: address, alt, ...size }, children: [] }];
}

const lowered = (tagName: string, levels: number): string => {
  const level = /^h([1-6])$/.exec(tagName)?.[1];
  return level === undefined ? tagName : `h${Math.min(6, Number(level) + levels)}`;
};

function exportedProperties(properties: Properties, idPrefix: string): Properties {
  const { id, href } = properties;
  const kept = Object.entries(properties).filter(([name]) => !name.startsWith('data'));
  return {
    ...Object.fromEntries(kept),
    ...(typeof id === 'string' ? { id: `${idPrefix}${id}` } : {}),
    ...(typeof href === 'string' && href.startsWith('#') ? { href: `#${idPrefix}${href.slice(1)}` } : {}),
  };
}

/** What is printed small at an article's end, a line each. */
export const creditLines = ({ credits }: Article): readonly string[] => [
  ...(credits.authorBio === null ? [] : credits.authorBio.split('\n').filter((line) => line.trim() !== '')),
  ...(credits.authorRole === null ? [] : [credits.authorRole]),
  ...(credits.editor === null ? [] : [`Editor: ${credits.editor}`]),
  ...credits.imageSources.map((source) => `Image: ${source}`),
  ...credits.notes,
];

/** Who wrote a response and when, and whom it answers, in one line. */
export function commentLine(
  { kind, author, publishedAt, replyTo }: Comment,
  comments: readonly Comment[],
): string {
  const answered = replyTo === null ? undefined : comments.find(({ id }) => id === replyTo);
  return [
    kind === 'pingback' ? 'Related reading' : (author ?? 'Without a name'),
    ...(publishedAt === null ? [] : [publishedAt.slice(0, 10)]),
    ...(answered === undefined ? [] : [`to ${answered.author ?? 'the response before'}`]),
  ].join(' · ');
}
