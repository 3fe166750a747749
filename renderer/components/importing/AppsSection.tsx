import { FileDown } from 'lucide-preact';
import { useApp } from '../../models/app.ts';
import { Button } from '../Button.tsx';

type Help = { readonly app: string; readonly how: string };

/** How to get the file from each app, in the order of the alphabet. */
const APPS: readonly Help[] = [
  {
    app: 'Browser bookmarks',
    how: 'Open the bookmark manager and choose “Export bookmarks to HTML”. Folders and tags become tags.',
  },
  {
    app: 'Instapaper',
    how: 'Settings → Export → “Download .CSV file”. Your folders become tags.',
  },
  {
    app: 'Kindle',
    how: 'Connect the device by cable and take “My Clippings.txt” from its documents folder. Each book becomes an article of its quotes, with your notes on them.',
  },
  {
    app: 'Matter',
    how: 'Profile → Settings → Export data. Unpack what you are sent and choose the .csv file in it.',
  },
  {
    app: 'Omnivore',
    how: 'Omnivore closed in 2024. Choose the .zip file that you exported before, as it is: texts, labels, highlights and notes come with it.',
  },
  {
    app: 'Pocket',
    how: 'Pocket closed in 2025. Choose the “part_000000.csv” or “ril_export.html” that you saved before.',
  },
  {
    app: 'Raindrop',
    how: 'Settings → Backups → Export, as CSV: only the CSV holds your notes and highlights.',
  },
  {
    app: 'Readwise and Reader',
    how: 'Readwise: Export → CSV, for your highlights. Reader: Preferences → “Export library”, for what you saved.',
  },
  {
    app: 'wallabag',
    how: 'All entries → Export → JSON. The texts, your tags and your annotations come with it.',
  },
];

/** What was kept in another app, with everything that was done to it there. */
export function AppsSection() {
  const { imports, importDialog } = useApp();
  return (
    <>
      <h3>From another app</h3>
      <p>
        Tags, stars, what you archived, highlights and notes come along. Where an app kept only the address,
        the page is fetched. The file is recognised by what is in it, whatever it is called.
      </p>
      <div class="acts">
        <Button
          look="primary"
          icon={FileDown}
          data-first
          onClick={() => {
            importDialog.close();
            imports.chooseFiles();
          }}
        >
          Choose the exported file…
        </Button>
      </div>
      <dl class="import-apps">
        {APPS.map(({ app, how }) => (
          <div key={app}>
            <dt>{app}</dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
