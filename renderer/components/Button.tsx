import type { LucideIcon } from 'lucide-preact';
import type { ButtonHTMLAttributes, ComponentChildren, Ref } from 'preact';
import { Icon } from './Icon.tsx';

type NativeProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'ref' | 'class'>;

export type ButtonProps = NativeProps & {
  readonly children: ComponentChildren;
  /** `primary` for the one thing a place is for; `quiet` where a border would be too loud. */
  readonly look?: 'primary' | 'plain' | 'quiet';
  readonly icon?: LucideIcon;
  readonly class?: string;
  readonly buttonRef?: Ref<HTMLButtonElement>;
};

/** A button with words. */
export function Button({
  children,
  look = 'plain',
  icon,
  class: className = '',
  buttonRef,
  ...native
}: ButtonProps) {
  return (
    <button type="button" class={`button button-${look} ${className}`} ref={buttonRef ?? null} {...native}>
      {icon && <Icon of={icon} />}
      {children}
    </button>
  );
}
