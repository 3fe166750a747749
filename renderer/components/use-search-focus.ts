import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import { useCommands } from './use-commands.ts';

/** The field that `/` comes to while it is on the screen. */
export function useSearchFocus(): RefObject<HTMLInputElement | null> {
  const { settings } = useApp();
  const field = useRef<HTMLInputElement>(null);
  useCommands({
    'focus-search': () => {
      settings.seeHint('search');
      field.current?.focus();
      field.current?.select();
    },
  });
  return field;
}
