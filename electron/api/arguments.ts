/** One schema for the arguments of each method. What the window sends is checked before anything is done. */
import * as v from 'valibot';
import type { AfterwordApi } from '../../core/contract.ts';
import { EXPORT_FORMATS } from '../../core/exporting/export.ts';
import { DUPLICATE_CHOICES } from '../../core/importing/import-queue.ts';
import { READING_STATES } from '../../core/journal/journal.ts';
import { LONGEST_PAGE, SHELVES, SORT_KEYS } from '../../core/library/query.ts';
import { LINE_HEIGHTS, MEASURES, PANEL_WIDTHS, TEXT_SIZES } from '../../core/settings.ts';

/** Longest text of one reflection, in UTF-16 units: far beyond what a person writes, small enough to save. */
const LONGEST_TEXT = 2_000_000;
const LONGEST_LINE = 4_000;
const LARGEST_DROP = 64_000_000;

const line = v.pipe(v.string(), v.maxLength(LONGEST_LINE));
const words = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const articleId = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/));
const articleIds = v.array(articleId);
const recordId = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,80}$/));
const between = (smallest: number, largest: number) =>
  v.pipe(v.number(), v.minValue(smallest), v.maxValue(largest));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));

const range = v.object({ start: whole, count: v.pipe(whole, v.maxValue(LONGEST_PAGE)) });
const articleQuery = v.object({
  show: v.picklist(SHELVES),
  text: line,
  tag: v.nullable(line),
  sort: v.picklist(SORT_KEYS),
  descending: v.boolean(),
});
const selector = v.object({ exact: words, prefix: line, suffix: line, start: whole });
const target = v.variant('kind', [
  v.object({ kind: v.literal('question'), questionId: recordId, questionText: words }),
  v.object({ kind: v.literal('highlight'), highlightId: recordId }),
  v.object({ kind: v.literal('article') }),
]);
const scope = v.variant('tag', [
  v.object({ tag: v.literal('articles'), ids: articleIds }),
  v.object({ tag: v.literal('all') }),
]);
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check((value) => value.byteLength <= LARGEST_DROP),
);
const readingSettings = v.partial(
  v.strictObject({
    theme: v.picklist(['system', 'light', 'sepia', 'dark', 'contrast']),
    readingFace: v.picklist(['literata', 'inter', 'atkinson', 'serif']),
    textSize: between(TEXT_SIZES.smallest, TEXT_SIZES.largest),
    lineHeight: between(LINE_HEIGHTS.smallest, LINE_HEIGHTS.largest),
    measure: between(MEASURES.smallest, MEASURES.largest),
    panelWidth: between(PANEL_WIDTHS.smallest, PANEL_WIDTHS.largest),
    panelShown: v.boolean(),
    sidebarShown: v.boolean(),
    coverComments: v.boolean(),
    hintsSeen: v.array(line),
    lastArticleId: v.nullable(articleId),
  }),
);

const nothing = v.strictTuple([]);
const oneArticle = v.strictTuple([articleId]);
const oneQuestion = v.strictTuple([articleId, recordId]);

const ARGUMENTS = {
  start: nothing,
  listArticles: v.strictTuple([articleQuery, range]),
  selectArticles: v.strictTuple([articleQuery]),
  countLibrary: nothing,
  openArticle: oneArticle,
  listReflections: v.strictTuple([
    v.object({ text: line, kind: v.picklist(['all', 'answers', 'notes']) }),
    range,
  ]),
  listQuestionSets: nothing,
  saveReflection: v.strictTuple([v.object({ articleId, reflectionId: recordId, target, text: words })]),
  deleteReflection: v.strictTuple([articleId, recordId]),
  restoreReflection: v.strictTuple([articleId, recordId]),
  addQuestion: v.strictTuple([articleId, v.pipe(line, v.trim(), v.nonEmpty()), v.array(line)]),
  editQuestion: v.strictTuple([articleId, recordId, line]),
  hideQuestion: oneQuestion,
  restoreQuestion: oneQuestion,
  acceptSuggestion: oneQuestion,
  orderQuestions: v.strictTuple([articleId, v.array(recordId)]),
  layQuestionSet: v.strictTuple([articleId, recordId]),
  setReadingState: v.strictTuple([articleIds, v.picklist(READING_STATES)]),
  setStarred: v.strictTuple([articleIds, v.boolean()]),
  setArchived: v.strictTuple([articleIds, v.boolean()]),
  changeTags: v.strictTuple([articleIds, v.array(line), v.array(line)]),
  correctArticle: v.strictTuple([
    articleId,
    v.partial(v.strictObject({ title: v.nullable(line), byline: v.nullable(line) })),
  ]),
  saveProgress: v.strictTuple([articleId, between(0, 1), v.nullable(selector)]),
  trashArticles: v.strictTuple([articleIds]),
  restoreArticles: v.strictTuple([articleIds]),
  chooseFilesToImport: nothing,
  importFiles: v.strictTuple([v.array(v.object({ name: line, bytes }))]),
  importClipboard: nothing,
  importProgress: nothing,
  cancelImport: nothing,
  retryImport: v.strictTuple([v.array(recordId)]),
  settleDuplicate: v.strictTuple([recordId, v.picklist(DUPLICATE_CHOICES)]),
  dismissImports: nothing,
  previewExport: v.strictTuple([scope, v.picklist(EXPORT_FORMATS)]),
  exportNotes: v.strictTuple([scope, v.picklist(EXPORT_FORMATS)]),
  copyExport: v.strictTuple([scope, v.picklist(EXPORT_FORMATS)]),
  printArticle: nothing,
  changeSettings: v.strictTuple([readingSettings]),
  showLibraryFolder: nothing,
  openSource: oneArticle,
  findInPage: v.strictTuple([line, v.picklist(['first', 'next', 'previous'])]),
  stopFinding: nothing,
  draftsSaved: v.strictTuple([v.boolean()]),
} satisfies Record<keyof AfterwordApi, v.GenericSchema>;

/** The arguments of a method when they are what the contract says. Otherwise throws, naming the method only. */
export function checkArguments(method: keyof AfterwordApi, args: readonly unknown[]): readonly unknown[] {
  const checked = v.safeParse(ARGUMENTS[method], args);
  if (!checked.success) throw new Error(`The arguments of ${method} are not what Afterword expects.`);
  return checked.output as readonly unknown[];
}
