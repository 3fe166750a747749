/**
 * What time it is. A test that keeps its data in a folder of its own may set the clock with `AFTERWORD_CLOCK`, an
 * instant in ISO 8601: it goes on from there. Nobody else can.
 */
export function createClock(env: Readonly<Record<string, string | undefined>>): () => Date {
  const start = env['AFTERWORD_USER_DATA'] ? Date.parse(env['AFTERWORD_CLOCK'] ?? '') : Number.NaN;
  if (Number.isNaN(start)) return () => new Date();
  const ahead = start - Date.now();
  return () => new Date(Date.now() + ahead);
}
