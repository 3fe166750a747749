import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { lightModule } from './light-nodes.mjs';

const linkedom = (file: string): string =>
  join(dirname(createRequire(import.meta.url).resolve('linkedom/package.json')), 'esm', 'interface', file);

const built = (file: string): string | null =>
  lightModule(linkedom(file), readFileSync(linkedom(file), 'utf8'));

it('what stands in for linkedom’s base of nodes has its name and all of its methods', async () => {
  const whole = await import(pathToFileURL(linkedom('event-target.js')).href);
  const light = await import(`data:text/javascript,${encodeURIComponent(built('event-target.js') ?? '')}`);
  const methodsOf = (module: { readonly EventTarget: { readonly prototype: object } }): readonly string[] =>
    Object.getOwnPropertyNames(module.EventTarget.prototype).sort();
  expect(Object.keys(light)).toEqual(Object.keys(whole));
  expect(methodsOf(light)).toEqual(methodsOf(whole));
});

it('of an element only how its class is read is another', () => {
  const whole = readFileSync(linkedom('element.js'), 'utf8').split('\n');
  const light = built('element.js')?.split('\n') ?? [];
  const changed = light.filter((line, at) => line !== whole[at]);
  expect(light).toHaveLength(whole.length);
  expect(changed).toEqual([expect.stringContaining('get className()')]);
});

it('other modules are as they are published, and a linkedom that it does not know is refused', () => {
  expect(built('node.js')).toBeNull();
  expect(() => lightModule(linkedom('element.js'), 'class Element {}')).toThrow('class names');
});
