/** What of linkedom is exchanged: module by module, the published text and what stands in for it. */

/** The same interface, of which only the way to a parent is ever used: a map for listeners hung on every node. */
export const WITHOUT_LISTENERS = `export class EventTarget {
  _getParent() { return null; }
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() { return true; }
}
`;

/** @typedef {readonly (readonly [published: string, lighter: string])[]} Exchanges */

/**
 * Elements have one class, unless what they hold or show is read otherwise: engines find what objects of a few shapes
 * have much sooner than what those of seventy have.
 * @type {Exchanges}
 */
const ONE_CLASS = [
  [
    'htmlClasses.set(name, Class);\n',
    'if (!/^(?:img|script|style|template|textarea|title)$/.test(name)) continue;\n    htmlClasses.set(name, Class);\n',
  ],
];

/** Names in capitals are made once. @type {Exchanges} */
const KNOWN_CAPITALS = [
  ['ignoreCase ? localName.toUpperCase()', 'ignoreCase ? inCapitals(localName)'],
  [
    'export const setAdjacent',
    `const capitals = new Map;
const inCapitals = name => {
  const known = capitals.get(name);
  if (known !== undefined) return known;
  if (capitals.size > 999) capitals.clear();
  const written = name.toUpperCase();
  capitals.set(name, written);
  return written;
};

export const setAdjacent`,
  ],
];

/**
 * A class is read as it is written, as in browsers, and no set of its words is made for it; an element without a style
 * shows one that all such share; texts are joined as they come; attributes are not looked up by name as properties.
 * @type {Exchanges}
 */
const ELEMENT = [
  [
    'get className() { return this.classList.value; }',
    "get className() { return this.getAttributeNode('class')?.value ?? ''; }",
  ],
  [
    '  set className(value) {\n',
    `  set className(value) {
    if (!this[CLASS_LIST]) {
      const written = eachOnce(String(value));
      const attribute = this.getAttributeNode('class');
      if (attribute) attribute.value = written;
      else setAttribute(this, new Attr(this.ownerDocument, 'class', written));
      return;
    }
`,
  ],
  [
    'const isVoid',
    `const eachOnce = names =>
  /\\s/.test(names) ? [...new Set(names.split(/\\s+/).filter(Boolean))].join(' ') : names;

const NO_STYLE = Object.freeze({display: '', visibility: ''});

const isVoid`,
  ],
  [
    '  get style() {\n',
    "  get style() {\n    if (!this[STYLE] && !this.getAttributeNode('style')) return NO_STYLE;\n",
  ],
  [
    `  get textContent() {
    const text = [];`,
    `  get textContent() {
    let text = '';`,
  ],
  [
    `        text.push(next.textContent);
      next = next[NEXT];
    }
    return text.join('');`,
    `        text += next.textContent;
      next = next[NEXT];
    }
    return text;`,
  ],
  ['return new Proxy(attributes, attributesHandler);', 'return attributes;'],
];

/**
 * Elements by names alone, which is all that Readability asks for, are found without a selector being compiled; the
 * first element inside is looked for along the list of nodes.
 * @type {Exchanges}
 */
const PARENT = [
  [
    'import {PRIVATE, END, NEXT, PREV, START, VALUE}',
    'import {PRIVATE, END, MIME, NEXT, PREV, START, VALUE}',
  ],
  [
    `    let {firstChild} = this;
    while (firstChild) {
      if (firstChild.nodeType === ELEMENT_NODE)
        return firstChild;
      firstChild = nextSibling(firstChild);
    }
    return null;`,
    `    let {[NEXT]: next, [END]: end} = this;
    while (next !== end && next.nodeType !== ELEMENT_NODE) next = next[NEXT];
    return next === end ? null : next;`,
  ],
  [
    '  getElementsByTagName(tagName) {\n',
    '  getElementsByTagName(tagName) {\n    const isWritten = !/^[a-z\\d]+$/.test(tagName);\n',
  ],
  ['        localCase(next) === tagName\n', '        (isWritten && localCase(next) === tagName)\n'],
  [
    '  querySelectorAll(selectors) {\n',
    `  querySelectorAll(selectors) {
    const names = namesIn(selectors);
    if (names && this.ownerDocument[MIME].ignoreCase) return withNames(this, names);
`,
  ],
  [
    'const isNode =',
    `const known = new Map;
const namesIn = selectors => {
  if (!/^[a-z\\d]+(?:,[a-z\\d]+)*$/.test(selectors)) return null;
  if (known.size > 999) known.clear();
  if (!known.has(selectors)) known.set(selectors, new Set(selectors.split(',')));
  return known.get(selectors);
};

const withNames = ({[NEXT]: next, [END]: end}, names) => {
  const elements = new NodeList;
  while (next !== end) {
    const isElement = next.nodeType === ELEMENT_NODE;
    if (isElement && names.has(inSmallLetters(next.localName))) elements.push(next);
    next = isElement && next.localName === 'template' ? next[END] : next[NEXT];
  }
  return elements;
};

const inSmallLetters = name => name.charCodeAt(0) < 97 ? name.toLowerCase() : name;

const isNode =`,
  ],
];

/** @type {Readonly<Record<string, Exchanges>>} */
export const EXCHANGES = {
  'interface/element': ELEMENT,
  'mixin/parent-node': PARENT,
  'shared/register-html-class': ONE_CLASS,
  'shared/utils': KNOWN_CAPITALS,
};
