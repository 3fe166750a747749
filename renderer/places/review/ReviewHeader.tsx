import type { ComponentChildren } from 'preact';
import { PlaceHeader } from '../../components/PlaceHeader.tsx';
import { useApp } from '../../models/app.ts';
import { formatRoute, type ReviewView, type Route } from '../../models/routes.ts';

const VIEWS: readonly { readonly view: ReviewView; readonly label: string }[] = [
  { view: 'today', label: 'Today' },
  { view: 'insights', label: 'Insights' },
];

/** The name of the place and its two views. */
export function ReviewHeader(props: { readonly view: ReviewView; readonly note: ComponentChildren }) {
  const { routes } = useApp();
  return (
    <PlaceHeader title="Review" note={props.note}>
      <nav class="views" aria-label="Views of the review">
        {VIEWS.map(({ view, label }) => {
          const route: Route = { place: 'review', view };
          return (
            <a
              key={view}
              class="view-link"
              href={formatRoute(route)}
              aria-current={view === props.view ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                routes.go(route);
              }}
            >
              {label}
            </a>
          );
        })}
      </nav>
    </PlaceHeader>
  );
}
