/**
 * The reader's own form for notes: a text with names in double braces, filled by Mustache
 * (https://mustache.github.io/mustache.5.html), which knows no code and so can do nothing but repeat and leave out.
 */
import Mustache from 'mustache';
import { escapeMarkup } from '../escape-markup.ts';
import { failed, ok, type Result } from '../result.ts';
import { type ExportTemplate, LONGEST_TEMPLATE, type TemplateProblem } from './export-template.ts';
import { TEMPLATE_NAMES, type TemplateView } from './template-view.ts';

const DEEPEST = 12;

/** Whether a template makes one file of all articles, with a part that is repeated for each. */
export const isForAll = (text: string): boolean => /\{\{[#^]\s*articles\s*\}\}/u.test(text);

/** The first thing in a template that cannot be meant so; `null`: it can be used. */
export function checkTemplate(text: string): TemplateProblem | null {
  if (text.length > LONGEST_TEMPLATE) return { line: 1, sentence: 'The template is too long.' };
  try {
    return problemIn(Mustache.parse(text) as readonly Token[], [], text);
  } catch (error) {
    return problemOf(error, text);
  }
}

/** The text that a template makes of a view. */
export function fillTemplate(
  { text, extension }: Pick<ExportTemplate, 'text' | 'extension'>,
  view: TemplateView | { readonly today: string; readonly articles: readonly TemplateView[] },
): Result<string, TemplateProblem> {
  const problem = checkTemplate(text);
  if (problem !== null) return failed(problem);
  return ok(Mustache.render(text, view, {}, configFor(extension)));
}

/**
 * What a template that is for all articles makes of them, one part of the text after the other. `articles` is asked for
 * them where the template repeats a part for each; `isForAll` and `checkTemplate` come before.
 */
export async function* fillForAll(
  { text, extension }: Pick<ExportTemplate, 'text' | 'extension'>,
  today: string,
  articles: () => AsyncIterable<TemplateView>,
): AsyncGenerator<string> {
  const writer = new Mustache.Writer();
  const config = configFor(extension);
  const fill = (tokens: readonly Token[], context: Mustache.Context): string =>
    writer.renderTokens(tokens as unknown as string[][], context, {}, text, config);
  async function* parts(tokens: readonly Token[], context: Mustache.Context): AsyncGenerator<string> {
    for (const token of tokens) {
      const [type, name, , , inner = []] = token;
      if (type === '#' && name === 'articles')
        for await (const view of articles()) yield fill(inner, context.push(view));
      else if (repeatsArticles(inner)) {
        if (Boolean(context.lookup(name)) === (type === '#')) yield* parts(inner, context);
      } else yield fill([token], context);
    }
  }
  // The list itself stands for nothing but that there are some.
  yield* parts(Mustache.parse(text) as readonly Token[], new Mustache.Context({ today, articles: [{}] }));
}

const repeatsArticles = (tokens: readonly Token[] | unknown): boolean =>
  Array.isArray(tokens) &&
  tokens.some(([type, name, , , inner]) => (type === '#' && name === 'articles') || repeatsArticles(inner));

/** Type, name, place in the text, and for a section what stands in it. */
type Token = readonly [string, string, number, number, (readonly Token[])?, ...unknown[]];

function problemIn(tokens: readonly Token[], open: readonly string[], text: string): TemplateProblem | null {
  for (const [type, name, start, , inner] of tokens) {
    const problem = type === 'text' ? null : sentenceFor(type, name, open);
    if (problem !== null) return { line: lineAt(text, start), sentence: problem };
    const deeper = Array.isArray(inner) ? problemIn(inner, [...open, name], text) : null;
    if (deeper !== null) return deeper;
  }
  return null;
}

function sentenceFor(type: string, name: string, open: readonly string[]): string | null {
  if (type === '>') return `Templates cannot take in others: {{> ${name}}} has no meaning here.`;
  if (type === '!' || type === '=') return null;
  if (name !== '.' && !TEMPLATE_NAMES.has(name)) return `There is nothing called “${name}”.${nearest(name)}`;
  const isSection = type === '#' || type === '^';
  // Inside itself a list would be repeated for each of its own entries, without end.
  if (isSection && type === '#' && open.includes(name)) return `“${name}” stands inside itself.`;
  return isSection && open.length >= DEEPEST ? 'Too many parts stand inside each other.' : null;
}

function nearest(name: string): string {
  const near = [...TEMPLATE_NAMES].map((known) => ({ known, steps: stepsBetween(name, known) }));
  const [best] = near.sort((one, other) => one.steps - other.steps);
  return best === undefined || best.steps > 2 ? '' : ` Did you mean “${best.known}”?`;
}

/** How many letters are to be put in, left out or changed between two words, large and small ones alike. */
function stepsBetween(one: string, other: string): number {
  const [from, to] = [one.toLowerCase().slice(0, 40), other.toLowerCase()];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [down, letter] of [...from].entries()) {
    const next = [down + 1];
    for (let at = 1; at <= to.length; at += 1)
      next.push(
        Math.min(
          (next[at - 1] ?? 0) + 1,
          (row[at] ?? 0) + 1,
          (row[at - 1] ?? 0) + (to[at - 1] === letter ? 0 : 1),
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** The engine names the place by an offset at the end of its sentence. */
function problemOf(error: unknown, text: string): TemplateProblem {
  const words = error instanceof Error ? error.message : String(error);
  const line = lineAt(text, Number(/ at (\d+)$/u.exec(words)?.[1] ?? 0));
  const name = /"([^"]*)"/u.exec(words)?.[1] ?? '';
  if (words.startsWith('Unclosed section'))
    return {
      line: lineAt(text, lastOpening(text, name)),
      sentence: `The part “${name}” is never closed: {{/${name}}} is missing.`,
    };
  if (words.startsWith('Unopened section'))
    return { line, sentence: `{{/${name}}} closes a part that was not opened.` };
  if (words.startsWith('Unclosed tag')) return { line, sentence: 'Two closing braces are missing.' };
  return { line, sentence: 'This cannot be understood.' };
}

/** Where a part was opened last. */
const lastOpening = (text: string, name: string): number =>
  [...text.matchAll(/\{\{[#^]\s{0,20}([^\s}]{1,200})/gu)].filter((match) => match[1] === name).at(-1)
    ?.index ?? 0;

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Words are escaped in markup only. */
const configFor = (extension: string) => ({
  escape: isMarkup(extension) ? (value: unknown) => escapeMarkup(String(value)) : String,
});

const isMarkup = (extension: string): boolean => ['html', 'htm', 'xhtml', 'xml'].includes(extension);
