import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { lightNodes, WITHOUT_LISTENERS } from './light-nodes.mjs';

const EVENT_TARGET = join(
  dirname(createRequire(import.meta.url).resolve('linkedom/package.json')),
  'esm/interface/event-target.js',
);

it('what stands in for linkedom’s base of nodes has its name and all of its methods', async () => {
  const whole = await import(pathToFileURL(EVENT_TARGET).href);
  const light = await import(`data:text/javascript,${encodeURIComponent(WITHOUT_LISTENERS)}`);
  const methodsOf = (module: { readonly EventTarget: { readonly prototype: object } }): readonly string[] =>
    Object.getOwnPropertyNames(module.EventTarget.prototype).sort();
  expect(Object.keys(light)).toEqual(Object.keys(whole));
  expect(methodsOf(light)).toEqual(methodsOf(whole));
});

it('it is put where linkedom keeps that base, and nowhere else', () => {
  const { transform } = lightNodes();
  const id = typeof transform === 'object' ? transform.filter?.id : undefined;
  expect(id).toBeInstanceOf(RegExp);
  expect((id as RegExp).test(EVENT_TARGET)).toBe(true);
  expect((id as RegExp).test(EVENT_TARGET.replace('event-target', 'event'))).toBe(false);
});
