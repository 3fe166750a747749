/** What a chapter is called, where its contents and its heading do not quite agree. */
import { type DomDocument, firstIn, lineOf, linesOf } from '../html/dom.ts';

/** Lets a first heading that is the title but for its number be the title, so that it does not stand there twice. */
export function callAs({ body }: DomDocument, title: string): void {
  const heading = firstIn(body, 'h1, h2, h3');
  if (heading === null || linesOf(body)[0] !== lineOf(heading)) return;
  const bare = withoutNumber(lineOf(heading));
  if (bare !== '' && bare === withoutNumber(title)) heading.textContent = title;
}

/** «Chapter Two: Speaking», «2. Speaking» and «Speaking» are one. */
const NUMBER =
  /^(?:(?:chapter|part|kapitel|teil|chapitre|partie|capítulo|capitolo|parte|hoofdstuk|deel) (?:\d{1,3}|[a-z]{1,7})[.:]?(?: ?[–—-])? |\d{1,3}[.:)]?(?: ?[–—-])? |[ivxlc]{1,7}[.:)] )(?=\S)/;

const withoutNumber = (title: string): string =>
  title.replace(/\s+/g, ' ').trim().toLowerCase().replace(NUMBER, '');
