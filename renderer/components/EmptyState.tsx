import type { LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';

/** What a place says when it has nothing to show, and what can be done about it. */
export function EmptyState(props: {
  readonly icon: LucideIcon;
  readonly sentence: string;
  readonly children?: ComponentChildren;
}) {
  const Drawing = props.icon;
  return (
    <div class="empty-state">
      <Drawing size={32} strokeWidth={1.25} aria-hidden="true" />
      <p>{props.sentence}</p>
      {props.children && <div class="empty-acts">{props.children}</div>}
    </div>
  );
}
