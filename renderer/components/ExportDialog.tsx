import { useState } from 'preact/hooks';
import {
  canCopy,
  canPrint,
  type ExportedFile,
  type ExportFormat,
  type ExportPreview,
  extentsOf,
} from '../../core/exporting/export.ts';
import { describeFailure } from '../../core/failure.ts';
import { useApp } from '../models/app.ts';
import type { ExportDraft } from '../models/exports.ts';
import { countOf, formatNumber } from '../models/words.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { ExportChoices } from './ExportChoices.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';

/** Longer files are shown by their beginning: enough to judge, quick to draw. */
const LONGEST_SHOWN = 40_000;

/** What to export and how, with the very text that will be written. */
export function ExportDialog({ draft }: { readonly draft: ExportDraft }) {
  const { exports } = useApp();
  const preview = exports.preview.value;
  const isNothing = preview === null || (preview.files.length === 0 && !hasMore(preview));
  const cannot = exports.isBusy.value || isNothing;
  const { format } = draft;
  return (
    <Dialog
      title="Export"
      size="large"
      onClose={exports.close}
      actions={
        exports.progress.value === null ? (
          <>
            {canPrint(format) && (
              <Button disabled={cannot} onClick={() => void exports.print()}>
                Print…
              </Button>
            )}
            {canCopy(format) && (
              <Button disabled={cannot} onClick={() => void exports.copy()}>
                Copy
              </Button>
            )}
            <Button look="primary" disabled={cannot} onClick={() => void exports.save()}>
              Save…
            </Button>
          </>
        ) : (
          <Writing />
        )
      }
    >
      <div class="export">
        <ExportChoices draft={draft} />
        {format === 'template' && <TemplateEditor />}
        <Preview format={format} />
      </div>
    </Dialog>
  );
}

/** How far a long export is. */
function Writing() {
  const { exports } = useApp();
  const progress = exports.progress.value;
  if (progress === null) return null;
  const { done, total } = progress;
  return (
    <div class="export-writing">
      <progress class="progress" max={Math.max(1, total)} value={done} aria-label="Export" />
      <span class="quiet">
        {formatNumber(done)} of {countOf(total, 'article')}
      </span>
      <Button onClick={exports.cancel}>Cancel</Button>
    </div>
  );
}

function Preview({ format }: { readonly format: ExportFormat }) {
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
  const { files, skipped, problem, more = 0 } = preview;
  if (problem !== undefined)
    return (
      <p class="warning-words" role="alert">
        Line {problem.line}: {problem.sentence}
      </p>
    );
  return (
    <>
      <p role="status" class="visually-hidden">
        {countOf(files.length, 'file')} to save
      </p>
      {files.length === 0 ? (
        <p class="export-waiting">{hasMore(preview) ? NOTHING_AMONG_FIRST : nothingIn(format)}</p>
      ) : (
        <Files files={files} />
      )}
      {more > 0 && files.length > 0 && (
        <p class="quiet">Shown are the first articles; {formatNumber(more)} more will be in what is saved.</p>
      )}
      {skipped.length > 0 && (
        <details class="export-skipped">
          <summary>
            {skipped.length === 1 ? '1 article is' : `${formatNumber(skipped.length)} articles are`} left out
          </summary>
          <ul>
            {skipped.map(({ name, reason }, at) => (
              <li key={`${at}-${name}`}>
                “{name}”: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Articles beyond those that are shown may have something on them. */
const hasMore = ({ more = 0, problem }: ExportPreview): boolean => more > 0 && problem === undefined;

const NOTHING_AMONG_FIRST =
  'There is nothing on the first of these articles. What is on the others will be in what is saved.';

function nothingIn(format: ExportFormat): string {
  const choice = extentsOf(format).includes('articles') ? ', or choose “+ articles” to take their texts' : '';
  return NOTHING[format] ?? `There is nothing to export yet: write an answer or a note first${choice}.`;
}

const NOTHING: Partial<Readonly<Record<ExportFormat, string>>> = {
  calendar: 'No commitment here has a day to look back. Give one a day first.',
  archive: 'There is nothing to export yet.',
};

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
