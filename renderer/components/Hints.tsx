import { X } from 'lucide-preact';
import { useApp } from '../models/app.ts';
import { IconButton } from './IconButton.tsx';

/** Shown one at a time until each was used or put away. */
const HINTS = [
  { name: 'import', words: 'Drop files anywhere in this window to read them here.' },
  { name: 'search', words: 'Press / to search everything you keep here.' },
  { name: 'shortcuts', words: 'Press ? to see what the keyboard can do.' },
] as const;

/** A quiet line for the first days. It never comes back once it was used. */
export function Hints() {
  const { settings } = useApp();
  const hint = HINTS.find(({ name }) => !settings.hasSeenHint(name));
  if (hint === undefined) return null;
  return (
    <aside class="hint" aria-label="Hint">
      <p>{hint.words}</p>
      <IconButton icon={X} label="Put this hint away" onClick={() => settings.seeHint(hint.name)} />
    </aside>
  );
}
