import { describe, expect, it } from 'vitest';
import { anArticle } from '../../../core/testing/factories.ts';
import { idOf, indexedFolder } from './testing/indexed-folder.ts';

describe('suggestValues', () => {
  it('gives the authors and sites of most articles first, by the beginning of any word', async () => {
    const library = indexedFolder();
    const by = (number: number, byline: string | null, siteName: string | null = null) =>
      anArticle({ id: idOf(number), byline, siteName });
    library.put(
      by(1, 'Émile Roux', 'The Ledger'),
      by(2, 'Ines Albrecht', 'The Ledger'),
      by(3, 'Ines Albrecht'),
      by(4, 'Alma Ruiz', 'Field Notes'),
      by(5, null),
    );
    const { index, keeper } = library.open();
    await keeper.check();
    const suggest = (field: 'by' | 'site', begun: string) => index.suggest({ field, begun });
    expect(suggest('by', 'al')).toEqual(['Ines Albrecht', 'Alma Ruiz']);
    expect(suggest('by', 'emi')).toEqual(['Émile Roux']);
    expect(suggest('by', 'ines al')).toEqual(['Ines Albrecht']);
    expect(suggest('by', '')).toEqual(['Ines Albrecht', 'Alma Ruiz', 'Émile Roux']);
    expect(suggest('site', 'led')).toEqual(['The Ledger']);
    expect(suggest('site', '"* OR')).toEqual([]);
  });
});
