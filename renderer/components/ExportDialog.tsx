import { useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportedFile, type ExportFormat } from '../../core/exporting/export.ts';
import { describeFailure } from '../../core/failure.ts';
import { useApp } from '../models/app.ts';
import type { ExportDraft } from '../models/exports.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { Segmented } from './Segmented.tsx';
import { countOf } from './words.ts';

const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'Word',
  csv: 'Table',
  annotations: 'Annotations',
  json: 'JSON',
};

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Plain text for note apps and editors, one file for each article.',
  html: 'Pages that open in every browser and print well, one for each article.',
  pdf: 'Sheets to print or hand out, one file for each article. The words are shown below.',
  docx: 'For Word, LibreOffice and Pages, one file for each article. The words are shown below.',
  csv: 'A row for each answer, highlight, note and commitment, for spreadsheets.',
  annotations: 'Highlights, notes and answers for annotation tools (W3C Web Annotation).',
  json: 'Everything, complete and exact: for programs, and for importing it here again.',
};

/** Longer files are shown by their beginning: enough to judge, quick to draw. */
const LONGEST_SHOWN = 40_000;

/** What to export and how, with the very text that will be written. */
export function ExportDialog({ draft }: { readonly draft: ExportDraft }) {
  const { exports } = useApp();
  const preview = exports.preview.value;
  const cannot = exports.isBusy.value || preview === null || preview.files.length === 0;
  return (
    <Dialog
      title="Export"
      size="large"
      onClose={exports.close}
      actions={
        <>
          <Button disabled={cannot} onClick={() => void exports.copy()}>
            Copy
          </Button>
          <Button look="primary" disabled={cannot} onClick={() => void exports.save()}>
            Save…
          </Button>
        </>
      }
    >
      <div class="export">
        <div class="export-choices">
          <Segmented
            label="What"
            labelShown
            value={String(draft.chosen)}
            choices={draft.choices.map(({ label }, at) => ({ value: String(at), label }))}
            onChange={(chosen) => exports.choose({ chosen: Number(chosen) })}
          />
          <Segmented
            label="Format"
            labelShown
            value={draft.format}
            choices={EXPORT_FORMATS.map((format) => ({ value: format, label: FORMAT_LABELS[format] }))}
            onChange={(format) => exports.choose({ format })}
          />
        </div>
        <p class="quiet">{FORMAT_WORDS[draft.format]}</p>
        <Preview />
      </div>
    </Dialog>
  );
}

function Preview() {
  const { exports } = useApp();
  const preview = exports.preview.value;
  const failure = exports.failure.value;
  if (failure !== null)
    return (
      <p class="warning-words" role="alert">
        {describeFailure(failure)}
      </p>
    );
  if (preview === null)
    return (
      <p class="quiet export-waiting" role="status">
        Preparing…
      </p>
    );
  return (
    <>
      <p role="status" class="visually-hidden">
        {countOf(preview.files.length, 'file')} to save
      </p>
      {preview.files.length === 0 ? (
        <p class="export-waiting">There is nothing to export yet: write an answer or a note first.</p>
      ) : (
        <Files files={preview.files} />
      )}
      {preview.skipped.length > 0 && (
        <section class="export-skipped">
          <h3>Left out</h3>
          <ul>
            {preview.skipped.map(({ name, reason }) => (
              <li key={name}>
                “{name}”: {reason}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Files({ files }: { readonly files: readonly ExportedFile[] }) {
  const [chosen, setChosen] = useState(0);
  const file = files[Math.min(chosen, files.length - 1)];
  return (
    <div class="export-preview">
      <h3>{files.length === 1 ? (file?.name ?? '') : countOf(files.length, 'file')}</h3>
      {files.length > 1 && (
        <ul class="export-files" aria-label="Files">
          {files.map(({ name }, at) => (
            <li key={name}>
              <button
                type="button"
                class="export-file"
                aria-current={file?.name === name ? 'true' : undefined}
                onClick={() => setChosen(at)}
              >
                {name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text has to be scrolled by keyboard too */}
      <section class="export-text" tabIndex={0} aria-label={`Preview of ${file?.name ?? 'the file'}`}>
        <pre>
          {file?.text.slice(0, LONGEST_SHOWN)}
          {file !== undefined && file.text.length > LONGEST_SHOWN && '\n…'}
        </pre>
      </section>
    </div>
  );
}
