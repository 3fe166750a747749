import { useState } from 'preact/hooks';
import { useApp } from '../models/app.ts';
import type { SearchNaming } from '../models/saved-searches.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Field } from './Field.tsx';

/** Gives a search its name in the sidebar. */
export function SaveSearchDialog({ naming }: { readonly naming: SearchNaming }) {
  const { savedSearches } = useApp();
  const [name, setName] = useState(naming.search?.name ?? naming.text);
  const save = (): void => void savedSearches.save(name);
  return (
    <Dialog
      title={naming.search === null ? 'Save this search' : 'Rename the search'}
      onClose={savedSearches.stopNaming}
      actions={
        <>
          <Button onClick={savedSearches.stopNaming}>Cancel</Button>
          <Button look="primary" disabled={name.trim() === ''} onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <Field label="Name in the sidebar" hint={`It finds: ${naming.text}`}>
        {(ids) => (
          <input
            {...ids}
            class="input"
            data-first
            maxLength={80}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              save();
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
