/** Which styles of a Word document make headings, beside those that Word itself names so. */
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { headingStyle } from './plain-word.ts';

/**
 * Lines for the style map of mammoth: styles with a level in the outline (ECMA-376 part 1, 17.3.1.20) and those that are
 * derived from headings.
 * @param styles the root of `word/styles.xml`
 */
export function headingStyles(styles: XmlElement | undefined): readonly string[] {
  const all = new Map(
    (styles === undefined ? [] : childrenNamed(styles, 'w:style'))
      .filter(({ attributes }) => attributes['w:type'] === 'paragraph')
      .map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const named = [...all].flatMap(([id, style]) => {
    const level = levelOf(id, all);
    const isKnown = /^(?:heading \d|title)$/i.test(nameOf(style));
    return level === null || isKnown ? [] : [`p[style-name=${quoted(nameOf(style))}] => h${level + 1}:fresh`];
  });
  return [...named, ...LEVELS.map((level) => `p.${headingStyle(level)} => h${level + 1}:fresh`)];
}

const LEVELS = [0, 1, 2, 3, 4, 5];

/** Styles are not derived from each other more often than this, unless in a ring. */
const MOST_STEPS = 12;

/** From 0; `null`: the style is for running text. */
function levelOf(id: string, all: ReadonlyMap<string, XmlElement>): number | null {
  let at = id;
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const style = all.get(at);
    if (style === undefined) return null;
    const written = settingOf(childNamed(style, 'w:pPr'), 'w:outlineLvl');
    const ranked = written === null ? /^heading ([1-6])$/i.exec(nameOf(style))?.[1] : null;
    const level = ranked ? Number(ranked) - 1 : written === null ? null : Number(written);
    if (level !== null) return LEVELS.includes(level) ? level : null;
    at = settingOf(style, 'w:basedOn') ?? '';
  }
  return null;
}

const nameOf = (style: XmlElement): string => settingOf(style, 'w:name') ?? '';

const settingOf = (element: XmlElement | undefined, name: string): string | null =>
  (element === undefined ? undefined : childNamed(element, name))?.attributes['w:val'] ?? null;

const quoted = (name: string): string => `'${name.replace(/[\\']/g, '\\$&').replace(/\s/g, ' ')}'`;
