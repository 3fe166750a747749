/** What a page tells about its author in a box of its own. */

import { isLinkRow } from '../page-furniture.ts';
import { isAboutAuthorHeading, nameOfBio, roleInBio } from '../page-furniture-credits.ts';
import { all, around, type DomDocument, type DomElement, firstIn, lineOf, paragraphsOf } from './dom.ts';

export type AuthorBox = {
  readonly bio: string | null;
  readonly role: string | null;
  readonly name: string | null;
};

export const NO_AUTHOR_BOX: AuthorBox = { bio: null, role: null, name: null };

const BOXES =
  '.author-bio, .author-box, .authorbox, .about-author, #about-author, .about-the-author, .author-info, .author-description, .author-profile, .author-card, #author-info, #entry-author-info, .entry-author-info, .post-author-bio, .saboxplugin-wrap, .abh_box, .m-author-profile, .bio-box, .author-about, .post-author-box, .article-author-bio, .gh-author, .author-profile-bio, [class*="author-bio"], [class*="author_bio"], [class*="author-desc"], [class*="about-author"], [class*="about_author"], [class*="about-the-author"], [class*="bio-author"]';

/** Reads the box and takes it off the page. */
export function takeAuthorBox(document: DomDocument): AuthorBox {
  const boxes = all(document.body, BOXES).filter(
    (box) => around(box, '#comments, .comments, .sidebar, #sidebar, nav') === null,
  );
  const box = boxes.find((candidate) => bioOf(candidate) !== null);
  if (!box) return NO_AUTHOR_BOX;
  const bio = bioOf(box);
  const name = nameOfBio(bio ?? '') ?? nameInBox(box);
  for (const element of boxes)
    if (element !== box && (box.contains(element) || element.contains(box))) element.remove();
  box.remove();
  return { bio, role: bio === null ? null : roleInBio(bio, name), name };
}

/** The paragraphs that are prose, without headings and rows of links. */
function bioOf(box: DomElement): string | null {
  const lines = paragraphsOf(box)
    .split('\n\n')
    .filter(
      (line) =>
        !isAboutAuthorHeading(line) &&
        !isLinkRow(line) &&
        !/^(?:view all posts|more posts|read more|see all|website|follow|all posts by)\b/i.test(line),
    );
  const prose = lines.filter(
    (line) => line.length >= 40 || nameOfBio(line) !== null || /^(?:is|was|ist|est|es|é) /u.test(line),
  );
  return prose.length === 0 ? null : prose.join('\n\n');
}

function nameInBox(box: DomElement): string | null {
  const name = lineOf(firstIn(box, '.author-name, .fn, [itemprop="name"], h2, h3, h4, h5, strong')).replace(
    /^(?:about|by|written by)\s+/i,
    '',
  );
  return name !== '' && name.length <= 60 ? name : null;
}
