import { describe, expect, it } from 'vitest';
import { blocksOf } from '../article/text.ts';
import { paragraphs } from '../testing/factories.ts';
import { importSource } from './pipeline.ts';
import { placeRemoved } from './removed-places.ts';

const part = (text: string) => ({ reason: 'other', text }) as const;

describe('the places of removed parts', () => {
  const blocks = blocksOf(paragraphs('First words here.', 'Second words here.', 'First words here.'));
  const order = [
    'Menu',
    'First words here.',
    'Subscribe now',
    'Second  words here.',
    'Menu',
    'First words here.',
    'End',
  ];

  it('are behind the passage that stood before them', () => {
    const parts = [part('Subscribe now\nand more'), part('Menu'), part('Menu'), part('End'), part('Nowhere')];
    expect(placeRemoved(parts, order, blocks).map(({ after }) => after)).toEqual([17, 0, 36, 54, undefined]);
  });

  it.each([
    [
      'page.html',
      (inside: string) =>
        `<html><body><article><h1>On waiting</h1><p>${A}</p><p>${B}</p><div class="newsletter"><p>${inside}</p></div><p>${C}</p></article></body></html>`,
    ],
    ['page.txt', (inside: string) => `On waiting\n\n${A}\n\n${B}\n\n${inside}\n\n${C}`],
  ])('are told of %s', (name, write) => {
    const bytes = new TextEncoder().encode(
      write('Never miss an issue of Desk Notes, subscribe to our newsletter today.'),
    );
    const imported = importSource({ kind: 'file', name, bytes, mediaType: null, url: null });
    if (!imported.ok) throw new Error(imported.failure.tag);
    const { removed } = imported.value.article;
    expect(removed.find(({ text }) => text.startsWith('Never miss'))?.after).toBe(A.length + 1 + B.length);
  });
});

const A =
  'Whoever asks once hears what was prepared. Whoever asks a second time, and waits, hears what was meant.';
const B =
  'I learned it from a foreman who never raised his voice. He asked, and then he asked again in other words.';
const C =
  'What came the second time was shorter, and it was the thing that we could change before the month was over.';
