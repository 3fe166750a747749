/** Entry of the worker thread that checks spelling: reading a dictionary takes a few hundred milliseconds. */
import { parentPort } from 'node:worker_threads';
import nspell from 'nspell';

export type SpellingRequest =
  | { readonly tag: 'load'; readonly id: number; readonly dictionaries: readonly LoadedDictionary[] }
  | { readonly tag: 'check'; readonly id: number; readonly words: readonly string[] }
  | { readonly tag: 'suggest'; readonly id: number; readonly word: string };

/** A dictionary's two files. */
export type LoadedDictionary = { readonly affixes: Uint8Array; readonly words: Uint8Array };

/** The misspelled words, or the suggestions; empty after loading. */
export type SpellingReply = { readonly id: number; readonly words: readonly string[] };

const MOST_SUGGESTIONS = 5;

let checkers: readonly ReturnType<typeof nspell>[] = [];

parentPort?.on('message', (request: SpellingRequest) => {
  const reply: SpellingReply = { id: request.id, words: answer(request) };
  parentPort?.postMessage(reply);
});

function answer(request: SpellingRequest): readonly string[] {
  switch (request.tag) {
    case 'load':
      checkers = request.dictionaries.map(({ affixes, words }) => readDictionary(affixes, words));
      return [];
    case 'check':
      return checkers.length === 0 ? [] : request.words.filter((word) => !isKnown(word));
    case 'suggest':
      return [...new Set(checkers.flatMap((checker) => checker.suggest(request.word)))].slice(
        0,
        MOST_SUGGESTIONS,
      );
  }
}

/** Old dictionaries are in the encoding that their affix file names. */
function readDictionary(affixes: Uint8Array, words: Uint8Array): ReturnType<typeof nspell> {
  const name = /^SET\s+(\S+)/m.exec(new TextDecoder('latin1').decode(affixes))?.[1] ?? 'utf-8';
  const decoder = decoderOf(name.replace(/^microsoft-cp/i, 'windows-'));
  return nspell(decoder.decode(affixes), decoder.decode(words));
}

function decoderOf(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    return new TextDecoder();
  }
}

const isKnown = (word: string): boolean =>
  checkers.some((checker) => checker.correct(word) || checker.correct(word.replaceAll('’', "'")));
