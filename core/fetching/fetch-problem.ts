/** What can keep a page from being fetched, and the sentences for it. */

export type FetchProblem =
  /** No complete http or https address. */
  | { readonly tag: 'not-an-address' }
  | { readonly tag: 'refused-address'; readonly reason: 'scheme' | 'credentials' | 'private' }
  /** A redirect led to an address that is not asked for. */
  | { readonly tag: 'refused-redirect' }
  | { readonly tag: 'redirect-loop' }
  | { readonly tag: 'too-many-redirects'; readonly limit: number }
  | { readonly tag: 'unknown-host'; readonly host: string }
  | { readonly tag: 'offline' }
  | { readonly tag: 'no-connection'; readonly host: string }
  | { readonly tag: 'not-secure'; readonly host: string; readonly code: string }
  /** The whole of it, redirects included, took too long. */
  | { readonly tag: 'too-slow'; readonly limitSeconds: number }
  /** The connection ended before everything announced had come. */
  | { readonly tag: 'incomplete' }
  /** What came cannot be unpacked, or was not HTTP. */
  | { readonly tag: 'garbled' }
  | { readonly tag: 'wants-login' }
  | { readonly tag: 'no-such-page' }
  /** `retryAfterSeconds` as the site asks for it; `null` when it does not say. */
  | { readonly tag: 'too-many-requests'; readonly retryAfterSeconds: number | null }
  | { readonly tag: 'site-unavailable'; readonly status: number; readonly retryAfterSeconds: number | null }
  | { readonly tag: 'site-refused'; readonly status: number };

const SAVE_INSTEAD = 'Open it in your browser, save it there and import the file.';

/** The end of a sentence that begins «“name” could not be fetched: », then what the reader can do. */
export function describeFetchProblem(problem: FetchProblem): string {
  switch (problem.tag) {
    case 'not-an-address':
      return 'it is not the address of a page. An address looks like https://example.org/page.';
    case 'refused-address':
      return REFUSALS[problem.reason];
    case 'refused-redirect':
      return `it leads on to a place that Afterword does not go to. ${SAVE_INSTEAD}`;
    case 'redirect-loop':
      return `the site sends every visitor round in a circle; it may want to set cookies. ${SAVE_INSTEAD}`;
    case 'too-many-redirects':
      return `it leads on more than ${problem.limit} times. ${SAVE_INSTEAD}`;
    case 'unknown-host':
      return `there is no site called ${problem.host}. Check the address and your connection.`;
    case 'offline':
      return 'this computer is not connected. Connect and try again.';
    case 'no-connection':
      return `${problem.host} does not take the connection. Try again later.`;
    case 'not-secure':
      return `the connection to ${problem.host} is not secure (${problem.code}). ${SAVE_INSTEAD}`;
    case 'too-slow':
      return `it took longer than ${problem.limitSeconds} seconds. Try again later.`;
    case 'incomplete':
      return 'the connection ended before the whole page had come. Try again.';
    case 'garbled':
      return `what the site sent cannot be read. ${SAVE_INSTEAD}`;
    case 'wants-login':
      return `the site shows it only to those who have logged in. ${SAVE_INSTEAD}`;
    case 'no-such-page':
      return 'the site has no such page. Check the address; the page may have moved.';
    case 'too-many-requests':
      return `the site has been asked too often. Try again ${waiting(problem.retryAfterSeconds)}.`;
    case 'site-unavailable':
      return `the site cannot answer just now (${problem.status}). Try again ${waiting(problem.retryAfterSeconds)}.`;
    case 'site-refused':
      return `the site refused to send it (${problem.status}). ${SAVE_INSTEAD}`;
  }
}

const REFUSALS: Readonly<Record<'scheme' | 'credentials' | 'private', string>> = {
  scheme: 'it does not begin with http or https. Check the address.',
  credentials: 'the address holds a user name or password. Take it out and try again.',
  private:
    'it is in a private network, where Afterword does not fetch pages. A host of your own can be allowed in the settings.',
};

/** When to try again, rounded up so that nobody comes too early. */
function waiting(seconds: number | null): string {
  if (seconds === null) return 'later';
  if (seconds < 90) return `in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `in ${minutes} minutes`;
  return `in ${Math.ceil(minutes / 60)} hours`;
}
