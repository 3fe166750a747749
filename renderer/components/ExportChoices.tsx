import {
  EXPORT_EXTENTS,
  EXPORT_FORMATS,
  type ExportExtent,
  type ExportFormat,
  extentsOf,
  fittingExtent,
  PAGE_LAYOUTS,
  PAPER_SIZES,
  type PageLayout,
} from '../../core/exporting/export.ts';
import { useApp } from '../models/app.ts';
import type { ExportDraft, ScopeChoice } from '../models/exports.ts';
import { Field } from './Field.tsx';
import { choicesOf, Segmented } from './Segmented.tsx';

const FORMAT_LABELS: Readonly<Record<ExportFormat, string>> = {
  markdown: 'Markdown',
  html: 'HTML page',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  csv: 'Table (CSV)',
  calendar: 'Calendar (ICS)',
  annotations: 'Web annotations',
  json: 'JSON',
  template: 'A form of my own',
  archive: 'Afterword archive',
};

const FORMAT_WORDS: Readonly<Record<ExportFormat, string>> = {
  markdown:
    'For note apps and editors, one file for each article. Saved again into the same folder, what you added around it stays.',
  html: 'For every browser; prints well. The words are shown below.',
  pdf: 'Sheets to print or hand out, one file for each article. The words are shown below.',
  docx: 'For Word, LibreOffice and Pages, one file for each article. The words are shown below.',
  csv: 'A row for each answer, highlight, note and commitment.',
  calendar: 'The days on which you want to look back on commitments.',
  annotations: 'Highlights, notes and answers for annotation tools (W3C Web Annotation).',
  json: 'Complete and exact, for programs.',
  template: 'A text with names in double braces, filled with your notes.',
  archive: 'Everything in one file, pictures included, to keep or to take along; Afterword reads it back.',
};

export const EXTENT_LABELS: Readonly<Record<ExportExtent, string>> = {
  written: 'What I wrote',
  highlights: '+ highlights',
  articles: '+ articles',
  comments: '+ responses',
};

const LAYOUT_LABELS: Readonly<Record<PageLayout, string>> = { page: 'One page', site: 'Small site' };

const GROUPS: Readonly<Record<ScopeChoice['group'], string>> = {
  here: 'Here',
  collections: 'Collections',
  searches: 'Saved searches',
};

/** What is exported, as what, and how much of it. */
export function ExportChoices({ draft }: { readonly draft: ExportDraft }) {
  const { exports } = useApp();
  const { choices, chosen, format, extent, layout, paper } = draft;
  const extents = extentsOf(format);
  return (
    <>
      <div class="export-choices">
        <Field label="What">
          {(ids) => (
            <select
              {...ids}
              data-first
              class="input"
              value={String(chosen)}
              onChange={(event) => exports.choose({ chosen: Number(event.currentTarget.value) })}
            >
              <Scopes choices={choices} />
            </select>
          )}
        </Field>
        <Field label="As">
          {(ids) => (
            <select
              {...ids}
              class="input"
              value={format}
              onChange={(event) => {
                const { value } = event.currentTarget;
                const found = EXPORT_FORMATS.find((one) => one === value);
                if (found !== undefined) exports.choose({ format: found });
              }}
            >
              {EXPORT_FORMATS.map((one) => (
                <option key={one} value={one}>
                  {FORMAT_LABELS[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {extents.length > 0 && (
          <Segmented
            label="How much"
            labelShown
            value={fittingExtent(format, extent)}
            choices={choicesOf(
              EXPORT_EXTENTS.filter((one) => extents.includes(one)),
              EXTENT_LABELS,
            )}
            onChange={(value) => exports.choose({ extent: value })}
          />
        )}
        {format === 'html' && (
          <Segmented
            label="Pages"
            labelShown
            value={layout}
            choices={choicesOf(PAGE_LAYOUTS, LAYOUT_LABELS)}
            onChange={(value) => exports.choose({ layout: value })}
          />
        )}
        {format === 'pdf' && (
          <Segmented
            label="Paper"
            labelShown
            value={paper}
            choices={PAPER_SIZES.map((value) => ({ value, label: value }))}
            onChange={(value) => exports.choose({ paper: value })}
          />
        )}
      </div>
      <p class="quiet">{FORMAT_WORDS[format]}</p>
    </>
  );
}

/** Groups are named only where there is more than one. */
function Scopes({ choices }: { readonly choices: readonly ScopeChoice[] }) {
  const numbered = choices.map((choice, at) => ({ ...choice, at }));
  const groups = Object.entries(GROUPS).flatMap(([group, label]) => {
    const members = numbered.filter((choice) => choice.group === group);
    return members.length === 0 ? [] : [{ label, members }];
  });
  const lines = (members: readonly (ScopeChoice & { readonly at: number })[]) =>
    members.map(({ label, at }) => (
      <option key={at} value={String(at)}>
        {label}
      </option>
    ));
  if (groups.length < 2) return <>{lines(numbered)}</>;
  return (
    <>
      {groups.map(({ label, members }) => (
        <optgroup key={label} label={label}>
          {lines(members)}
        </optgroup>
      ))}
    </>
  );
}
