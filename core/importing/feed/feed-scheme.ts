const SCHEME = /^(?:feed|pcast|itpc|podcast):/i;

/** `feed://…` and `feed:https://…`, by which programs once handed feeds to each other, as the address that they mean. */
export function withoutFeedScheme(address: string): string {
  const written = address.trim();
  if (!SCHEME.test(written)) return written;
  const rest = written.replace(SCHEME, '').replace(/^\/\//, '');
  return /^https?:\/\//i.test(rest) ? rest : `http://${rest}`;
}
