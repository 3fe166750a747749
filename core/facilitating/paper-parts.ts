/** What guide and hand-out have in common. */
import type { PaperBlock } from './paper.ts';
import type { PlanArticle, PlanMaterial } from './plan-material.ts';

export const minutesOf = (count: number): string => (count === 1 ? '1 minute' : `${count} minutes`);

/** Who wrote the text, where and when; for several, nothing: the sources say it. */
export function bylineOf({ articles }: PlanMaterial): readonly PaperBlock[] {
  const [only] = articles;
  if (only === undefined || articles.length > 1) return [];
  const text = [only.byline, only.siteName, only.publishedAt?.slice(0, 10) ?? null]
    .filter((part) => part !== null)
    .join(' · ');
  return text === '' ? [] : [{ tag: 'aside', text }];
}

/** The words that open the articles. */
export const openingQuotations = ({ articles }: PlanMaterial): readonly PaperBlock[] =>
  articles.flatMap(({ epigraph, language }) =>
    epigraph === null ? [] : [{ tag: 'quotation' as const, ...epigraph, language }],
  );

/** What the articles say in their own headings; one that has none is told by its first sentences. */
export const headingBlocks = ({ articles }: PlanMaterial): readonly PaperBlock[] =>
  articles.flatMap((article): readonly PaperBlock[] => [
    ...(articles.length > 1 ? [{ tag: 'heading' as const, level: 3 as const, text: article.title }] : []),
    ...saidBy(article),
  ]);

function saidBy({ headings, excerpt, language }: PlanArticle): readonly PaperBlock[] {
  if (headings.length === 0)
    return excerpt === '' ? [] : [{ tag: 'quotation', text: excerpt, attribution: null, language }];
  return [{ tag: 'list', ordered: false, entries: headings.map(({ text }) => text), language }];
}

/** Every article as a source is cited. */
export function citationsOf({ articles }: PlanMaterial): readonly PaperBlock[] {
  const sources = articles.map(
    (article): PaperBlock => ({
      tag: 'source',
      text: citationOf(article),
      url: article.url,
    }),
  );
  return sources.length === 0
    ? []
    : [{ tag: 'heading', level: 2, text: sources.length === 1 ? 'Source' : 'Sources' }, ...sources];
}

const citationOf = ({ byline, title, siteName, publishedAt }: PlanArticle): string =>
  [byline, `“${title}”`, siteName, publishedAt?.slice(0, 10) ?? null]
    .filter((part) => part !== null)
    .join(', ');
