/** The head of a message that was saved as text: who wrote, when, and about what. */
import type { Front } from './front.ts';
import type { Line } from './lines.ts';
import { findDate } from './printed-date.ts';

const FIELDS: readonly (readonly [keyof Head, RegExp])[] = [
  ['from', /^(?:from|von|de|da|van|发件人)\s?[:：]\s{0,4}/i],
  [
    'date',
    /^(?:date|sent|datum|gesendet|envoyé|fecha|enviado|data|inviato|verzonden|日期|发送时间)\s?[:：]\s{0,4}/i,
  ],
  ['subject', /^(?:subject|betreff|objet|asunto|assunto|oggetto|onderwerp|主题)\s?[:：]\s{0,4}/i],
  ['other', /^(?:to|cc|bcc|reply-to|an|à|para|a|aan|收件人|抄送)\s?[:：]\s{0,4}/i],
];

type Head = { from?: string; date?: string; subject?: string; other?: string };

const MOST_FIELDS = 10;

/** `null` when a text does not begin with one that names its writer and its subject. */
export function readMailHead(lines: readonly Line[]): Front | null {
  const head: Head = {};
  let length = 0;
  for (const { text } of lines.slice(0, MOST_FIELDS)) {
    const [name, pattern] = FIELDS.find(([, one]) => one.test(text)) ?? [];
    if (name === undefined || pattern === undefined) break;
    head[name] ??= text.replace(pattern, '').trim();
    length += 1;
  }
  const { from, subject, date } = head;
  if (!from || !subject || length < 3 || length >= lines.length) return null;
  return {
    title: subject.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv|enc)\s?:\s{0,2}){1,4}/i, '') || subject,
    byline: from.replace(/\s{0,2}[<[(][^>\])]{0,200}[>\])]|["“”]/gu, '').trim() || null,
    role: null,
    siteName: null,
    publishedAt: findDate(date ?? '')?.date ?? null,
    removed: lines.slice(0, length).map(({ text }) => ({ reason: 'metadata', text })),
    lead: [],
    rest: lines.slice(length),
  };
}
