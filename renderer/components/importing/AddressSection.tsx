import { Globe } from 'lucide-preact';
import { type PastedAddresses, readAddresses } from '../../../core/importing/pasted-addresses.ts';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';
import { Button } from '../Button.tsx';
import { Field } from '../Field.tsx';

/** Pages on the web, one or many. */
export function AddressSection() {
  const { imports, importDialog } = useApp();
  const text = importDialog.addressText.value;
  const read = readAddresses(text);
  const { addresses } = read;
  const fetchAll = (): void => {
    if (addresses.length === 0) return;
    imports.addAddresses(addresses);
    importDialog.addressText.value = '';
    importDialog.close();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        fetchAll();
      }}
    >
      <Field
        label="Addresses of pages"
        hint="One on each line. Afterword fetches them without cookies, so a page that needs a login has to be saved in your browser first."
      >
        {(ids) => (
          <textarea
            {...ids}
            class="input import-addresses"
            rows={6}
            data-first
            spellcheck={false}
            autocomplete="off"
            placeholder="https://example.org/article"
            value={text}
            onInput={(event) => {
              importDialog.addressText.value = event.currentTarget.value;
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              fetchAll();
            }}
          />
        )}
      </Field>
      <p class="field-hint" role="status">
        {describeFound(read)}
      </p>
      <div class="acts">
        <Button
          type="submit"
          look="primary"
          icon={Globe}
          disabled={addresses.length === 0}
          title="Fetch (Ctrl+Enter)"
        >
          {addresses.length < 2 ? 'Fetch the page' : `Fetch ${addresses.length} pages`}
        </Button>
      </div>
    </form>
  );
}

/** So many lines without an address are named. */
const MOST_NAMED = 3;

function describeFound({ addresses, others }: PastedAddresses): string {
  const found = addresses.length > 1 ? `${countOf(addresses.length, 'address', 'addresses')}.` : '';
  if (others.length === 0) return found;
  const named = others
    .slice(0, MOST_NAMED)
    .map((line) => `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`);
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : '';
  return `${found} No address in ${named.join(', ')}${more}.`.trim();
}
