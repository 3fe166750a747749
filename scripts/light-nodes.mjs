/**
 * Two things that linkedom does for every node and that no page which is read needs, left out of what is built
 * (docs/decisions/0024): a map for listeners, found by a weak reference, and a set of the words of `class`, from which
 * `className` is put together. On real pages, with their tens of thousands of nodes, they were a third of an import.
 */

const EVENT_TARGET = /[\\/]linkedom[\\/]esm[\\/]interface[\\/]event-target\.js$/;
const ELEMENT = /[\\/]linkedom[\\/]esm[\\/]interface[\\/]element\.js$/;

/** The same interface, of which only the way to a parent is ever used. */
export const WITHOUT_LISTENERS = `export class EventTarget {
  _getParent() { return null; }
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() { return true; }
}
`;

const CLASS_NAME = 'get className() { return this.classList.value; }';
/** As it is written, which is what browsers say too. */
const WRITTEN_CLASS_NAME = "get className() { return this.getAttributeNode('class')?.value ?? ''; }";

/**
 * A module of linkedom as it is built; `null`: as it is published. Throws where it does not hold what is exchanged.
 * @param {string} id @param {string} code @returns {string | null}
 */
export function lightModule(id, code) {
  if (EVENT_TARGET.test(id)) return WITHOUT_LISTENERS;
  if (!ELEMENT.test(id)) return null;
  if (!code.includes(CLASS_NAME)) throw new Error('linkedom reads class names differently now.');
  return code.replace(CLASS_NAME, WRITTEN_CLASS_NAME);
}

/**
 * Fails a build that holds linkedom's elements and not the base of its nodes: then a later linkedom has moved it.
 * @returns {import('vite').Plugin}
 */
export function lightNodes() {
  return {
    name: 'afterword-light-nodes',
    transform: {
      filter: { id: [EVENT_TARGET, ELEMENT] },
      handler(code, id) {
        const light = lightModule(id, code);
        return light === null ? null : { code: light, map: null };
      },
    },
    generateBundle() {
      const modules = [...this.getModuleIds()];
      if (modules.some((id) => id.includes('linkedom')) && !modules.some((id) => EVENT_TARGET.test(id)))
        this.error('linkedom has moved what its nodes listen with: see scripts/light-nodes.mjs.');
    },
  };
}
