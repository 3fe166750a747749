import '../styles/merging.css';
import type { ArticleId } from '../../core/article/article.ts';
import type { ArticleSummary } from '../../core/library/summary.ts';
import { useApp } from '../models/app.ts';
import type { MergeDraft, MergeOfTwo } from '../models/merging.ts';
import { articleRoute } from '../models/routes.ts';
import { countOf, formatDay } from '../models/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

/** Two stored copies of an article become one. */
export function MergeDialog({ draft }: { readonly draft: MergeDraft }) {
  const { library, merging, routes } = useApp();
  const merge = async (): Promise<void> => {
    const merged = await merging.merge();
    if (merged === null) return;
    library.selection.clear();
    const shown = routes.current.peek();
    if (shown.place === 'article' && shown.articleId === merged.otherId)
      routes.go(articleRoute(merged.keptId), 'replace');
  };
  return (
    <Dialog
      title={draft.tag === 'pairs' ? 'Copies in your library' : 'Merge two copies'}
      onClose={merging.close}
      actions={
        <>
          <Button onClick={merging.close}>{draft.tag === 'pairs' ? 'Close' : 'Cancel'}</Button>
          {draft.tag === 'two' && (
            <Button look="primary" disabled={draft.other === null} onClick={() => void merge()}>
              Merge
            </Button>
          )}
        </>
      }
    >
      <MergeBody draft={draft} />
    </Dialog>
  );
}

function MergeBody({ draft }: { readonly draft: MergeDraft }) {
  switch (draft.tag) {
    case 'looking':
      return <p role="status">Looking for copies…</p>;
    case 'pairs':
      return <Pairs draft={draft} />;
    case 'two':
      return <TwoCopies draft={draft} />;
  }
}

function Pairs({ draft }: { readonly draft: MergeDraft & { readonly tag: 'pairs' } }) {
  const { merging } = useApp();
  if (draft.pairs.length === 0)
    return <p role="status">No two articles in your library are copies of each other.</p>;
  return (
    <>
      <p>The same text or address twice, or nearly the same text. Nothing happens until you merge them.</p>
      <ul class="merge-pairs">
        {draft.pairs.map(([one, other]) => (
          <li key={`${one.id} ${other.id}`}>
            <div>
              <CopyWords row={one} />
              <CopyWords row={other} />
            </div>
            <Button onClick={() => void merging.begin(one.id, other.id)}>Merge…</Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function TwoCopies({ draft }: { readonly draft: MergeOfTwo }) {
  const { merging } = useApp();
  const { first, other, choices, keptId } = draft;
  const isChosen = other !== null && !choices.some(({ id }) => id === other.id);
  const shown = isChosen ? [other, ...choices] : choices;
  return (
    <>
      <p class="merge-promise">
        Everything you wrote on both is kept: answers to the same question become two versions, highlights
        find their words again, comments are joined. The copy that goes is moved to the trash.
      </p>
      <Field label="Find the other copy" hint={`“${first.title}” is one of them.`}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            data-first
            maxLength={200}
            onInput={(event) => void merging.search(event.currentTarget.value)}
          />
        )}
      </Field>
      <CopyChoice
        legend="The other copy"
        rows={shown}
        chosen={other?.id ?? null}
        onChoose={(row) => merging.chooseOther(row)}
      />
      {shown.length === 0 && <p class="quiet">Nothing found. Search for a word of its title or byline.</p>}
      {other !== null && (
        <CopyChoice
          legend="Which text stays"
          rows={[first, other]}
          chosen={keptId}
          onChoose={({ id }) => merging.keep(id)}
        />
      )}
    </>
  );
}

function CopyChoice(props: {
  readonly legend: string;
  readonly rows: readonly ArticleSummary[];
  readonly chosen: ArticleId | null;
  readonly onChoose: (row: ArticleSummary) => void;
}) {
  if (props.rows.length === 0) return null;
  return (
    <fieldset class="merge-choices">
      <legend>{props.legend}</legend>
      {props.rows.map((row) => (
        <label key={row.id}>
          <input
            type="radio"
            name={props.legend}
            checked={row.id === props.chosen}
            onChange={() => props.onChoose(row)}
          />
          <CopyWords row={row} />
        </label>
      ))}
    </fieldset>
  );
}

/** What tells two copies apart. */
function CopyWords({ row }: { readonly row: ArticleSummary }) {
  const written = row.answeredCount + row.noteCount;
  return (
    <span class="merge-words">
      <span lang={row.language ?? undefined}>{row.title}</span>
      <span class="quiet">
        {[
          row.byline,
          row.siteName,
          `added ${formatDay(row.addedAt)}`,
          countOf(row.wordCount, 'word'),
          written === 0 ? null : `${countOf(written, 'answer or note', 'answers and notes')}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
