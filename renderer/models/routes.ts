import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ArticleId, QuestionId, TextQuoteSelector } from '../../core/article/article.ts';
import type { PlanSubject } from '../../core/facilitating/plan.ts';
import type { SubscriptionId } from '../../core/feeds/subscription.ts';
import type { ReflectionId } from '../../core/journal/journal.ts';

/** Words in an article's text, and where they stood. */
export type RoutePassage = Pick<TextQuoteSelector, 'start' | 'exact'>;

/** Where the reader is. An article may be opened at a question, or at something in it. */
export type Route =
  | { readonly place: 'library' }
  | {
      readonly place: 'article';
      readonly articleId: ArticleId;
      readonly questionId: QuestionId | null;
      readonly reflectionId: ReflectionId | null;
      readonly highlightId: string | null;
      readonly commitmentId: string | null;
      readonly passage: RoutePassage | null;
      readonly commentId: string | null;
    }
  | { readonly place: 'questions' }
  | { readonly place: 'reflections' }
  | { readonly place: 'review'; readonly view: ReviewView }
  /** The entries of one feed, or of all. */
  | { readonly place: 'feeds'; readonly feedId: SubscriptionId | null }
  | FacilitateRoute
  /** A page of the help, or the list of its pages. */
  | { readonly place: 'help'; readonly pageId: string | null }
  | { readonly place: 'trash' }
  | { readonly place: 'settings' };

/** The plan for a session, the room while it goes on, or what the members of the group answered. */
export type FacilitateView = 'plan' | 'room' | 'answers';

/** Leading a group. */
export type FacilitateRoute = {
  readonly place: 'facilitate';
  readonly subject: PlanSubject;
  readonly view: FacilitateView;
  /** What is looked for there: the key of a question or note, or the id of words. */
  readonly part: string | null;
};

/** What the Review place shows: what is due, or counts over months. */
export type ReviewView = 'today' | 'insights';

/** The current place, the way there and back, and how far each place was scrolled. */
export type Routes = {
  readonly current: ReadonlySignal<Route>;
  readonly canGoBack: ReadonlySignal<boolean>;
  readonly canGoForward: ReadonlySignal<boolean>;
  /** Going to where one is already does nothing. `replace` leaves no step to go back to. */
  go(route: Route, how?: 'push' | 'replace'): void;
  back(): void;
  forward(): void;
  /** Offset a place was left at; 0 when it was never scrolled. */
  scrollOf(key: string): number;
  keepScroll(key: string, offset: number): void;
};

export const LIBRARY_ROUTE: Route = { place: 'library' };
export const REVIEW_ROUTE: Route = { place: 'review', view: 'today' };

/** The route of an article, optionally at something in it. */
export const articleRoute = (
  articleId: ArticleId,
  at: {
    readonly questionId?: QuestionId;
    readonly reflectionId?: ReflectionId;
    readonly highlightId?: string;
    readonly commitmentId?: string;
    readonly passage?: RoutePassage;
    readonly commentId?: string;
  } = {},
): Route => ({
  place: 'article',
  articleId,
  questionId: at.questionId ?? null,
  reflectionId: at.reflectionId ?? null,
  highlightId: at.highlightId ?? null,
  commitmentId: at.commitmentId ?? null,
  passage: at.passage ?? null,
  commentId: at.commentId ?? null,
});

/** The route of the plan for an article or a collection. */
export const facilitateRoute = (
  subject: PlanSubject,
  view: FacilitateView = 'plan',
  part: string | null = null,
): FacilitateRoute => ({ place: 'facilitate', subject, view, part });

/** The help, at one of its pages or at their list. */
export const helpRoute = (pageId: string | null = null): Route => ({ place: 'help', pageId });

/** The address of a route, for links and the history. */
export function formatRoute(route: Route): string {
  if (route.place === 'review' && route.view === 'insights') return '#/review/insights';
  if (route.place === 'help')
    return route.pageId === null ? '#/help' : `#/help/${encodeURIComponent(route.pageId)}`;
  if (route.place === 'feeds')
    return route.feedId === null ? '#/feeds' : `#/feeds/${encodeURIComponent(route.feedId)}`;
  if (route.place === 'facilitate') {
    const plan = `#/facilitate/${route.subject.kind}/${encodeURIComponent(route.subject.id)}`;
    if (route.part !== null) return `${plan}/${route.view}/${encodeURIComponent(route.part)}`;
    return route.view === 'plan' ? plan : `${plan}/${route.view}`;
  }
  if (route.place !== 'article') return `#/${route.place}`;
  const article = `#/article/${encodeURIComponent(route.articleId)}`;
  if (route.questionId !== null) return `${article}/question/${encodeURIComponent(route.questionId)}`;
  if (route.reflectionId !== null) return `${article}/reflection/${encodeURIComponent(route.reflectionId)}`;
  if (route.highlightId !== null) return `${article}/highlight/${encodeURIComponent(route.highlightId)}`;
  if (route.commitmentId !== null) return `${article}/commitment/${encodeURIComponent(route.commitmentId)}`;
  if (route.commentId !== null) return `${article}/comment/${encodeURIComponent(route.commentId)}`;
  if (route.passage !== null)
    return `${article}/passage/${route.passage.start}/${encodeURIComponent(route.passage.exact)}`;
  return article;
}

/** The route of an address; `null` when it names no place. */
export function parseRoute(hash: string): Route | null {
  const [place, id, part, partId, exact] = hash.replace(/^#\/?/, '').split('/').map(decode);
  switch (place) {
    case 'library':
    case 'questions':
    case 'reflections':
    case 'trash':
    case 'settings':
      return { place };
    case 'review':
      return { place, view: id === 'insights' ? 'insights' : 'today' };
    case 'feeds':
      return { place, feedId: id || null };
    case 'help':
      return helpRoute(id || null);
    case 'facilitate':
      return (id === 'article' || id === 'collection') && part
        ? facilitateRoute(
            { kind: id, id: part },
            partId === 'room' || partId === 'answers' ? partId : 'plan',
            exact || null,
          )
        : null;
    case 'article':
      if (!id) return null;
      return articleRoute(id, {
        ...(part === 'question' && partId ? { questionId: partId } : {}),
        ...(part === 'reflection' && partId ? { reflectionId: partId } : {}),
        ...(part === 'highlight' && partId ? { highlightId: partId } : {}),
        ...(part === 'commitment' && partId ? { commitmentId: partId } : {}),
        ...(part === 'comment' && partId ? { commentId: partId } : {}),
        ...(part === 'passage' && /^\d{1,9}$/.test(partId ?? '') && exact
          ? { passage: { start: Number(partId), exact } }
          : {}),
      });
    default:
      return null;
  }
}

/** What of the browser's window the routes need; a test hands in its own. */
export type RouteWindow = Pick<Window, 'history' | 'location' | 'addEventListener'>;

/** Starts at the address's place, or at `first` when it names none. */
export function createRoutes(host: RouteWindow, first: Route): Routes {
  const current = signal<Route>(parseRoute(host.location.hash) ?? first);
  const step = signal(stepOf(host.history.state) ?? 0);
  const lastStep = signal(step.peek());
  const offsets = new Map<string, number>();

  host.history.replaceState({ step: step.peek() }, '', formatRoute(current.peek()));
  host.addEventListener('popstate', (event) => {
    step.value = stepOf(event.state) ?? 0;
    lastStep.value = Math.max(lastStep.peek(), step.peek());
    current.value = parseRoute(host.location.hash) ?? first;
  });

  return {
    current,
    canGoBack: computed(() => step.value > 0),
    canGoForward: computed(() => step.value < lastStep.value),
    go(route, how = 'push') {
      const address = formatRoute(route);
      if (address === formatRoute(current.peek())) return;
      if (how === 'push') {
        step.value += 1;
        lastStep.value = step.peek();
        host.history.pushState({ step: step.peek() }, '', address);
      } else host.history.replaceState({ step: step.peek() }, '', address);
      current.value = route;
    },
    back: () => host.history.back(),
    forward: () => host.history.forward(),
    scrollOf: (key) => offsets.get(key) ?? 0,
    keepScroll: (key, offset) => void offsets.set(key, offset),
  };
}

function stepOf(state: unknown): number | null {
  if (typeof state !== 'object' || state === null || !('step' in state)) return null;
  return typeof state.step === 'number' ? state.step : null;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
