import { FolderPlus, X } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { foldText } from '../../core/library/query.ts';
import { useApp } from '../models/app.ts';
import { type CollectingDraft, changesOf, startDraft, toggle } from '../models/collecting-draft.ts';
import type { Collecting } from '../models/collection-articles.ts';
import { pathOf } from '../models/collection-places.ts';
import { countOf } from '../models/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** Chooses the collections of one article or of many; a new name makes a new one. Nothing is kept until Save. */
export function CollectingDialog({ collecting }: { readonly collecting: Collecting }) {
  const { collections } = useApp();
  const rows = collections.rows.value;
  const { draft, setDraft, typed, setTyped, wanted, canMake, make, take, save } = useCollecting(collecting);
  return (
    <Dialog
      title={
        collecting.ids.length === 1
          ? 'Collections'
          : `Collections of ${countOf(collecting.ids.length, 'article')}`
      }
      onClose={collections.articles.stopCollecting}
      actions={
        <>
          <Button onClick={collections.articles.stopCollecting}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <Field
        label={rows.length === 0 ? 'Name of a new collection' : 'Find a collection, or name a new one'}
        hint="Enter takes what you typed; Enter on an empty line saves."
      >
        {(ids) => (
          <input
            {...ids}
            class="input"
            data-first
            maxLength={200}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              take();
            }}
          />
        )}
      </Field>
      {canMake && (
        <Button look="quiet" icon={FolderPlus} onClick={make}>
          New collection “{typed.trim()}”
        </Button>
      )}
      <MadeNames draft={draft} setDraft={setDraft} />
      <Choices draft={draft} setDraft={setDraft} wanted={wanted} />
    </Dialog>
  );
}

/** What is chosen so far, and what is typed to find a collection or to name a new one. */
function useCollecting(collecting: Collecting) {
  const { collections } = useApp();
  const [draft, setDraft] = useState<CollectingDraft>(startDraft(collecting));
  const [typed, setTyped] = useState('');
  const wanted = foldText(typed);
  const named = collections.rows.value.find(({ name }) => foldText(name) === wanted);
  const canMake =
    wanted !== '' && named === undefined && !draft.made.some((name) => foldText(name) === wanted);
  const save = (): void => void collections.articles.saveCollecting(changesOf(collecting, draft));
  const make = (): void => {
    setDraft({ ...draft, made: [...draft.made, typed.trim()] });
    setTyped('');
  };
  const take = (): void => {
    if (wanted === '') save();
    else if (canMake) make();
    else {
      if (named !== undefined) setDraft(toggle(draft, named.id));
      setTyped('');
    }
  };
  return { draft, setDraft, typed, setTyped, wanted, canMake, make, take, save };
}

type DraftProps = {
  readonly draft: CollectingDraft;
  readonly setDraft: (draft: CollectingDraft) => void;
};

/** The collections that are called so, in their places among each other. */
function Choices({ draft, setDraft, wanted }: DraftProps & { readonly wanted: string }) {
  const rows = useApp().collections.rows.value;
  const shown = rows.filter(({ id }) => foldText(pathOf(rows, id).join(' ')).includes(wanted));
  return (
    <fieldset class="collecting-choices">
      <legend class="visually-hidden">Collections</legend>
      {shown.map(({ id, name, depth }) => (
        <label key={id} style={{ paddingInlineStart: `${depth * 16}px` }}>
          <input
            type="checkbox"
            checked={draft.all.has(id)}
            indeterminate={draft.some.has(id)}
            onChange={() => setDraft(toggle(draft, id))}
          />
          <span>{name}</span>
          {draft.some.has(id) && <span class="quiet">some of them</span>}
        </label>
      ))}
    </fieldset>
  );
}

/** Those that saving makes. */
function MadeNames(props: DraftProps) {
  const { made } = props.draft;
  if (made.length === 0) return null;
  return (
    <ul class="acts collecting-made" aria-label="New collections">
      {made.map((name) => (
        <li key={name} class="chip">
          <span>{name}</span>
          <button
            type="button"
            class="chip-remove"
            aria-label={`Do not make ${name}`}
            title={`Do not make ${name}`}
            onClick={() => props.setDraft({ ...props.draft, made: made.filter((one) => one !== name) })}
          >
            <Icon of={X} />
          </button>
        </li>
      ))}
    </ul>
  );
}
