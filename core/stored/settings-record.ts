import * as v from 'valibot';
import { EXPORT_EXTENTS } from '../exporting/export.ts';
import {
  DEFAULT_SETTINGS,
  KEEPING_PACES,
  READING_FACES,
  ROW_KINDS,
  type Settings,
  THEMES,
} from '../settings.ts';
import { createRecordFormat, type RecordFormat } from './record-format.ts';

/** What a settings file may hold: any part of the settings, each of the right kind. */
export type StoredSettings = Partial<Settings>;

const wholeNumber = v.pipe(v.number(), v.integer());

const settingsSchema = v.partial(
  v.object({
    theme: v.picklist(THEMES),
    rows: v.picklist(ROW_KINDS),
    readingFace: v.picklist(READING_FACES),
    textSize: v.pipe(v.number(), v.minValue(8), v.maxValue(72)),
    lineHeight: v.pipe(v.number(), v.minValue(1), v.maxValue(3)),
    measure: v.pipe(v.number(), v.minValue(20), v.maxValue(200)),
    panelWidth: v.pipe(v.number(), v.minValue(100), v.maxValue(2000)),
    panelShown: v.boolean(),
    sidebarShown: v.boolean(),
    coverComments: v.boolean(),
    shortcuts: v.record(v.string(), v.array(v.string())),
    spelling: v.object({
      on: v.boolean(),
      languages: v.nullable(v.array(v.string())),
      words: v.array(v.string()),
    }),
    speech: v.object({
      rate: v.pipe(v.number(), v.minValue(0.5), v.maxValue(4)),
      voices: v.record(v.string(), v.string()),
    }),
    reviewWeeks: v.array(v.pipe(wholeNumber, v.minValue(1))),
    firstAnswers: v.boolean(),
    reminderHour: v.nullable(v.pipe(wholeNumber, v.minValue(0), v.maxValue(23))),
    remindedOn: v.nullable(v.string()),
    looksForUpdates: v.boolean(),
    lookedForUpdateAt: v.nullable(v.string()),
    seenVersion: v.nullable(v.string()),
    hintsSeen: v.array(v.string()),
    lastArticleId: v.nullable(v.string()),
    window: v.nullable(
      v.object({
        x: wholeNumber,
        y: wholeNumber,
        width: wholeNumber,
        height: wholeNumber,
        maximized: v.boolean(),
      }),
    ),
    libraryFolder: v.nullable(v.string()),
    libraryId: v.nullable(v.string()),
    formerLibraryFolder: v.nullable(v.string()),
    backupFolder: v.nullable(v.string()),
    keptFolder: v.nullable(
      v.object({
        folder: v.string(),
        extent: v.picklist(EXPORT_EXTENTS),
        pace: v.picklist(KEEPING_PACES),
        keptAt: v.nullable(v.string()),
      }),
    ),
    allowedHosts: v.array(v.string()),
  }),
);

/** `settings.json`. Settings that a file does not name, such as new ones, take their defaults. */
export const SETTINGS_RECORD: RecordFormat<StoredSettings> = createRecordFormat<StoredSettings>({
  name: 'afterword-settings',
  version: 1,
  schema: settingsSchema as v.GenericSchema<unknown, StoredSettings>,
  upgrades: {},
});

/** The settings of a file, completed by the defaults. */
export const completeSettings = (stored: StoredSettings): Settings => ({ ...DEFAULT_SETTINGS, ...stored });
