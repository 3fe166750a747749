/**
 * linkedom gives every node, every attribute too, a map for listeners and finds it by a weak reference. Nobody listens
 * to pages that are read, and on real pages, with their tens of thousands of nodes, making and collecting these maps
 * was a quarter of the work of an import (docs/decisions/0024). This leaves them out of what is built.
 */

const EVENT_TARGET = /[\\/]linkedom[\\/]esm[\\/]interface[\\/]event-target\.js$/;
const NODE = /[\\/]linkedom[\\/]esm[\\/]interface[\\/]node\.js$/;

/** The same interface, of which only the way to a parent is ever used. */
export const WITHOUT_LISTENERS = `export class EventTarget {
  _getParent() { return null; }
  addEventListener() {}
  removeEventListener() {}
  dispatchEvent() { return true; }
}
`;

/**
 * Fails a build that holds linkedom's nodes and not their light base: then a later linkedom has moved it.
 * @returns {import('vite').Plugin}
 */
export function lightNodes() {
  return {
    name: 'afterword-light-nodes',
    transform: {
      filter: { id: EVENT_TARGET },
      handler: () => ({ code: WITHOUT_LISTENERS, map: null }),
    },
    generateBundle() {
      const modules = [...this.getModuleIds()];
      if (modules.some((id) => NODE.test(id)) && !modules.some((id) => EVENT_TARGET.test(id)))
        this.error('linkedom has moved what its nodes listen with: see scripts/light-nodes.mjs.');
    },
  };
}
