/** What no file that Afterword writes may do, whatever words it is made of. */
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect } from 'vitest';

/** Elements and attributes that run or load something. */
export function dangersIn(html: string): readonly string[] {
  const found: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    if (['script', 'iframe', 'object', 'img'].includes(tagName)) found.push(tagName);
    for (const name of Object.keys(properties)) if (/^on/i.test(name)) found.push(name);
  });
  return found;
}

/** A file's name that every system takes, and that is what it looks like. */
export function expectCommonName(name: string): void {
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202e]|^\.|[ .]$/u);
  expect(name).not.toMatch(/^(?:con|nul|prn|aux)(?:\.|$)/i);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
}
