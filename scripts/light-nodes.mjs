/**
 * What linkedom does for every node and no page that is read needs, left out of what is built (docs/decisions/0024).
 * What stands in (`light-nodes/exchanges.mjs`) answers as the published text does; a test asks both.
 */
import { EXCHANGES, WITHOUT_LISTENERS } from './light-nodes/exchanges.mjs';

const MODULE = /[\\/]linkedom[\\/]esm[\\/](\w+[\\/][\w-]+)\.js$/;
const LISTENING = 'interface/event-target';

/**
 * A module of linkedom as it is built; `null`: as it is published. Throws where it does not hold what is exchanged.
 * @param {string} id @param {string} code @returns {string | null}
 */
export function lightModule(id, code) {
  const name = nameOf(id);
  if (name === LISTENING) return WITHOUT_LISTENERS;
  const exchanges = EXCHANGES[name] ?? [];
  let light = code;
  for (const [published, lighter] of exchanges) {
    if (light.split(published).length !== 2)
      throw new Error(`linkedom writes its ${name} differently now: ${published}`);
    light = light.replace(published, () => lighter);
  }
  return exchanges.length === 0 ? null : light;
}

/** @param {string} id */
const nameOf = (id) => MODULE.exec(id)?.[1]?.replaceAll('\\', '/') ?? '';

/**
 * Fails a build that holds linkedom without a module of which something is exchanged: then a later one has moved it.
 * @returns {import('vite').Plugin}
 */
export function lightNodes() {
  return {
    name: 'afterword-light-nodes',
    transform: {
      filter: { id: MODULE },
      handler(code, id) {
        const light = lightModule(id, code);
        return light === null ? null : { code: light, map: null };
      },
    },
    generateBundle() {
      const ids = [...this.getModuleIds()];
      if (!ids.some((id) => id.includes('linkedom'))) return;
      const names = new Set(ids.map(nameOf));
      const moved = [LISTENING, ...Object.keys(EXCHANGES)].filter((name) => !names.has(name));
      if (moved.length > 0)
        this.error(`linkedom has moved ${moved.join(', ')}: see scripts/light-nodes.mjs.`);
    },
  };
}
