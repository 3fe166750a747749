import { describe, expect, test } from 'vitest';
import { quotationOf } from '../journal/citations.ts';
import { aHighlight, aJournal, anArticle, aReflection, paragraphs } from '../testing/factories.ts';
import { exportNotes } from './export-notes.ts';

const OPTIONS = { now: new Date('2026-04-01T08:00:00.000Z'), version: '0.1.0' };
const quote = (exact: string, start: number) => ({ exact, prefix: '', suffix: '', start });
const first = aHighlight({
  id: 'h1',
  color: 'green',
  section: ['Engage', 'Wait'],
  selector: quote('She waits at the gate.\nThe slow ones come last.', 0),
});
const second = aHighlight({ id: 'h2', selector: quote('And nobody counts them.', 48) });
const record = {
  article: anArticle({
    content: paragraphs('She waits at the gate.', 'The slow ones come last. And nobody counts them.'),
  }),
  journal: aJournal({
    highlights: [second, first],
    reflections: [
      aReflection({ id: 'n1', text: 'As in our team.', target: { kind: 'highlight', highlightId: 'h1' } }),
      aReflection({ id: 'r1', text: `${quotationOf(second)}\n\nI do.` }),
    ],
  }),
};
const fileOf = (format: 'markdown' | 'html'): string =>
  exportNotes([record], format, OPTIONS).files[0]?.text ?? '';

describe('highlights in an export', () => {
  test('stand in reading order, with colour, headings and notes', () => {
    for (const format of ['markdown', 'html'] as const) {
      const text = fileOf(format);
      const parts = [
        'She waits at the gate.',
        'The slow ones come last.',
        'Green · Engage › Wait',
        'As in our team.',
        'And nobody counts them.',
      ];
      const section = text.slice(text.indexOf('Highlights'));
      const places = parts.map((part) => section.indexOf(part));
      expect(places, format).toEqual([...places].sort((one, other) => one - other));
      expect(places[0], format).toBeGreaterThan(0);
    }
  });

  test('are where the links of quotations lead', () => {
    expect(fileOf('markdown')).toContain('> [in the text](#highlight-h2)');
    expect(fileOf('markdown')).toContain('<a id="highlight-h2"></a>');
    expect(fileOf('html')).toContain('<a href="#h2">in the text</a>');
    expect(fileOf('html')).toContain('<div id="h2">');
    expect(fileOf('html') + fileOf('markdown')).not.toContain('afterword:highlight/');
  });
});
