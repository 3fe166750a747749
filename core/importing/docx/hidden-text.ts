/** Words that Word does not show, such as a trainer's notes or an earlier wording: `w:vanish`, ECMA-376 part 1, 17.3.2.41. */
import { parseXml } from '../xml/read-xml.ts';

export type Shown = {
  /** The document without the hidden words. */
  readonly xml: string;
  /** The words that were taken out, paragraph by paragraph. */
  readonly hidden: readonly string[];
};

const RUN_EDGE = /<w:r(?=[\s>])[^<>]*>|<\/w:r>/g;
const IS_HIDDEN = /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/;
const WORDS = /<w:t(?:\s[^<>]*)?>[^<]*<\/w:t>/g;

/**
 * Takes hidden words out of `word/document.xml`. Only the words: what else stands in a hidden run, such as one end of a
 * field, must stay for the rest to be understood.
 */
export function withoutHidden(xml: string): Shown {
  if (!xml.includes('<w:vanish')) return { xml, hidden: [] };
  const hidden: string[] = [];
  const shown: string[] = [];
  let copied = 0;
  // Runs nest only around drawings: what stands between two edges is of one run or of none.
  for (const { index: edge } of xml.matchAll(RUN_EDGE)) {
    const stretch = xml.slice(copied, edge);
    copied = edge;
    if (!stretch.startsWith('<w:r') || !IS_HIDDEN.test(stretch)) {
      if (stretch.includes('</w:p>')) hidden.push('');
      shown.push(stretch);
      continue;
    }
    const words = [...stretch.matchAll(WORDS)].map(([element]) => wordsOf(element)).join('');
    hidden.push((hidden.pop() ?? '') + words);
    shown.push(stretch.replace(WORDS, ''));
  }
  shown.push(xml.slice(copied));
  return { xml: shown.join(''), hidden: hidden.map((words) => words.trim()).filter((words) => words !== '') };
}

function wordsOf(element: string): string {
  const read = parseXml(element);
  return read.ok ? read.value.text : '';
}
