import { Eye, Link2 } from 'lucide-preact';
import type { Comment } from '../../../core/article/article.ts';
import { paragraphsOf } from '../../../core/article/text.ts';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatDay } from '../../models/words.ts';
import { type Thread, threadComments } from './comment-threads.ts';
import { useReaderView } from './reader-view.ts';

/** What other readers wrote, and what else was linked to; covered until a first answer if the reader wishes so. */
export function Comments(props: { readonly comments: readonly Comment[]; readonly hasAnswer: boolean }) {
  const { settings } = useApp();
  const view = useReaderView();
  if (props.comments.length === 0) return null;
  const isCovered =
    settings.current.value.coverComments && !props.hasAnswer && !view.areCommentsUncovered.value;
  const voices = props.comments.filter(({ kind }) => kind === 'comment');
  const pingbacks = props.comments.filter(({ kind }) => kind === 'pingback');
  return (
    <section class="comments" aria-labelledby="comments-title">
      <h2 id="comments-title">{countOf(props.comments.length, 'response')}</h2>
      {isCovered ? (
        <div class="covered">
          <p>They stay covered until you have written a first answer of your own.</p>
          <Button icon={Eye} onClick={() => (view.areCommentsUncovered.value = true)}>
            Show them now
          </Button>
        </div>
      ) : (
        <>
          <ThreadList threads={threadComments(voices)} />
          {pingbacks.length > 0 && <RelatedReading pingbacks={pingbacks} />}
        </>
      )}
    </section>
  );
}

function ThreadList({ threads }: { readonly threads: readonly Thread[] }) {
  if (threads.length === 0) return null;
  return (
    <ol class="threads">
      {threads.map(({ comment, replies }) => (
        <li key={comment.id}>
          <article
            class="comment"
            data-comment={comment.id}
            aria-label={`Response by ${comment.author ?? 'someone'}`}
          >
            <p class="comment-by">
              <span>{comment.author ?? 'Someone'}</span>
              {comment.publishedAt && (
                <time dateTime={comment.publishedAt}>{formatDay(comment.publishedAt)}</time>
              )}
            </p>
            <Paragraphs id={comment.id} text={comment.text} />
          </article>
          <ThreadList threads={replies} />
        </li>
      ))}
    </ol>
  );
}

function Paragraphs({ id, text }: { readonly id: string; readonly text: string }) {
  return (
    <div class="comment-text" dir="auto" data-comment={id}>
      {paragraphsOf(text).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
    </div>
  );
}

function RelatedReading({ pingbacks }: { readonly pingbacks: readonly Comment[] }) {
  return (
    <section class="related" aria-labelledby="related-title">
      <h3 id="related-title">Related reading</h3>
      <ul>
        {pingbacks.map(({ id, text, url }) => (
          <li key={id}>
            <Icon of={Link2} />
            {url ? (
              <a href={url} target="_blank" rel="noopener noreferrer" title={url}>
                {text}
              </a>
            ) : (
              <span>{text}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
