import type { LucideIcon } from 'lucide-preact';
import type { ButtonHTMLAttributes, Ref } from 'preact';
import { Icon } from './Icon.tsx';

type NativeProps = Omit<
  ButtonHTMLAttributes<HTMLButtonElement>,
  'icon' | 'label' | 'ref' | 'class' | 'title'
>;

export type IconButtonProps = NativeProps & {
  readonly icon: LucideIcon;
  /** The accessible name. */
  readonly label: string;
  /** Words of the tooltip, such as the name with its key; the label when left out. */
  readonly hint?: string;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

/** A button that is only a drawing: its words are in the tooltip and in its accessible name. */
export function IconButton({
  icon,
  label,
  hint,
  class: className = '',
  buttonRef,
  ...native
}: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      aria-label={label}
      title={hint ?? label}
      ref={buttonRef ?? null}
      {...native}
    >
      <Icon of={icon} />
    </button>
  );
}
