/** Links into the library: where one leads, and making one. */
import { formatLink, type LinkArrival, type LinkTarget, parseLink } from '../../core/afterword-link.ts';
import type { Article } from '../../core/article/article.ts';
import type { LinkContract } from '../../core/contract/link-contract.ts';
import type { Journal } from '../../core/journal/journal.ts';
import { shownQuestions } from '../../core/journal/questions.ts';
import { liveReflections } from '../../core/journal/reflections.ts';
import type { Library } from '../library/library.ts';

/** Links that the system handed to the app. */
export type IncomingLinks = {
  /** The newest one, once. */
  take(): string | null;
};

export type LinkApiOptions = {
  readonly library: Library;
  readonly links: IncomingLinks;
  readonly writeClipboard: (text: string) => Promise<void>;
};

export function createLinkApi({ library, links, writeClipboard }: LinkApiOptions): LinkContract {
  return {
    async takeLink() {
      const text = links.take();
      if (text === null) return null;
      const target = parseLink(text);
      return target === null ? { tag: 'not-a-link' } : arrivalOf(target, library);
    },
    async copyLink(target) {
      await writeClipboard(formatLink(target));
      return null;
    },
  };
}

async function arrivalOf(target: LinkTarget, library: Library): Promise<LinkArrival> {
  const { articleId, tag } = target;
  const article = await library.readArticle(articleId);
  if (!article.ok) return { tag: 'not-here', missing: 'article', articleId };
  if (tag === 'article') return { tag: 'found', target };
  const journal = await library.readJournal(articleId);
  const isThere = journal.ok && isIn(target, article.value, journal.value);
  return isThere ? { tag: 'found', target } : { tag: 'not-here', missing: tag, articleId };
}

function isIn(target: LinkTarget, { questions }: Article, journal: Journal): boolean {
  switch (target.tag) {
    case 'article':
      return true;
    case 'question':
      return shownQuestions(questions, journal.questions).some(({ id }) => id === target.questionId);
    case 'answer':
      return liveReflections(journal).some(({ id }) => id === target.reflectionId);
  }
}
