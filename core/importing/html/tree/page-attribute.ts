/** What an attribute says, as scripts of a page would ask for it. */

/** A copy, apart from its element. */
export type PageAttribute = {
  readonly name: string;
  readonly value: string;
  cloneNode(): PageAttribute;
};

/** The two properties that tell whether an element is in sight. */
export type PageStyle = { readonly display: string; readonly visibility: string };

export const NO_STYLE: PageStyle = { display: '', visibility: '' };

/** What a `style` attribute says of them; the last statement of each counts. */
export function readStyle(written: string): PageStyle {
  let { display, visibility } = NO_STYLE;
  for (const rule of written.split(';')) {
    const colon = rule.indexOf(':');
    const name = rule.slice(0, Math.max(0, colon)).trim();
    const value = rule.slice(colon + 1).trim();
    if (value !== '' && name === 'display') display = value;
    if (value !== '' && name === 'visibility') visibility = value;
  }
  return { display, visibility };
}

/** Names of classes apart by one space, each once. */
export const eachOnce = (classes: string): string =>
  /\s/.test(classes) ? [...new Set(classes.split(/\s+/).filter((name) => name !== ''))].join(' ') : classes;
