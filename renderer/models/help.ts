import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Block, blocksOf } from '../../core/article/text.ts';
import type { AfterwordBridge } from '../../core/contract.ts';
import type { HelpPage } from '../../core/help/pages.ts';
import { cutSnippet, findMarks } from '../../core/searching/marking.ts';
import type { MarkedText } from '../../core/searching/search.ts';
import { foldedWords } from '../../core/searching/words.ts';

/** The help: read once it is wanted, searched here. */
export type HelpModel = {
  /** `null` until it was read. */
  readonly pages: ReadonlySignal<readonly HelpPage[] | null>;
  readonly text: ReadonlySignal<string>;
  /** Pages that hold every word, those named by them first; all of them while nothing is looked for. */
  readonly found: ReadonlySignal<readonly FoundPage[]>;
  load(): Promise<void>;
  ask(text: string): void;
};

export type FoundPage = { readonly page: HelpPage; readonly snippet: MarkedText };

export function createHelp(api: Pick<AfterwordBridge, 'readHelp'>): HelpModel {
  const pages = signal<readonly HelpPage[] | null>(null);
  const text = signal('');
  let loading: Promise<void> | null = null;
  return {
    pages,
    text,
    found: computed(() => findPages(pages.value ?? [], text.value)),
    load() {
      loading ??= api.readHelp().then((read) => {
        pages.value = read;
      });
      return loading;
    },
    ask(words) {
      text.value = words;
    },
  };
}

/** Words count by their beginnings. */
export function findPages(pages: readonly HelpPage[], text: string): readonly FoundPage[] {
  const wanted = foldedWords(text);
  if (wanted.length === 0) return pages.map((page) => ({ page, snippet: { text: page.about, marks: [] } }));
  const found = pages.flatMap((page) => {
    const words = [...foldedWords(page.title), ...foldedWords(page.about), ...foldedWords(plainOf(page))];
    return wanted.every((word) => words.some((one) => one.startsWith(word))) ? [page] : [];
  });
  const isNamed = ({ title }: HelpPage): boolean =>
    wanted.every((word) => foldedWords(title).some((one) => one.startsWith(word)));
  return [...found.filter(isNamed), ...found.filter((page) => !isNamed(page))].map((page) => ({
    page,
    snippet: snippetOf(page, wanted),
  }));
}

function snippetOf(page: HelpPage, wanted: readonly string[]): MarkedText {
  const text = plainOf(page);
  const marks = findMarks(text, { phrases: [], beginnings: wanted }, (word) => word);
  return cutSnippet(text, marks) ?? { text: page.about, marks: [] };
}

const plainOf = ({ content }: HelpPage): string =>
  blocksOf(content)
    .map(({ text }: Block) => text)
    .join(' ');
