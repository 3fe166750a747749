import type { LucideIcon } from 'lucide-preact';
import type { HTMLAttributes } from 'preact';
import type { ArticleQuery } from '../../core/library/query.ts';
import { useApp } from '../models/app.ts';
import { LineWords } from './SidebarLine.tsx';

/** A line that narrows the Library to a list. */
export function ListLine(props: {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly count: number | undefined;
  /** How far a line stands in from those it belongs to. */
  readonly depth?: number;
  readonly change: Pick<ArticleQuery, 'show' | 'tag' | 'collection'>;
  /** What the line as a whole takes, such as drags. */
  readonly frame?: HTMLAttributes<HTMLLIElement>;
}) {
  const { layout, library, routes } = useApp();
  const { show, tag, collection } = library.query.value;
  const isShown =
    show === props.change.show && tag === props.change.tag && collection === props.change.collection;
  const isHere = isShown && routes.current.value.place === 'library';
  return (
    <li {...props.frame} style={props.depth ? { paddingInlineStart: `${props.depth * 16}px` } : undefined}>
      <button
        type="button"
        class="sidebar-line"
        aria-current={isHere ? 'true' : undefined}
        title={props.label}
        onClick={() => {
          layout.closeDrawer();
          if (!isShown) library.ask(props.change);
          routes.go({ place: 'library' });
        }}
      >
        <LineWords icon={props.icon} label={props.label} count={props.count} />
      </button>
    </li>
  );
}
