import type { LinkArrival, LinkTarget } from '../../core/afterword-link.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import { articleRoute, formatRoute, type Route, type Routes } from './routes.ts';
import type { Toasts } from './toasts.ts';

/** Links into the library: followed when they come in, copied when they are wanted. */
export type Links = {
  copy(target: LinkTarget): void;
};

type LinkApi = Pick<AfterwordBridge, 'takeLink' | 'copyLink' | 'on'>;

export function createLinks(api: LinkApi, routes: Routes, toasts: Toasts): Links {
  const follow = async (): Promise<void> => {
    const arrival = await api.takeLink();
    if (arrival === null) return;
    if (arrival.tag === 'found') goTo(routes, routeOf(arrival.target));
    else toasts.show(sentenceOf(arrival));
    // The article is here, though what the link names in it is not.
    if (arrival.tag === 'not-here' && arrival.missing !== 'article')
      routes.go(articleRoute(arrival.articleId));
  };
  api.on('linkArrived', () => void follow());
  void follow();

  return {
    copy(target) {
      void api.copyLink(target).then(() => toasts.show(COPIED[target.tag]));
    },
  };
}

/** Who follows the same link again wants to be shown the place again. */
function goTo(routes: Routes, route: Route): void {
  if (formatRoute(route) === formatRoute(routes.current.peek()) && route.place === 'article')
    routes.go(articleRoute(route.articleId), 'replace');
  setTimeout(() => routes.go(route));
}

/** The place of this window that a link names. */
export function routeOf(target: LinkTarget): Route {
  switch (target.tag) {
    case 'article':
      return articleRoute(target.articleId);
    case 'question':
      return articleRoute(target.articleId, { questionId: target.questionId });
    case 'answer':
      return articleRoute(target.articleId, { reflectionId: target.reflectionId });
  }
}

function sentenceOf(arrival: Exclude<LinkArrival, { tag: 'found' }>): string {
  if (arrival.tag === 'not-a-link')
    return 'This link is none that Afterword knows. It may have been cut short.';
  switch (arrival.missing) {
    case 'article':
      return 'This link leads to an article that is not in this library. It may be in the trash or in another library.';
    case 'question':
      return 'The question that this link leads to is not asked here any more. This is its article.';
    case 'answer':
      return 'The answer that this link leads to is not here any more. This is its article.';
  }
}

const COPIED: Readonly<Record<LinkTarget['tag'], string>> = {
  article: 'A link to this article is in the clipboard.',
  question: 'A link to this question is in the clipboard.',
  answer: 'A link to this answer is in the clipboard.',
};
