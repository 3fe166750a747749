import { Unplug } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { FeedOverview } from '../../core/feeds/overview.ts';
import { useApp } from '../models/app.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { FeedRuleChoice } from './FeedRuleChoice.tsx';
import { Field } from './Field.tsx';

/** The name of a feed and what becomes of its entries. Nothing is kept until Save. */
export function FeedDialog({ feed }: { readonly feed: FeedOverview }) {
  const { feeds } = useApp();
  const [title, setTitle] = useState(feed.title);
  const [folder, setFolder] = useState(feed.folder ?? '');
  const [rule, setRule] = useState(feed.rule);
  const close = (): void => feeds.edit(null);
  const save = (): void => {
    const named = title.trim() === '' ? feed.title : title.trim();
    void feeds.change(feed.id, { title: named, rule, folder: folder.trim() || null });
  };
  return (
    <Dialog
      title="Edit the feed"
      onClose={close}
      actions={
        <>
          <Button look="quiet" icon={Unplug} onClick={() => void feeds.remove(feed)}>
            Unsubscribe
          </Button>
          <Button onClick={close}>Cancel</Button>
          <Button look="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <form
        class="feed-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label="Name" hint={feed.url}>
          {(ids) => (
            <input
              {...ids}
              class="input"
              data-first
              maxLength={300}
              value={title}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label="Folder" hint="A folder in a folder is written with a slash: Work/Leadership.">
          {(ids) => (
            <input
              {...ids}
              class="input"
              list="feed-folders"
              maxLength={300}
              value={folder}
              onInput={(event) => setFolder(event.currentTarget.value)}
            />
          )}
        </Field>
        <datalist id="feed-folders">
          {foldersOf(feeds.feeds.value ?? []).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <FeedRuleChoice value={rule} onChange={setRule} />
      </form>
    </Dialog>
  );
}

const foldersOf = (all: readonly FeedOverview[]): readonly string[] => [
  ...new Set(all.flatMap(({ folder }) => folder ?? [])),
];
