/** Whether a feed holds a text or only its beginning. */
import { flatText, foldText, parsePage } from '../html/dom.ts';
import { wordsWithoutSyndicationLine } from './syndication-line.ts';

/** A summary of at least this many characters is the text itself. */
const WHOLE_SUMMARY = 2000;

/** How beginnings end: cut off, or with an invitation to come to the site. */
const CUT_OFF = /(?:\[?(?:…|\.\.\.|&hellip;)\]?|»|→)$/u;
const INVITATION =
  /(?:^|\s)\(?(?:(?:continue|keep) reading|read (?:more|on|the (?:rest|full|whole)(?: \w{1,20}){0,4})|more|weiterlesen|mehr lesen|lire la suite|en savoir plus|seguir leyendo|leer más|continuar lendo|leia mais|ler mais|阅读全文|阅读更多|繼續閱讀)\)?[\s.…»→>:]{0,4}$/iu;

/** `origin`: whether the feed declares it the text itself, or leaves it open. */
export function isTeaser(html: string, origin: 'content' | 'summary'): boolean {
  const page = parsePage(html);
  if (page === 'too-large') return false;
  const text = foldText(flatText(page.body));
  const end = wordsWithoutSyndicationLine(text).trim().slice(-80);
  if (CUT_OFF.test(end) || INVITATION.test(end)) return true;
  return origin === 'summary' && text.length < WHOLE_SUMMARY;
}
