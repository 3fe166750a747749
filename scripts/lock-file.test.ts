import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { inProject } from './project.mjs';

type Locked = { readonly optionalDependencies?: Readonly<Record<string, string>> };

it('names every optional package in the lock file, because `npm ci` refuses one that does not', async () => {
  const lock: unknown = JSON.parse(await readFile(inProject('package-lock.json'), 'utf8'));
  const { packages } = lock as { readonly packages: Readonly<Record<string, Locked>> };
  const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${owner}/node_modules/${name}` in packages),
      )
      .map((name) => `${owner} → ${name}`),
  );
  expect(missing).toEqual([]);
});
