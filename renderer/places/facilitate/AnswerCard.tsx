import type { ReturnedText } from '../../../core/facilitating/returns.ts';
import { RenderedWords } from '../../components/RenderedWords.tsx';
import { countOf, formatDay } from '../../models/words.ts';

/** What one member answered; `name` is `null` when it is not known or not shown. */
export function AnswerCard(props: {
  readonly name: string | null;
  readonly words: ReturnedText;
  readonly about?: string;
}) {
  const { name, words, about = '' } = props;
  const { text, writtenAt, earlier } = words;
  return (
    <li class="answer-card" data-part={about === '' ? undefined : words.key}>
      <p class="answer-who">
        {name ?? 'Unnamed'} <span class="quiet">{formatDay(writtenAt)}</span>
      </p>
      {about !== '' && <p class="quiet">“{about}”</p>}
      <div class="answer-text">
        <RenderedWords markdown={text} />
      </div>
      {earlier.length > 0 && (
        <details>
          <summary>{countOf(earlier.length, 'earlier answer')}</summary>
          {earlier.map((version) => (
            <p key={`${version.writtenAt} ${version.text}`} class="answer-text paper-plain quiet">
              {version.text}
            </p>
          ))}
        </details>
      )}
    </li>
  );
}
