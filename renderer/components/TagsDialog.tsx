import { Plus, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import type { Tagging } from '../models/article-acts.ts';
import { addTag, removeTag, suggestTags, type TagDraft, tagChanges } from '../models/tag-draft.ts';
import { countOf } from '../models/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';

/** Adds and takes away tags of one article or of many. Nothing is kept until Save. */
export function TagsDialog({ tagging }: { readonly tagging: Tagging }) {
  const { acts, library } = useApp();
  const [draft, setDraft] = useState<TagDraft>({ all: tagging.tags, some: tagging.someTags ?? [] });
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = (library.counts.value?.tags ?? []).map(({ tag }) => tag);

  const change = (next: TagDraft): void => {
    setDraft(next);
    setTyped('');
    field.current?.focus();
  };
  const add = (tag: string): void => change(addTag(draft, tag));
  const remove = (tag: string): void => change(removeTag(draft, tag));
  const save = (): void => {
    const wanted = tagChanges(tagging, addTag(draft, typed));
    acts.closeTags();
    void acts.changeTags(tagging.ids, wanted.add, wanted.remove);
  };
  return (
    <Dialog
      title={tagging.ids.length === 1 ? 'Tags' : `Tags of ${countOf(tagging.ids.length, 'article')}`}
      onClose={acts.closeTags}
      actions={
        <>
          <Button onClick={acts.closeTags}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <TagChips tags={draft.all} remove={remove} />
      <TagChips tags={draft.some} label="On some of them" addToAll={add} remove={remove} />
      <Field label="Add a tag" hint="Enter adds the tag; Enter on an empty line saves.">
        {(ids) => (
          <input
            {...ids}
            ref={field}
            class="input"
            data-first
            maxLength={60}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              if (typed.trim() === '') save();
              else add(typed);
            }}
          />
        )}
      </Field>
      <Suggestions tags={suggestTags(known, draft, typed)} add={add} />
    </Dialog>
  );
}

function TagChips(props: {
  readonly tags: readonly string[];
  /** In sight only where it is needed to tell these from others. */
  readonly label?: string;
  readonly addToAll?: (tag: string) => void;
  readonly remove: (tag: string) => void;
}) {
  const { tags, label, addToAll, remove } = props;
  if (tags.length === 0) return null;
  return (
    <section class="tag-group" aria-label={label ?? 'Tags'}>
      {label && <h3>{label}</h3>}
      <ul class="acts">
        {tags.map((tag) => (
          <li key={tag} class="chip">
            {addToAll ? (
              <button type="button" class="chip-words" title="Add to all" onClick={() => addToAll(tag)}>
                <Icon of={Plus} />
                {tag}
              </button>
            ) : (
              <span>{tag}</span>
            )}
            <button
              type="button"
              class="chip-remove"
              aria-label={`Remove ${tag}`}
              title={`Remove ${tag}`}
              onClick={() => remove(tag)}
            >
              <Icon of={X} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Suggestions(props: { readonly tags: readonly string[]; readonly add: (tag: string) => void }) {
  const titleId = useId();
  if (props.tags.length === 0) return null;
  return (
    <section class="tag-suggestions" aria-labelledby={titleId}>
      <h3 id={titleId}>In your library</h3>
      <ul class="acts">
        {props.tags.map((tag) => (
          <li key={tag}>
            <button type="button" class="chip chip-button" onClick={() => props.add(tag)}>
              {tag}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
