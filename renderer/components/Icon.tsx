import type { LucideIcon } from 'lucide-preact';

/** A drawing beside words or inside a named button: never the only carrier of meaning, so hidden from readers aloud. */
export function Icon({
  of: Drawing,
  class: className,
}: {
  readonly of: LucideIcon;
  readonly class?: string;
}) {
  return <Drawing size={18} strokeWidth={1.75} aria-hidden="true" class={className ?? ''} />;
}
