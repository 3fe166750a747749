/** Which spelling dictionaries there are on this computer. None is ever fetched. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A Hunspell dictionary: rules of inflection and words. */
export type Dictionary = {
  /** BCP 47, such as `de-AT`. */
  readonly language: string;
  readonly affixFile: string;
  readonly wordFile: string;
};

/** Where Linux distributions put them. */
export const SYSTEM_FOLDERS: readonly string[] =
  process.platform === 'linux'
    ? ['/usr/share/hunspell', '/usr/share/myspell', '/usr/share/myspell/dicts']
    : [];

/** The dictionaries in these folders, by language; of two for the same language the first folder's counts. */
export async function findDictionaries(folders: readonly string[]): Promise<readonly Dictionary[]> {
  const found = new Map<string, Dictionary>();
  for (const folder of folders) {
    const names = new Set(await readdir(folder).catch(() => []));
    for (const name of [...names].sort()) {
      const base = /^([a-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*)\.dic$/.exec(name)?.[1];
      if (base === undefined || !names.has(`${base}.aff`)) continue;
      const language = base.replaceAll('_', '-');
      if (found.has(language)) continue;
      found.set(language, {
        language,
        affixFile: join(folder, `${base}.aff`),
        wordFile: join(folder, `${base}.dic`),
      });
    }
  }
  return [...found.values()];
}

/**
 * The languages to check in: those that the reader chose as far as there are dictionaries, or else the first of the
 * system's languages that has one, or English.
 */
export function chooseLanguages(
  chosen: readonly string[] | null,
  preferred: readonly string[],
  available: readonly string[],
): readonly string[] {
  if (chosen !== null) return chosen.filter((language) => available.includes(language));
  for (const wanted of [...preferred, 'en']) {
    const fitting = available.find((language) => language === wanted) ?? available.find(sameBase(wanted));
    if (fitting !== undefined) return [fitting];
  }
  return [];
}

const sameBase = (wanted: string) => (language: string) => language.split('-')[0] === wanted.split('-')[0];
