import type { Timestamp } from '../../article/article.ts';
import { findDate } from '../plain-text/printed-date.ts';

/**
 * A date from a page's markup or words. With a time and a zone it is an instant in UTC; without a zone only its day
 * is certain. `null` when it is no date, or one no page can have.
 */
export function readTimestamp(text: string | null | undefined): Timestamp | null {
  const written = text?.trim() ?? '';
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T\s]+(\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?/i.exec(
      written,
    );
  if (iso) return fromParts(iso);
  if (/^\d{4}\d{2}\d{2}$/.test(written))
    return plausible(`${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`);
  if (/^\w{3}, \d{1,2} \w{3} \d{4} \d{2}:\d{2}/.test(written)) return fromParsed(Date.parse(written));
  if (/^1\d{9}(?:\d{3})?$/.test(written)) return fromParsed(Number(written.padEnd(13, '0')));
  return plausible(findDate(written)?.date ?? null);
}

function fromParts([, year, month, day, time, zone]: RegExpExecArray): Timestamp | null {
  const date = `${year}-${month}-${day}`;
  if (time === undefined || zone === undefined) return plausible(date);
  const offset = /^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2');
  return fromParsed(Date.parse(`${date}T${time}${offset}`)) ?? plausible(date);
}

const fromParsed = (milliseconds: number): Timestamp | null =>
  Number.isNaN(milliseconds) ? null : plausible(new Date(milliseconds).toISOString());

/** A real day between the first pages of the Web and a far future. */
function plausible(date: Timestamp | null): Timestamp | null {
  if (date === null) return null;
  const year = Number(date.slice(0, 4));
  return year >= 1990 && year <= 2100 && !Number.isNaN(Date.parse(date)) ? date : null;
}
