import type { Timestamp } from '../../article/article.ts';

/** A date as printed in a text: where it stands and, when it names a year, which day it is. */
export type PrintedDate = {
  /** `YYYY-MM-DD`; `null` when the year is missing or day and month cannot be told apart. */
  readonly date: Timestamp | null;
  /** Offsets of the first character and behind the last, a time of day included. */
  readonly start: number;
  readonly end: number;
};

const MONTHS = [
  'january jan januar jänner janvier janv enero ene janeiro gennaio gen januari',
  'february feb februar février fevrier févr fevr febrero fevereiro fev febbraio februari',
  'march mar märz maerz mrz mars marzo março marco maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maio maggio mag mei',
  'june jun juni juin junio junho giugno giu',
  'july jul juli juillet juil julio julho luglio lug',
  'august aug août aout agosto ago augustus',
  'september sept sep septembre septiembre setiembre setembro set settembre sett',
  'october oct oktober okt octobre octubre outubro out ottobre ott',
  'november nov novembre noviembre novembro',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre',
];

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.split(' ').map((name) => [name, at + 1] as const)),
);

/**
 * The letters of the months' names. `\p{L}` instead, which stands for thousands of ranges, costs a first import on
 * Electron 25 half a second.
 */
const LETTER = '[A-Za-z\\u00c0-\\u024f]';
const NAME = `(${LETTER}{3,10})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th|er|ST|ND|RD|TH|ER|º|\\.)?';
const YEAR = '((?:19|20)\\d{2})(?!\\d)';
const OF = '\\s{0,2}(?:[Dd][Ee]\\s|[Dd][Ee][Ll]\\s|[Oo][Ff]\\s|,\\s?)?\\s?';

const SHAPES: readonly { readonly pattern: RegExp; readonly order: string }[] = [
  { pattern: /((?:19|20)\d{2})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?/gu, order: 'ymd' },
  {
    pattern: /(?<!\d)((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:T[\d:.]{4,15}Z?)?/gu,
    order: 'ymd',
  },
  { pattern: new RegExp(`(?<!\\d)${DAY}${OF}(?<!${LETTER})${NAME}${OF}${YEAR}`, 'g'), order: 'dmy' },
  { pattern: new RegExp(`(?<!${LETTER})${NAME}\\s?${DAY},?\\s{1,2}${YEAR}`, 'g'), order: 'mdy' },
  { pattern: /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?!\d)/gu, order: '??y' },
  { pattern: new RegExp(`(?<!\\d)${DAY}${OF}(?<!${LETTER})${NAME}(?!${LETTER})`, 'g'), order: 'dm' },
  { pattern: new RegExp(`(?<!${LETTER})${NAME}\\s${DAY}(?![\\d:%])`, 'g'), order: 'md' },
];

const TIME =
  /^[\s,|•·–—@-]{0,4}(?:(?:at|um|à|a las|a la|às|as|the|on|em)\s)?\s?(?:[上下]午\s?|[A-Z]{2}\s)?\d{1,2}\s?[:.h]\s?\d{0,2}(?::\d{2})?(?:\s?min)?\s?(?:[ap]\.?\s?m\.?(?![\p{L}])|uhr|h(?!\p{L}))?\s?(?:\(?(?:[A-Z]{3,4}|UTC[+-]\d{1,2})\)?(?![\p{L}]))?/iu;
const HOUR = /^[\s,|@-]{0,3}(?:at\s)?\d{1,2}\s?[ap]\.?m\.?(?!\p{L})/iu;

const LONGEST = 300;

/** The first date in a short text; nothing is looked for behind the first 300 characters. */
export function findDate(text: string): PrintedDate | null {
  const head = text.slice(0, LONGEST);
  if (!/\d/.test(head)) return null;
  for (const { pattern, order } of SHAPES) {
    for (const match of head.matchAll(pattern)) {
      const day = readDay(match, order);
      if (day === undefined) continue;
      const start = match.index ?? 0;
      return { date: day, start, end: endOfTime(head, start + match[0].length) };
    }
  }
  return null;
}

const WEEKDAY =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?|星期[一二三四五六日天]|周[一二三四五六日])(?!\p{L})[.,]?/giu;
const AROUND_DATE =
  /(?<!\p{L})(?:on|at|the|le|la|el|am|vom|um|à|a las|às|em|posted|published|updated|last|date|publié|publicado|veröffentlicht|edited|says|said|permalink|link|edit|reply|antworten|répondre|responder|发表于|于|发布)(?!\p{L})/giu;

/** The date of a line that says nothing else, such as «May 23, 2010 at 7:12 am #»; otherwise `null`. */
export function readDateLine(text: string): PrintedDate | null {
  if (text.length > 80) return null;
  const found = findDate(text);
  if (!found) return null;
  const around = `${text.slice(0, found.start)} ${text.slice(found.end)}`;
  const words = around.replace(WEEKDAY, ' ').replace(AROUND_DATE, ' ');
  return /[\p{L}\p{N}]/u.test(words) ? null : found;
}

const RELATIVE =
  /^(?:about |vor |il y a |hace |há )?(?:\d{1,3}|an?|one|einem|einer|un|une|uma?)\s?(?:s|sec|m|min|h|hr|d|w|mo|yr?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?|stunden?|jours?|semaines?|mois|ans?|días?|semanas?|meses|años?|dias?|anos?|horas?|heures?)(?: ago| atrás)?(?:\s?\(edited\)|\s?[•·]\s?edited|edited)?$/i;

/** «8 years ago», «3d», «vor 2 Tagen»: a time that cannot be kept as a date. */
export const isRelativeTime = (text: string): boolean =>
  text.length <= 40 && (RELATIVE.test(text) || /^\d{1,3}\s?(?:天|小时|个月|年|分钟)前$/u.test(text));

function readDay(match: RegExpMatchArray, order: string): string | null | undefined {
  const parts: Record<string, string | undefined> = {};
  [...order].forEach((part, at) => {
    parts[part === '?' ? `?${at}` : part] = match[at + 1];
  });
  if (order === '??y') return numericDay(Number(match[1]), Number(match[2]), Number(match[3]));
  const month = monthOf(parts['m'] ?? '');
  const day = Number(parts['d']);
  if (month === null || day < 1 || day > 31) return undefined;
  return parts['y'] === undefined ? null : isoDay(Number(parts['y']), month, day);
}

/** «23/05/2010» can be told, «03/05/2010» cannot. A dot is not enough to know the country. */
function numericDay(one: number, other: number, year: number): string | null | undefined {
  if (one > 31 || other > 31 || one < 1 || other < 1 || (one > 12 && other > 12)) return undefined;
  if (one === other || one > 12) return isoDay(year, other, one) ?? null;
  return other > 12 ? (isoDay(year, one, other) ?? null) : null;
}

const monthOf = (text: string): number | null => {
  if (!/^\d+$/.test(text)) return MONTH_NUMBERS.get(text.toLowerCase()) ?? null;
  const month = Number(text);
  return month >= 1 && month <= 12 ? month : null;
};

function isoDay(year: number, month: number, day: number): string | undefined {
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function endOfTime(text: string, end: number): number {
  const rest = text.slice(end, end + 40);
  const time = TIME.exec(rest) ?? HOUR.exec(rest);
  return time ? end + time[0].length : end;
}
