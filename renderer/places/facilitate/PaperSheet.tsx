import type { Paper, PaperBlock } from '../../../core/facilitating/paper.ts';
import { RenderedWords } from '../../components/RenderedWords.tsx';

/** A paper as it will look, drawn from its blocks. */
export function PaperSheet({ paper }: { readonly paper: Paper }) {
  return (
    <article class="paper-sheet">
      {paper.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: PaperBlock }) {
  switch (block.tag) {
    case 'heading': {
      // The place has the first two levels of headings itself.
      const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level];
      return <Heading class={`paper-heading-${block.level}`}>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'aside':
      return <p class="paper-aside">{block.text}</p>;
    case 'question':
      return (
        <div class="paper-question" lang={block.language ?? undefined}>
          <p>{block.text}</p>
          {block.followUps.length > 0 && <Lines entries={block.followUps} />}
        </div>
      );
    case 'quotation':
      return (
        <blockquote lang={block.language ?? undefined}>
          <p>{block.text}</p>
          {block.attribution !== null && <footer>{block.attribution}</footer>}
        </blockquote>
      );
    case 'list':
      return <Lines entries={block.entries} language={block.language} />;
    case 'table':
      return <Timetable head={block.head} rows={block.rows} />;
    case 'note':
      return (
        <aside class="paper-note">
          <p class="paper-aside">For you</p>
          <RenderedWords markdown={block.markdown} />
        </aside>
      );
    case 'words':
      return (
        <div>
          <p class="paper-aside">{block.label}</p>
          <RenderedWords markdown={block.markdown} />
        </div>
      );
    case 'space':
      return (
        <div class="paper-space">
          <p class="paper-aside">{block.label}</p>
          {Array.from({ length: block.lines }, (_, at) => (
            <div key={at} class="paper-rule" />
          ))}
        </div>
      );
    case 'source':
      return (
        <p class="paper-source">
          {block.text}
          {block.url !== null && `, ${block.url}`}
        </p>
      );
  }
}

const Lines = (props: { readonly entries: readonly string[]; readonly language?: string | null }) => (
  <ul lang={props.language ?? undefined}>
    {props.entries.map((entry, at) => (
      <li key={at}>{entry}</li>
    ))}
  </ul>
);

const Timetable = (props: {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}) => (
  <table>
    <thead>
      <tr>
        {props.head.map((cell) => (
          <th key={cell} scope="col">
            {cell}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {props.rows.map((row, at) => (
        <tr key={at}>
          {row.map((cell, column) => (
            <td key={column}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
