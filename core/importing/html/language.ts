import { detectLanguage, LANGUAGE_SAMPLE } from '../../article/language.ts';
import { type DomElement, flatText } from './dom.ts';

const ENOUGH_TO_TELL = 400;

/** Themes declare the language they were made in; enough words of another language outweigh that. */
export function settleLanguage(declared: string | null, root: DomElement): string | null {
  const text = flatText(root, LANGUAGE_SAMPLE);
  const told = text.length < ENOUGH_TO_TELL && declared !== null ? null : detectLanguage(text);
  if (declared === null || told === null) return declared ?? told;
  return declared.split('-')[0] === told.split('-')[0] ? declared : told;
}
