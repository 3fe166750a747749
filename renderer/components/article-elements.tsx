import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/**
 * The few elements of an article that are not drawn as they are. Everything else of the allow-list is drawn by its
 * own name; properties were chosen in `reader-marks.ts`.
 */
export const ARTICLE_COMPONENTS = {
  a: ArticleLink,
  button: QuestionReference,
  img: ArticlePicture,
  table: WideTable,
};

type LinkProps = { readonly href?: string; readonly children?: ComponentChildren };

/** The system's browser opens it: this window goes nowhere. */
function ArticleLink({ href, children, ...rest }: LinkProps) {
  if (href === undefined) return <span {...rest}>{children}</span>;
  if (href.startsWith('#'))
    return (
      <a {...rest} href={href}>
        {children}
      </a>
    );
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}

/** The number behind a question's words, which leads to its answer. */
function QuestionReference(props: {
  readonly 'data-reference'?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="question-reference"
      data-reference={props['data-reference']}
      title="Go to your answer"
    >
      <span class="visually-hidden">Question </span>
      {props.children}
    </button>
  );
}

type PictureProps = {
  readonly alt?: string;
  readonly title?: string;
  readonly width?: number | string;
  readonly height?: number | string;
  readonly 'data-picture'?: string;
};

/** A picture as small as letters belongs into its line. In pixels. */
const LARGEST_SIGN = 32;

/** From the library; its size is known before it is there, so that nothing jumps. */
function ArticlePicture({ alt = '', title, width, height, 'data-picture': fileName }: PictureProps) {
  const [isMissing, setMissing] = useState(false);
  if (fileName === undefined || isMissing) return <PicturePlaceholder alt={alt} />;
  return (
    <img
      class={Number(width) <= LARGEST_SIGN ? 'article-sign' : 'article-picture'}
      src={`app://pictures/${fileName}`}
      alt={alt}
      title={title}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setMissing(true)}
    />
  );
}

/** What a picture shows stands in its place. */
function PicturePlaceholder({ alt }: { readonly alt?: string }) {
  const words = alt?.trim() ? alt : 'Picture without a description';
  return (
    <span class="picture-placeholder" role="img" aria-label={words}>
      <span aria-hidden="true">{words}</span>
    </span>
  );
}

/** A table wider than the column scrolls by itself, also by keyboard. */
function WideTable({ children }: { readonly children?: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="wide-table" aria-label="Table" tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
