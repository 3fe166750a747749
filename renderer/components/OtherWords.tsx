import { Button } from './Button.tsx';
import '../styles/other-words.css';

/** Words that another copy of the library had in a field, where they were typed: to go on with, or to let go. */
export function OtherWords(props: {
  /** What the field is for. */
  readonly name: string;
  readonly words: readonly string[];
  readonly onTake: (words: string) => void;
  readonly onLetGo: (words: string) => void;
}) {
  if (props.words.length === 0) return null;
  return (
    <section class="other-words" aria-label={`From another copy: ${props.name}`}>
      <p class="quiet">Another copy of this library had other words here:</p>
      <ul>
        {props.words.map((words) => (
          <li key={words}>
            <p class="other-words-text" dir="auto">
              {words}
            </p>
            <Button onClick={() => props.onTake(words)} aria-label={`Go on with these: ${words}`}>
              Go on with these
            </Button>
            <Button look="quiet" onClick={() => props.onLetGo(words)} aria-label={`Let go: ${words}`}>
              Let go
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
