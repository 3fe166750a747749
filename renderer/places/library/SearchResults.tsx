import '../../styles/search.css';
import type { ComponentChild, ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  type ArticleHit,
  type SearchResults as FoundResults,
  type Hits,
  type PassageHit,
  SEARCH_GROUPS,
  type SearchGroup,
} from '../../../core/searching/search.ts';
import { Button } from '../../components/Button.tsx';
import { ChoiceBox } from '../../components/ChoiceBox.tsx';
import { MarkedWords } from '../../components/MarkedWords.tsx';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import { formatRoute, type Route } from '../../models/routes.ts';
import { canShowMore, isCutShort, routeOfHit } from '../../models/search.ts';
import { countOf, formatDay, formatNumber } from '../../models/words.ts';
import { MisreadNote } from './MisreadNote.tsx';
import { SearchEmpty } from './SearchEmpty.tsx';

/**
 * What was found, in groups, best first. Arrows, j and k walk through all of it and from its top back to the field,
 * Enter opens at the very place.
 */
export function SearchResults() {
  const { commands, library, search } = useApp();
  const frame = useRef<HTMLDivElement>(null);
  const results = search.results.value;
  useFocusOnHit(frame);
  const move = (by: -1 | 1): void => {
    const stops = [...(frame.current?.querySelectorAll<HTMLElement>('a, button') ?? [])];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at === 0 && by < 0) commands.run('focus-search');
    else stops[at < 0 ? 0 : Math.min(stops.length - 1, at + by)]?.focus();
  };
  const choose = (): void => {
    const hit = document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'];
    const chosen = new Set(library.selection.chosen.peek());
    if (hit === undefined) return;
    if (!chosen.delete(hit)) chosen.add(hit);
    library.selection.choose([...chosen]);
  };
  useCommands({ next: () => move(1), previous: () => move(-1), select: choose });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between links
    <div
      ref={frame}
      class="results"
      aria-busy={!search.isSettled.value}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      }}
    >
      <IndexNote />
      <MisreadNote />
      <FailureNote />
      <p class="visually-hidden" role="status">
        {search.isSettled.value && results !== null ? announcementOf(results) : ''}
      </p>
      {results !== null && search.isSettled.value && isEmpty(results) && <SearchEmpty results={results} />}
      {results?.partial && (
        <p class="results-note">Nothing fits all of this. What follows has some of the words.</p>
      )}
      {results !== null && (
        <>
          <Group name="articles" title="Articles" found={results.articles}>
            {(hit) => <ChoosableArticle hit={hit} />}
          </Group>
          <Group name="questions" title="Questions" found={results.questions}>
            {(hit) => <PassageLink hit={hit} />}
          </Group>
          <Group name="written" title="What you wrote" found={results.written}>
            {(hit) => <PassageLink hit={hit} />}
          </Group>
          <Group name="returned" title="Answers of others" found={results.returned}>
            {(hit) => <PassageLink hit={hit} />}
          </Group>
        </>
      )}
    </div>
  );
}

/** A hit that has the focus keeps it when better ones come before it: a browser takes it from what is moved. */
function useFocusOnHit(frame: RefObject<HTMLElement | null>): void {
  const before = document.activeElement;
  const focused = before instanceof HTMLElement && frame.current?.contains(before) ? before : null;
  useLayoutEffect(() => {
    if (focused?.isConnected && document.activeElement !== focused) focused.focus();
  });
}

type Results = Pick<FoundResults, 'partial' | SearchGroup>;

const isEmpty = (results: Results): boolean =>
  SEARCH_GROUPS.every((group) => results[group].hits.length === 0);

const announcementOf = (results: Results): string =>
  isEmpty(results)
    ? 'Nothing was found.'
    : `${results.partial ? 'Only with some of the words: ' : ''}${countOf(results.articles.total, 'article')}, ${countOf(results.questions.total, 'question')}, ${formatNumber(
        results.written.total,
      )} of what you wrote${results.returned.total === 0 ? '' : `, ${countOf(results.returned.total, 'answer')} of others`}.`;

/** The search gave no answer: what is shown is what was found before. */
function FailureNote() {
  const { search } = useApp();
  if (!search.hasFailed.value || search.progress.value.tag === 'unavailable') return null;
  return (
    <div class="results-note acts" role="alert">
      <p>The search gave no answer.</p>
      <Button onClick={search.askAgain}>Try again</Button>
    </div>
  );
}

/** While the index is made, what is found is not all there is. */
function IndexNote() {
  const progress = useApp().search.progress.value;
  switch (progress.tag) {
    case 'ready':
      return null;
    case 'building':
      return progress.total === 0 ? null : (
        <div class="results-note">
          <label>
            Reading the library for search: {formatNumber(progress.done)} of {formatNumber(progress.total)}.
            What is found until then is not all there is.
            <progress value={progress.done} max={progress.total} />
          </label>
        </div>
      );
    case 'unavailable':
      return <p class="results-note">{progress.sentence}</p>;
  }
}

function Group<Hit extends ArticleHit | PassageHit>(props: {
  readonly name: SearchGroup;
  readonly title: string;
  readonly found: Hits<Hit>;
  readonly children: (hit: Hit) => ComponentChild;
}) {
  const { search } = useApp();
  const { total, more, hits } = props.found;
  if (hits.length === 0) return null;
  const id = `results-${props.name}`;
  return (
    <section class="results-group" aria-labelledby={id}>
      <h2 id={id}>
        {props.title} <span class="results-count">{`${formatNumber(total)}${more ? '+' : ''}`}</span>
      </h2>
      <ol>
        {hits.map((hit) => (
          <li key={keyOf(hit)}>{props.children(hit)}</li>
        ))}
      </ol>
      {canShowMore(hits.length, total) && (
        <Button look="quiet" onClick={() => search.showMore(props.name)}>
          Show more
        </Button>
      )}
      {isCutShort(hits.length, total) && (
        <p class="quiet">
          These are the best {formatNumber(hits.length)}. Another word or a filter narrows them down.
        </p>
      )}
    </section>
  );
}

/** An article is one hit wherever its words stand; of a passage the place counts. */
const keyOf = (hit: ArticleHit | PassageHit): string =>
  'kind' in hit ? `${hit.articleId} ${JSON.stringify(hit.place)}` : hit.articleId;

function HitLink(props: { readonly route: Route; readonly children: ComponentChildren }) {
  const { routes } = useApp();
  return (
    <a
      class="hit"
      href={formatRoute(props.route)}
      onClick={(event) => {
        event.preventDefault();
        routes.go(props.route);
      }}
    >
      {props.children}
    </a>
  );
}

/** A found article, which can be chosen as one in the list can. */
function ChoosableArticle({ hit }: { readonly hit: ArticleHit }) {
  const { selection } = useApp().library;
  return (
    <div class="hit-choosable" data-article={hit.articleId}>
      <div class="row-choose">
        <ChoiceBox selection={selection} id={hit.articleId} label={`Select “${hit.title.text}”`} />
      </div>
      <ArticleLink hit={hit} />
    </div>
  );
}

function ArticleLink({ hit }: { readonly hit: ArticleHit }) {
  const { settings } = useApp();
  const isCovered = hit.place.tag === 'comment' && settings.current.value.coverComments && !hit.answered;
  return (
    <HitLink route={routeOfHit(hit.articleId, isCovered ? { tag: 'article' } : hit.place)}>
      <span class="hit-title own-direction" lang={hit.language ?? undefined}>
        <MarkedWords of={hit.title} />
      </span>
      <span class="hit-facts">
        {hit.byline !== null && (
          <>
            <MarkedWords of={hit.byline} /> ·{' '}
          </>
        )}
        {hit.siteName !== null && `${hit.siteName} · `}
        {formatDay(hit.date)}
        {hit.place.tag === 'comment' && ' · in a response'}
      </span>
      {isCovered && (
        <span class="hit-words">
          The responses stay covered until you have written an answer of your own.
        </span>
      )}
      {hit.snippet !== null && !isCovered && (
        <span class="hit-words own-direction" lang={hit.language ?? undefined}>
          <MarkedWords of={hit.snippet} />
        </span>
      )}
    </HitLink>
  );
}

const KIND_LABELS: Readonly<Record<PassageHit['kind'], string>> = {
  question: 'Question',
  answer: 'Answer',
  note: 'Note',
  highlight: 'Highlight',
  commitment: 'Commitment',
  plan: 'Plan for a session',
  returned: 'Returned answer',
};

function PassageLink({ hit }: { readonly hit: PassageHit }) {
  return (
    <HitLink route={routeOfHit(hit.articleId, hit.place)}>
      {hit.about !== '' && <span class="hit-about one-line own-direction">{hit.about}</span>}
      <span class={`hit-words own-direction hit-${hit.kind}`} lang={hit.language ?? undefined}>
        <MarkedWords of={hit.text} />
      </span>
      <span class="hit-facts">
        {[
          KIND_LABELS[hit.kind],
          hit.articleTitle,
          hit.answered ? 'answered' : null,
          hit.writtenAt === null ? null : formatDay(hit.writtenAt),
        ]
          .filter((fact) => fact !== null)
          .join(' · ')}
        {hit.orphaned && ' (no longer in the library)'}
      </span>
    </HitLink>
  );
}
