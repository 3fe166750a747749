import { describe, expect, it } from 'vitest';
import { describeFailure } from '../failure.ts';
import type { FetchProblem } from './fetch-problem.ts';

const PROBLEMS: readonly FetchProblem[] = [
  { tag: 'not-an-address' },
  { tag: 'refused-address', reason: 'scheme' },
  { tag: 'refused-address', reason: 'credentials' },
  { tag: 'refused-address', reason: 'private' },
  { tag: 'refused-redirect' },
  { tag: 'redirect-loop' },
  { tag: 'too-many-redirects', limit: 5 },
  { tag: 'unknown-host', host: 'example.org' },
  { tag: 'offline' },
  { tag: 'no-connection', host: 'example.org' },
  { tag: 'not-secure', host: 'example.org', code: 'CERT_HAS_EXPIRED' },
  { tag: 'too-slow', limitSeconds: 20 },
  { tag: 'incomplete' },
  { tag: 'garbled' },
  { tag: 'wants-login' },
  { tag: 'no-such-page' },
  { tag: 'too-many-requests', retryAfterSeconds: null },
  { tag: 'site-unavailable', status: 503, retryAfterSeconds: null },
  { tag: 'site-refused', status: 403 },
];

const told = (problem: FetchProblem): string =>
  describeFailure({ tag: 'not-fetched', name: 'example.org/page', problem });

describe('the sentences about fetching', () => {
  it('say what happened and then what can be done, each in its own words', () => {
    const sentences = PROBLEMS.map(told);
    for (const sentence of sentences)
      expect(sentence).toMatch(
        /^“example\.org\/page” could not be fetched: [a-zA-Z][^\n]+[.)] [A-Z][^\n]+\.$/,
      );
    expect(new Set(sentences).size).toBe(PROBLEMS.length);
  });

  it.each([
    [null, 'Try again later.'],
    [1, 'Try again in 1 second.'],
    [45, 'Try again in 45 seconds.'],
    [120, 'Try again in 2 minutes.'],
    [121, 'Try again in 3 minutes.'],
    [7200, 'Try again in 2 hours.'],
  ])('say when a site may be asked again after %s seconds', (retryAfterSeconds, words) => {
    expect(told({ tag: 'too-many-requests', retryAfterSeconds })).toContain(words);
  });
});
