import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildProgram } from '../../library/testing/build-program.ts';
import { temporaryFolder } from '../../library/testing/open.ts';
import { chooseLanguages, findDictionaries } from './dictionaries.ts';
import { createSpelling, type Spelling, type SpellingChoice } from './spelling.ts';

const CHOICE: SpellingChoice = { on: true, languages: null, words: [] };

async function someDictionaries(): Promise<string> {
  const folder = await temporaryFolder();
  await copyFile('node_modules/dictionary-en/index.aff', join(folder, 'en.aff'));
  await copyFile('node_modules/dictionary-en/index.dic', join(folder, 'en.dic'));
  const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
  await writeFile(join(folder, 'de_DE.aff'), latin1('SET ISO8859-1\nTRY esianrtolcdugmphbyfvkwäöüß\n'));
  await writeFile(join(folder, 'de_DE.dic'), latin1('3\nGröße\nführen\nFrage\n'));
  await writeFile(join(folder, 'fr_FR.dic'), '1\nquestion\n');
  await writeFile(join(folder, 'README.txt'), 'words');
  return folder;
}

async function start(choice: () => SpellingChoice, folders: readonly string[] = []): Promise<Spelling> {
  const workerFile = await buildProgram('spelling-worker', 'electron/services/spelling');
  const spelling = createSpelling({
    workerFile,
    folders: [await someDictionaries(), ...folders],
    preferred: ['en-GB'],
    choice,
    limitMegabytes: 40,
  });
  onTestFinished(() => spelling.close());
  return spelling;
}

describe('dictionaries', () => {
  test('are pairs of files, known by their language', async () => {
    const folders = ['/nowhere', await someDictionaries()];
    expect((await findDictionaries(folders)).map(({ language }) => language)).toEqual(['de-DE', 'en']);
  });

  test('are chosen by the reader, or else by the system’s languages, or else English', () => {
    const available = ['de-DE', 'en', 'fr-FR'];
    expect(chooseLanguages(['fr-FR', 'xx'], ['de'], available)).toEqual(['fr-FR']);
    expect(chooseLanguages([], ['de'], available)).toEqual([]);
    expect(chooseLanguages(null, ['pt-BR', 'de-CH'], available)).toEqual(['de-DE']);
    expect(chooseLanguages(null, ['pt-BR'], available)).toEqual(['en']);
    expect(chooseLanguages(null, ['pt-BR'], [])).toEqual([]);
  });
});

describe('spelling', () => {
  test('finds what is misspelled and suggests what may have been meant', async () => {
    const spelling = await start(() => CHOICE);
    expect(await spelling.findMisspelled(['lead', 'recieve', 'don’t', 'teh'])).toEqual(['recieve', 'teh']);
    expect(await spelling.suggest('recieve')).toContain('receive');
  });

  test('takes a word as right that any chosen language knows, in whichever encoding', async () => {
    const spelling = await start(() => ({ ...CHOICE, languages: ['en', 'de-DE'] }));
    expect(await spelling.findMisspelled(['Größe', 'führen', 'team', 'Grösse'])).toEqual(['Grösse']);
  });

  test('follows the reader’s choice from one check to the next', async () => {
    let choice = CHOICE;
    const spelling = await start(() => choice);
    expect(await spelling.findMisspelled(['Größe', 'Afterword', 'question'])).toContain('Größe');
    choice = { ...CHOICE, languages: ['de-DE'], words: ['Afterword'] };
    expect(await spelling.findMisspelled(['Größe', 'afterword', 'question'])).toEqual(['question']);
    choice = { ...choice, on: false };
    expect(await spelling.findMisspelled(['question'])).toEqual([]);
  });

  test('takes every word as right while a chosen dictionary is too large or cannot be read, and goes on with others', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'fi.aff'), 'SET UTF-8\n');
    const words = Array.from({ length: 400_000 }, (_, at) => `sana${at}`);
    await writeFile(join(folder, 'fi.dic'), `${words.length}\n${words.join('\n')}\n`);
    await writeFile(join(folder, 'sv.aff'), 'SET UTF-8\n');
    await mkdir(join(folder, 'sv.dic'));
    let choice: SpellingChoice = { ...CHOICE, languages: ['en'] };
    const spelling = await start(() => choice, [folder]);
    expect(await spelling.findMisspelled(['recieve'])).toEqual(['recieve']);
    for (const language of ['fi', 'sv', 'fi']) {
      choice = { ...CHOICE, languages: ['en', language] };
      expect(await spelling.findMisspelled(['recieve', 'sana1'])).toEqual([]);
      expect(await spelling.suggest('recieve')).toEqual([]);
    }
    choice = { ...CHOICE, languages: ['en'] };
    expect(await spelling.findMisspelled(['recieve'])).toEqual(['recieve']);
  });

  test('finds nothing wrong where there is no dictionary', async () => {
    const spelling = await start(() => ({ ...CHOICE, languages: [] }));
    expect(await spelling.findMisspelled(['recieve'])).toEqual([]);
    expect(await spelling.languages()).toEqual(['de-DE', 'en']);
  });
});
