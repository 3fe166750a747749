import type { ArticleId, Timestamp } from './article/article.ts';
import type { ExportExtent } from './exporting/export.ts';
import { STANDARD_RHYTHM } from './journal/reviews.ts';

export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** How much of an article its row in the Library shows. */
export const ROW_KINDS = ['comfortable', 'compact'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** What an article's text is set in. */
export const READING_FACES = ['literata', 'inter', 'atkinson', 'serif'] as const;
export type ReadingFace = (typeof READING_FACES)[number];

/** What the reader chose. Kept outside the library; may be lost without loss of words. */
export type Settings = {
  readonly theme: Theme;
  readonly rows: RowKind;
  readonly readingFace: ReadingFace;
  /** Size of the article's text in CSS pixels. */
  readonly textSize: number;
  /** Line height as a multiple of the size. */
  readonly lineHeight: number;
  /** Longest line in characters. */
  readonly measure: number;
  readonly panelWidth: number;
  readonly panelShown: boolean;
  readonly sidebarShown: boolean;
  readonly coverComments: boolean;
  /** Keys by command's name, only where the reader chose others than the standard ones; empty for none. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
  readonly spelling: SpellingSettings;
  readonly speech: SpeechSettings;
  /** After how many weeks an answered question returns, the first time, the second …; empty: never. */
  readonly reviewWeeks: readonly number[];
  /** A first answer is asked for before reading, unless an article says otherwise. */
  readonly firstAnswers: boolean;
  /** From which hour of the day on a notification says that something waits in Review; `null`: never. */
  readonly reminderHour: number | null;
  /** The day of the last such notification, `YYYY-MM-DD`. */
  readonly remindedOn: string | null;
  /** Once a day it is looked whether there is a newer Afterword. */
  readonly looksForUpdates: boolean;
  /** When it was looked last. */
  readonly lookedForUpdateAt: string | null;
  /** The version whose news were offered; `null` before the first start. */
  readonly seenVersion: string | null;
  /** Names of the hints that were dismissed for good. */
  readonly hintsSeen: readonly string[];
  /** Shown again at the next start. */
  readonly lastArticleId: ArticleId | null;
  readonly window: WindowBounds | null;
  /** `null`: the standard place in the system's folder for application data. */
  readonly libraryFolder: string | null;
  /** The library that was opened there last; `null`: none yet, so that one may be made. */
  readonly libraryId: string | null;
  /** Where the library was before it was moved, until the reader has said what becomes of it. */
  readonly formerLibraryFolder: string | null;
  /** A second folder for backups, better on another disk; `null`: none. */
  readonly backupFolder: string | null;
  /** A folder of Markdown that is kept up to date; `null`: none. */
  readonly keptFolder: KeptFolder | null;
  /** Hosts of a private network that pages may be fetched from, such as `wiki.internal`. None unless the reader names one. */
  readonly allowedHosts: readonly string[];
};

/** What is kept up to date, and when it was last. */
export type KeptFolder = {
  readonly folder: string;
  readonly extent: ExportExtent;
  readonly pace: KeepingPace;
  /** When everything was in it. */
  readonly keptAt: Timestamp | null;
};

/** A little after each change, or at most once an hour or a day. */
export const KEEPING_PACES = ['change', 'hour', 'day'] as const;
export type KeepingPace = (typeof KEEPING_PACES)[number];

export type SpellingSettings = {
  readonly on: boolean;
  /** BCP 47; `null`: by the system's languages. */
  readonly languages: readonly string[] | null;
  /** Words that are right because the reader says so. */
  readonly words: readonly string[];
};

/** How articles are read aloud. */
export type SpeechSettings = {
  /** 1 is the voice's own speed. */
  readonly rate: number;
  /** The chosen voice by language, such as `de`; a language that is not named takes the first that fits. */
  readonly voices: Readonly<Record<string, string>>;
};

export type WindowBounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
};

/** The part the window may change. */
export type ReadingSettings = Omit<
  Settings,
  | 'window'
  | 'remindedOn'
  | 'lookedForUpdateAt'
  | 'libraryFolder'
  | 'libraryId'
  | 'formerLibraryFolder'
  | 'backupFolder'
  | 'keptFolder'
>;

export const TEXT_SIZES = { smallest: 14, largest: 38, step: 1 } as const;
export const LINE_HEIGHTS = { smallest: 1.3, largest: 2, step: 0.1 } as const;
export const MEASURES = { smallest: 50, largest: 90, step: 4 } as const;
/** How many weeks one interval may have, and how often a question may return. */
export const REVIEW_WEEKS = { shortest: 1, longest: 260, most: 12 } as const;
export const SPEECH_RATES = [0.75, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;
export const PANEL_WIDTHS = { smallest: 320, largest: 480 } as const;

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  rows: 'comfortable',
  readingFace: 'literata',
  textSize: 19,
  lineHeight: 1.6,
  measure: 66,
  panelWidth: 380,
  panelShown: true,
  sidebarShown: true,
  coverComments: false,
  shortcuts: {},
  spelling: { on: true, languages: null, words: [] },
  speech: { rate: 1, voices: {} },
  reviewWeeks: STANDARD_RHYTHM,
  firstAnswers: false,
  reminderHour: null,
  remindedOn: null,
  looksForUpdates: false,
  lookedForUpdateAt: null,
  seenVersion: null,
  hintsSeen: [],
  lastArticleId: null,
  window: null,
  libraryFolder: null,
  libraryId: null,
  formerLibraryFolder: null,
  backupFolder: null,
  keptFolder: null,
  allowedHosts: [],
};
