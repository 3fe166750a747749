import { X } from 'lucide-preact';
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
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const known = (library.counts.value?.tags ?? []).map(({ tag }) => tag);

  const save = (): void => {
    const wanted = withTag(tags, typed);
    const add = wanted.filter((tag) => !tagging.tags.includes(tag));
    const remove = tagging.tags.filter((tag) => !wanted.includes(tag));
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
      <Field label="Add a tag" hint="Enter adds the tag; Enter on an empty line saves.">
        {(ids) => (
          <input
            {...ids}
            ref={field}
            class="input"
            autoFocus
            maxLength={60}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              if (typed.trim() === '') return save();
              setTags(withTag(tags, typed));
              setTyped('');
            }}
          />
        )}
      </Field>
      <Suggestions
        tags={suggest(known, tags, typed)}
        add={(tag) => {
          setTags(withTag(tags, tag));
          setTyped('');
          field.current?.focus();
        }}
      />
    </Dialog>
  );
}

function TagChips(props: { readonly tags: readonly string[]; readonly remove: (tag: string) => void }) {
  if (props.tags.length === 0) return <p class="quiet tags-none">No tags yet.</p>;
  return (
    <ul class="chips" aria-label="Tags">
      {props.tags.map((tag) => (
        <li key={tag} class="chip">
          <span>{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            title={`Remove ${tag}`}
            onClick={() => props.remove(tag)}
          >
            <Icon of={X} />
          </button>
        </li>
      ))}
    </ul>
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
  const isThere = tags.some((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase());
  return tag === '' || isThere ? tags : [...tags, tag];
}
