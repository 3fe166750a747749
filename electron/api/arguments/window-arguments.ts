import * as v from 'valibot';
import type { WindowContract } from '../../../core/contract/window-contract.ts';
import {
  LINE_HEIGHTS,
  MEASURES,
  PANEL_WIDTHS,
  READING_FACES,
  REVIEW_WEEKS,
  ROW_KINDS,
  TEXT_SIZES,
  THEMES,
} from '../../../core/settings.ts';
import { articleId, between, filledLine, line, nothing, oneArticle } from './shared.ts';

const readingSettings = v.partial(
  v.strictObject({
    theme: v.picklist(THEMES),
    rows: v.picklist(ROW_KINDS),
    readingFace: v.picklist(READING_FACES),
    textSize: between(TEXT_SIZES.smallest, TEXT_SIZES.largest),
    lineHeight: between(LINE_HEIGHTS.smallest, LINE_HEIGHTS.largest),
    measure: between(MEASURES.smallest, MEASURES.largest),
    panelWidth: between(PANEL_WIDTHS.smallest, PANEL_WIDTHS.largest),
    panelShown: v.boolean(),
    sidebarShown: v.boolean(),
    coverComments: v.boolean(),
    shortcuts: v.record(line, v.array(line)),
    spelling: v.strictObject({
      on: v.boolean(),
      languages: v.nullable(v.array(line)),
      words: v.array(line),
    }),
    speech: v.strictObject({ rate: between(0.5, 4), voices: v.record(line, line) }),
    reviewWeeks: v.pipe(
      v.array(v.pipe(between(REVIEW_WEEKS.shortest, REVIEW_WEEKS.longest), v.integer())),
      v.maxLength(REVIEW_WEEKS.most),
    ),
    firstAnswers: v.boolean(),
    reminderHour: v.nullable(v.pipe(between(0, 23), v.integer())),
    looksForUpdates: v.boolean(),
    seenVersion: v.nullable(line),
    hintsSeen: v.array(line),
    lastArticleId: v.nullable(articleId),
    allowedHosts: v.pipe(v.array(v.pipe(filledLine, v.maxLength(253))), v.maxLength(20)),
  }),
);

export const WINDOW_ARGUMENTS = {
  printArticle: nothing,
  changeSettings: v.strictTuple([readingSettings]),
  showLibraryFolder: nothing,
  openSource: oneArticle,
  findMisspelled: v.strictTuple([v.array(line)]),
  listSpellingLanguages: nothing,
  draftsSaved: v.strictTuple([v.boolean()]),
} satisfies Record<keyof WindowContract, v.GenericSchema>;
