import { ExternalLink } from 'lucide-preact';
import type { Article } from '../../../core/article/article.ts';
import { Icon } from '../../components/Icon.tsx';
import { useApp } from '../../models/app.ts';
import type { Reading } from '../../models/reader-reading.ts';
import { formatDay, formatReadingTime } from '../../models/words.ts';
import { ArticleLists } from './ArticleLists.tsx';
import { CorrectableLine } from './CorrectableLine.tsx';

/** Title, byline, and where and when the article appeared; its epigraph set apart. */
export function ArticleHead({ article, reading }: { readonly article: Article; readonly reading: Reading }) {
  const { acts } = useApp().reader;
  const { epigraph } = article;
  return (
    <header class="article-head">
      <CorrectableLine
        name="title"
        field="title"
        value={reading.title}
        printed={article.title}
        onCorrect={(title) => acts.correct({ title })}
      >
        <h1 id="article-title" elementtiming="article">
          {reading.title}
        </h1>
      </CorrectableLine>
      <CorrectableLine
        name="author"
        field="byline"
        value={reading.byline}
        printed={article.byline}
        onCorrect={(byline) => acts.correct({ byline })}
      >
        <p class={reading.byline ? 'byline' : 'byline byline-unknown'}>
          {reading.byline ?? 'Author not named'}
        </p>
      </CorrectableLine>
      <ArticleFacts article={article} />
      <ArticleLists articleId={article.id} />
      {epigraph && (
        <figure class="epigraph">
          <blockquote>{epigraph.text}</blockquote>
          {epigraph.attribution && <figcaption>{epigraph.attribution}</figcaption>}
        </figure>
      )}
    </header>
  );
}

/** Each runs in its own direction: they are written in the window's language, whatever the article's. */
function ArticleFacts({ article }: { readonly article: Article }) {
  const { acts } = useApp().reader;
  const { siteName, publishedAt, source, wordCount } = article;
  return (
    <ul class="article-facts">
      {siteName && (
        <li>
          <bdi>{siteName}</bdi>
        </li>
      )}
      {publishedAt && (
        <li>
          <bdi>
            <time dateTime={publishedAt}>{formatDay(publishedAt)}</time>
          </bdi>
        </li>
      )}
      <li>
        <bdi>{formatReadingTime(wordCount)} to read</bdi>
      </li>
      <li>
        {source.url ? (
          <button
            type="button"
            class="link-button"
            title={`Open ${source.url} in your browser`}
            onClick={() => void acts.openSource()}
          >
            Source
            <Icon of={ExternalLink} />
          </button>
        ) : (
          <bdi title="Where this article was imported from">{source.name}</bdi>
        )}
      </li>
    </ul>
  );
}
