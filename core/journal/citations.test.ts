import { describe, expect, it } from 'vitest';
import { aHighlight, aJournal, aReflection } from '../testing/factories.ts';
import {
  quotationForOutside,
  quotationOf,
  quotedHighlights,
  reflectionsQuoting,
  withAddresses,
  withoutLinks,
} from './citations.ts';

const quoted = (exact: string, id = 'h1') =>
  quotationOf(aHighlight({ id, selector: { exact, prefix: '', suffix: '', start: 0 } }));

describe('quoting a passage', () => {
  it('is a quotation in Markdown with a link to the highlight', () => {
    expect(quoted('walks behind')).toBe('> walks behind\n> [in the text](afterword:highlight/h1)');
  });

  it('keeps paragraphs apart and shows signs as they were printed', () => {
    expect(quoted('One *star*\nTwo_three')).toBe(
      '> One \\*star\\*\n>\n> Two\\_three\n> [in the text](afterword:highlight/h1)',
    );
  });

  it('names the article instead when it goes elsewhere', () => {
    expect(quotationForOutside('walks behind', 'On [herds]', 'https://desk.example/')).toBe(
      '> walks behind\n>\n> — [On \\[herds\\]](https://desk.example/)',
    );
    expect(quotationForOutside('walks behind', 'Herds', null)).toBe('> walks behind\n>\n> — Herds');
  });

  it('is known by its link, whatever the reader made of the words', () => {
    const text = `I *disagree* with this:\n\n${quoted('one')}\n\nand [this](afterword:highlight/h2), ${quoted('one')}`;
    expect(quotedHighlights(text)).toEqual(['h1', 'h2']);
    expect(quotedHighlights('afterword:highlight/h1 and [a](https://desk.example/)')).toEqual([]);
  });

  it('tells which answers quote a passage, without those that were deleted', () => {
    const journal = aJournal({
      reflections: [
        aReflection({ id: 'r1', text: quoted('one') }),
        aReflection({ id: 'r2', text: quoted('one'), deletedAt: '2026-03-02T09:00:00.000Z' }),
        aReflection({ id: 'r3', text: quoted('two', 'h2') }),
      ],
    });
    expect(reflectionsQuoting(journal, 'h1').map(({ id }) => id)).toEqual(['r1']);
  });

  it('is read elsewhere without its link', () => {
    expect(withoutLinks(`Yes.\n\n${quoted('one')}\n\nNo.`)).toBe('Yes.\n\n> one\n\nNo.');
  });

  it('can lead to another address', () => {
    expect(withAddresses(quoted('one'), (id) => `#passage-${id}`)).toBe(
      '> one\n> [in the text](#passage-h1)',
    );
  });
});
