import { Plus, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { foldText } from '../../core/library/query.ts';
import { useApp } from '../models/app.ts';
import type { Tagging } from '../models/article-acts.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { countOf } from './words.ts';

/** Adds and takes away tags of one article or of many. Nothing is kept until Save. */
export function TagsDialog({ tagging }: { readonly tagging: Tagging }) {
  const { acts, library } = useApp();
  const [tags, setTags] = useState<readonly string[]>(tagging.tags);
  const [someTags, setSomeTags] = useState<readonly string[]>(tagging.someTags ?? []);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = (library.counts.value?.tags ?? []).map(({ tag }) => tag);

  const addTag = (tag: string): void => {
    setTags(withTag(tags, tag));
    setSomeTags(someTags.filter((other) => !isSameTag(other, tag)));
    setTyped('');
    field.current?.focus();
  };
  const save = (): void => {
    const wanted = withTag(tags, typed);
    const kept = [...wanted, ...someTags];
    const add = wanted.filter((tag) => !tagging.tags.includes(tag));
    const remove = [...tagging.tags, ...(tagging.someTags ?? [])].filter(
      (tag) => !kept.some((other) => isSameTag(other, tag)),
    );
    acts.closeTags();
    void acts.changeTags(tagging.ids, add, remove);
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
      <TagChips
        tags={tags}
        remove={(tag) => {
          setTags(tags.filter((other) => other !== tag));
          field.current?.focus();
        }}
      />
      {someTags.length > 0 && (
        <TagChips
          tags={someTags}
          label="On some of them"
          addToAll={addTag}
          remove={(tag) => {
            setSomeTags(someTags.filter((other) => other !== tag));
            field.current?.focus();
          }}
        />
      )}
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
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (typed.trim() === '') return save();
              addTag(typed);
            }}
          />
        )}
      </Field>
      <Suggestions tags={suggest(known, [...tags, ...someTags], typed)} add={addTag} />
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
      <ul class="chips">
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
      <ul class="chips">
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

const MOST_SUGGESTED = 12;

function suggest(known: readonly string[], has: readonly string[], typed: string): readonly string[] {
  const wanted = foldText(typed);
  return known.filter((tag) => !has.includes(tag) && foldText(tag).includes(wanted)).slice(0, MOST_SUGGESTED);
}

/** The tags with `typed` among them, unless it is empty or there in another case. */
function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.replace(/\s+/gu, ' ').trim();
  return tag === '' || tags.some((other) => isSameTag(other, tag)) ? tags : [...tags, tag];
}

const isSameTag = (one: string, other: string): boolean =>
  one.toLocaleLowerCase() === other.toLocaleLowerCase();
