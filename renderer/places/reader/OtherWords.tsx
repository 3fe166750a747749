import { Button } from '../../components/Button.tsx';
import type { Begun } from './use-begun.ts';
import '../../styles/other-words.css';

/** Words that another copy of the library had in a field, where they were typed: to go on with, or to let go. */
export function OtherWords({ begun, name }: { readonly begun: Begun; readonly name: string }) {
  if (begun.others.length === 0) return null;
  return (
    <section class="other-words" aria-label={`From another copy: ${name}`}>
      <p class="quiet">Another copy of this library had other words here, which were not added yet:</p>
      <ul>
        {begun.others.map((words) => (
          <li key={words}>
            <p class="other-words-text" dir="auto">
              {words}
            </p>
            <Button onClick={() => void begun.take(words)} aria-label={`Go on with these: ${words}`}>
              Go on with these
            </Button>
            <Button look="quiet" onClick={() => begun.letGo(words)} aria-label={`Let go: ${words}`}>
              Let go
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
