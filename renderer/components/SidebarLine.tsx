import type { LucideIcon } from 'lucide-preact';
import type { CommandName } from '../../core/commands.ts';
import { useApp } from '../models/app.ts';
import { formatRoute, type Route } from '../models/routes.ts';
import { formatNumber } from '../models/words.ts';
import { Icon } from './Icon.tsx';

/** A place, or a part of one, in the sidebar. */
export function PlaceLine(props: {
  readonly route: Route;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly command?: CommandName;
  readonly count?: number | undefined;
}) {
  const { commands, layout, routes } = useApp();
  const here = routes.current.value;
  // Every feed has a line of its own; the other places have one for all that they show.
  const isHere =
    here.place === props.route.place &&
    (here.place !== 'feeds' || formatRoute(here) === formatRoute(props.route));
  return (
    <li>
      <a
        class="sidebar-line"
        href={formatRoute(props.route)}
        aria-current={isHere ? 'page' : undefined}
        title={props.command === undefined ? props.label : commands.hintOf(props.command)}
        onClick={(event) => {
          event.preventDefault();
          layout.closeDrawer();
          routes.go(props.route);
        }}
      >
        <LineWords icon={props.icon} label={props.label} count={props.count} />
      </a>
    </li>
  );
}

/** What stands in a line of the sidebar. */
export function LineWords(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count: number | undefined;
}) {
  return (
    <>
      <Icon of={props.icon} />
      <span class="sidebar-label one-line">{props.label}</span>
      {props.count !== undefined && props.count > 0 && (
        <span class="sidebar-count">{formatNumber(props.count)}</span>
      )}
    </>
  );
}
