/** A day: whoever asks for a longer pause is asked again tomorrow. */
const LONGEST_SECONDS = 86_400;

/**
 * How long a site asks to be left alone, in whole seconds, at most a day. The header holds seconds or a date
 * (RFC 9110, section 10.2.3); `null` when it is missing or says nothing that can be understood.
 */
export function readRetryAfter(header: string | undefined, now: Date): number | null {
  const value = header?.trim() ?? '';
  if (value === '') return null;
  const seconds = /^\d{1,9}$/.test(value) ? Number(value) : secondsUntil(value, now);
  return seconds === null ? null : Math.min(Math.max(seconds, 0), LONGEST_SECONDS);
}

function secondsUntil(date: string, now: Date): number | null {
  const time = /^[A-Za-z]{3,9},? /.test(date) ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : Math.ceil((time - now.getTime()) / 1000);
}
