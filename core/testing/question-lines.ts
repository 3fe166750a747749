/** Short articles for tests of question detection, written as lines. */
import { isSuggestion } from '../article/article.ts';
import { detectQuestions } from '../article/question-detection/detect-questions.ts';
import type { Block } from '../article/text.ts';

/**
 * Blocks from short notations: `# heading`, `- entry`, `1. entry`, `> quoted`, `> - quoted entry`, `[a link]`, `*in slanting letters*`,
 * otherwise a paragraph; `---` is a rule.
 */
export function blocksFrom(lines: readonly string[]): readonly Block[] {
  let start = 0;
  let ruled = false;
  let list = 0;
  let wasListed = false;
  return lines.flatMap((line, at) => {
    if (line === '---') {
      ruled = true;
      return [];
    }
    const [, mark = '', words = ''] = /^(# |- |1\. |> - |> )?(.*)$/su.exec(line) ?? [];
    const isLink = /^\[.*\]$/su.test(words);
    const isFine = /^\*.*\*$/su.test(words);
    const text = isLink || isFine ? words.slice(1, -1) : words;
    const listed = mark === '- ' || mark === '> - ' || mark === '1. ';
    if (listed && !wasListed) list += 1;
    wasListed = listed;
    const block: Block = {
      kind: mark === '# ' ? 'heading' : listed ? 'list-item' : 'paragraph',
      level: mark === '# ' ? 2 : listed ? 1 : 0,
      quoted: mark.startsWith('> '),
      list: listed ? list : 0,
      ordered: mark === '1. ',
      entry: listed ? at + 1 : 0,
      ruled,
      linked: isLink ? 1 : 0,
      fine: isFine,
      text,
      start,
    };
    start += text.length + 1;
    ruled = false;
    return [block];
  });
}

/** Sentences that ask nothing and speak to nobody. */
export const PROSE =
  'The harbour was quiet that morning and the boats lay in a row. Nobody had told the crew what the day would bring, and nobody had to.';

/** The questions and suggestions of an article of such lines. */
export function detectIn(lines: readonly string[], title = 'A title', language: string | null = 'en') {
  return detectQuestions({ title, language, blocks: blocksFrom(lines) });
}

/** Those that are more than suggestions. */
export const foundIn = (
  lines: readonly string[],
  title?: string,
  language?: string | null,
): readonly string[] =>
  detectIn(lines, title, language)
    .filter((question) => !isSuggestion(question))
    .map((question) => question.text);
