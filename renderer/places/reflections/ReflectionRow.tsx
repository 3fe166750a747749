import { readableWords } from '../../../core/journal/readable-words.ts';
import type { ReflectionEntry } from '../../../core/journal/reflection-list.ts';
import { ChoiceBox } from '../../components/ChoiceBox.tsx';
import { RowCell } from '../../components/RowCell.tsx';
import { useApp } from '../../models/app.ts';
import { formatMoment, formatNumber } from '../../models/words.ts';

/** One reflection: what it answers, its words, and where it belongs. */
export function ReflectionRow({ row }: { readonly row: ReflectionEntry }) {
  const { reflections } = useApp();
  const { selection } = reflections;
  const isAnswer = row.target.kind === 'question';
  return (
    <>
      <RowCell class="row-choose">
        <ChoiceBox
          selection={selection}
          id={row.reflectionId}
          label={`Select this ${isAnswer ? 'answer' : 'note'}`}
        />
      </RowCell>
      <RowCell class="row-words reflection">
        <p class="reflection-about one-line own-direction" title={aboutOf(row)}>
          {aboutOf(row)}
        </p>
        <p class="reflection-text clamped own-direction">{readableWords(row.text)}</p>
        <p class="reflection-place one-line">
          {isAnswer ? 'Answer' : 'Note'} · <bdi>{row.articleTitle}</bdi>
          {row.orphaned && ' (no longer in the library)'}
        </p>
      </RowCell>
      <RowCell class="row-facts">
        <p>{formatMoment(row.updatedAt)}</p>
        {row.versionCount > 0 && (
          <p>
            {formatNumber(row.versionCount)} earlier {row.versionCount === 1 ? 'version' : 'versions'}
          </p>
        )}
      </RowCell>
    </>
  );
}

function aboutOf({ target, about }: ReflectionEntry): string {
  switch (target.kind) {
    case 'question':
      return about;
    case 'highlight':
      return about === '' ? 'On a highlight' : `“${about}”`;
    case 'article':
      return 'On the whole article';
  }
}
