import { Minus, Plus } from 'lucide-preact';
import type { RemovalReason, RemovedPart } from '../../../core/article/article.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';

const REASONS: Readonly<Record<RemovalReason, string>> = {
  navigation: 'Navigation',
  subscription: 'Call to subscribe',
  sharing: 'Buttons for sharing',
  links: 'Row of links',
  form: 'Form',
  advertisement: 'Advertisement',
  metadata: 'Details about the page',
  credits: 'Credits, shown above',
  comments: 'Heading of the comments',
  unsafe: 'Unsafe content',
  other: 'Not part of the article',
};

/** Everything the import took away, for those who want to check; each part can be put back. */
export function RemovedParts(props: {
  readonly parts: readonly RemovedPart[];
  readonly restored: readonly string[];
}) {
  const { parts, restored } = props;
  const { acts } = useApp().reader;
  if (parts.length === 0) return null;
  return (
    <details class="removed">
      <summary>What was removed ({parts.length})</summary>
      <dl>
        {parts.map(({ reason, text }, at) => {
          const isBack = restored.includes(text);
          return (
            <div key={at}>
              <dt id={`removed-${at}`}>{REASONS[reason]}</dt>
              <dd>{text}</dd>
              <dd class="removed-act">
                <Button
                  look="quiet"
                  icon={isBack ? Minus : Plus}
                  aria-describedby={`removed-${at}`}
                  onClick={() => void (isBack ? acts.takeOutPart(text) : acts.putBackPart(text))}
                >
                  {isBack ? 'Take out again' : 'Put back'}
                </Button>
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** Parts that the reader put back and whose place is not known: articles of earlier versions did not keep it. */
export function RestoredParts({ parts }: { readonly parts: readonly RemovedPart[] }) {
  if (parts.length === 0) return null;
  return (
    <section class="restored" aria-label="Put back by you">
      <p class="restored-title">Put back by you</p>
      {parts.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  );
}
