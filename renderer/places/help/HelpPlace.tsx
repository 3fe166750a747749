import { ChevronLeft } from 'lucide-preact';
import { useEffect, useRef } from 'preact/hooks';
import { HELP_PAGES, type HelpPage } from '../../../core/help/pages.ts';
import { Button } from '../../components/Button.tsx';
import { MarkedWords } from '../../components/MarkedWords.tsx';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useApp } from '../../models/app.ts';
import type { FoundPage } from '../../models/help.ts';
import { HelpText } from './HelpText.tsx';
import '../../styles/article.css';
import '../../styles/help.css';

/** Short pages about Afterword, and what is new in it. */
export function HelpPlace() {
  const { help, routes } = useApp();
  useEffect(() => void help.load(), [help]);
  const route = routes.current.value;
  const pageId = route.place === 'help' ? route.pageId : null;
  const pages = help.pages.value;
  // In a wide window something stands beside the list from the start.
  const page = pages?.find(({ id }) => id === (pageId ?? HELP_PAGES[0]?.id));
  const isLooking = help.text.value.trim() !== '';
  return (
    <div class="help">
      <PlaceHeader title="Help">
        <SearchField label="Search the help" value={help.text.value} onSearch={help.ask} />
      </PlaceHeader>
      <div class={pageId === null ? 'help-columns' : 'help-columns help-reading'}>
        <nav class="help-list" aria-label="Pages of the help">
          {isLooking && (
            <p class="quiet" role="status">
              {help.found.value.length === 0 ? 'No page has all these words.' : ''}
            </p>
          )}
          <ul>
            {help.found.value.map((found) => (
              <PageLine key={found.page.id} found={found} isCurrent={found.page.id === page?.id} />
            ))}
          </ul>
        </nav>
        {page !== undefined && <Page key={page.id} page={page} />}
      </div>
    </div>
  );
}

function PageLine({ found, isCurrent }: { readonly found: FoundPage; readonly isCurrent: boolean }) {
  const { routes } = useApp();
  const { page, snippet } = found;
  return (
    <li>
      <a
        href={`#/help/${page.id}`}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={(event) => {
          event.preventDefault();
          routes.go({ place: 'help', pageId: page.id });
        }}
      >
        <span class="help-title">{page.title}</span>
        <span class="quiet">
          <MarkedWords of={snippet} />
        </span>
      </a>
    </li>
  );
}

function Page({ page }: { readonly page: HelpPage }) {
  const { routes } = useApp();
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  return (
    <section class="help-page" aria-labelledby="help-page-title" tabIndex={-1} ref={scroller}>
      <div class="help-column">
        <Button
          look="quiet"
          class="help-back"
          icon={ChevronLeft}
          onClick={() => routes.go({ place: 'help', pageId: null })}
        >
          All pages
        </Button>
        <h2 id="help-page-title">{page.title}</h2>
        <HelpText content={page.content} />
      </div>
    </section>
  );
}
