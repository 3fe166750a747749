import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inProject } from './project.mjs';

const FOLDER = inProject('.github', 'workflows');

const Step = v.union([
  v.strictObject({
    name: v.optional(v.string()),
    if: v.optional(v.string()),
    run: v.string(),
    env: v.optional(v.record(v.string(), v.string())),
    shell: v.optional(v.literal('bash')),
    'working-directory': v.optional(v.string()),
  }),
  v.strictObject({
    name: v.optional(v.string()),
    if: v.optional(v.string()),
    // A whole version: what runs here does not change by itself.
    uses: v.pipe(v.string(), v.regex(/^[\w-]+\/[\w-]+@v\d+\.\d+\.\d+$/)),
    with: v.optional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
  }),
]);

const permissions = v.record(v.string(), v.picklist(['read', 'write']));

const Workflow = v.strictObject({
  name: v.string(),
  on: v.record(v.string(), v.unknown()),
  permissions: v.strictObject({ contents: v.literal('read') }),
  concurrency: v.optional(v.strictObject({ group: v.string(), 'cancel-in-progress': v.boolean() })),
  jobs: v.record(
    v.string(),
    v.strictObject({
      name: v.string(),
      needs: v.optional(v.string()),
      'runs-on': v.string(),
      'timeout-minutes': v.number(),
      permissions: v.optional(permissions),
      strategy: v.optional(
        v.strictObject({
          'fail-fast': v.optional(v.boolean()),
          matrix: v.record(v.string(), v.array(v.string())),
        }),
      ),
      steps: v.array(Step),
    }),
  ),
});

const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.yml'));
const textOf = (name: string): Promise<string> => readFile(join(FOLDER, name), 'utf8');
const workflowOf = async (name: string) => v.parse(Workflow, parse(await textOf(name)));

describe.each(names)('the workflow %s', (name) => {
  test('has nothing but what such files may have, with actions of whole versions', async () => {
    const { jobs } = await workflowOf(name);
    expect(Object.keys(jobs)).not.toEqual([]);
    for (const { needs } of Object.values(jobs)) if (needs) expect(Object.keys(jobs)).toContain(needs);
  });

  test('runs scripts that there are', async () => {
    const { scripts } = JSON.parse(await readFile(inProject('package.json'), 'utf8'));
    const ran = [...(await textOf(name)).matchAll(/npm (?:run )?([\w:]+)/g)].map(([, script]) => script);
    for (const script of ran.filter((one) => one !== 'ci' && one !== 'run'))
      expect(Object.keys(scripts)).toContain(script);
  });

  test('puts nothing that comes from outside into a command line', async () => {
    const { jobs } = await workflowOf(name);
    for (const { steps } of Object.values(jobs))
      for (const step of steps) if ('run' in step) expect(step.run).not.toContain('${{');
  });
});

test('a release is built on three systems, drafted with checksums, and signed where there are secrets', async () => {
  const { on, jobs } = await workflowOf('release.yml');
  expect(on).toEqual({ push: { tags: [expect.stringMatching(/^v/)] } });
  expect(jobs['package']?.strategy?.matrix['system']).toHaveLength(3);
  const said = JSON.stringify(jobs);
  for (const words of ['sha256sum', 'SHA256SUMS', '--draft', 'CSC_LINK', 'AFTERWORD_RELEASE_REPOSITORY'])
    expect(said).toContain(words);
});
