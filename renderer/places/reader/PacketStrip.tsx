import { Send } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { ArticleId } from '../../../core/article/article.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { countOf, formatDay } from '../../models/words.ts';
import '../../styles/packets.css';

/** Packets that ask something on this article: who asks, what for, and the way back. */
export function PacketStrip({ articleId }: { readonly articleId: ArticleId }) {
  const { packets } = useApp();
  useEffect(() => void packets.showRows(articleId), [packets, articleId]);
  return packets.rows.value.map(({ id, title, host, instructions, questions, answered, returnedAt }) => (
    <section key={id} class="packet-strip" aria-label={`Packet ${title}`}>
      <p>
        <strong>{host === '' ? 'Your group asks you' : `${host} asks you`}</strong>
        {' · '}
        {answered} of {countOf(questions, 'question')} answered
      </p>
      {instructions !== '' && <p class="packet-words">{instructions}</p>}
      {returnedAt !== null && <p class="quiet">Returned on {formatDay(returnedAt)}. You can return again.</p>}
      <Button icon={Send} onClick={() => void packets.beginReturn(id)}>
        Return answers…
      </Button>
    </section>
  ));
}
