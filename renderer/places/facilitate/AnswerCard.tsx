import type { ReturnedText } from '../../../core/facilitating/returns.ts';
import { countOf, formatDay } from '../../components/words.ts';

/** What one member answered; `name` is `null` when it is not known or not shown. */
export function AnswerCard(props: {
  readonly name: string | null;
  readonly words: ReturnedText;
  readonly about?: string;
}) {
  const { name, words, about = '' } = props;
  const { text, writtenAt, earlier } = words;
  return (
    <li class="answer-card">
      <p class="answer-who">
        {name ?? 'Unnamed'} <span class="quiet">{formatDay(writtenAt)}</span>
      </p>
      {about !== '' && <p class="quiet">“{about}”</p>}
      <p class="answer-text">{text}</p>
      {earlier.length > 0 && (
        <details>
          <summary>{countOf(earlier.length, 'earlier answer')}</summary>
          {earlier.map((version) => (
            <p key={`${version.writtenAt} ${version.text}`} class="answer-text quiet">
              {version.text}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}
