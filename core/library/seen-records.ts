/**
 * What two computers have of one small file, before it is merged. Of two texts of one record merging keeps both, which
 * is right when both were written without knowing of the other, and a nuisance when one only followed the other. So
 * each computer remembers what it has taken over from elsewhere: who wrote that knows it.
 *
 * A content is a record of fields; those that are lists of records with ids are looked at record by record.
 */
import { isSame } from '../is-same.ts';

/** `mine` without records that came from elsewhere, were not touched here, and stand in `theirs` as they are or newer. */
export function withoutSeen<T>(mine: T, seen: T, theirs: T): T {
  return keepRecords(mine, (field, record) => {
    const there = recordIn(theirs, field, record.id);
    const isTakenOver = there !== undefined && isSame(record, recordIn(seen, field, record.id));
    return !isTakenOver || (there.updatedAt ?? '') < (record.updatedAt ?? '');
  });
}

/** What of `theirs` came from elsewhere: everything but what was written here and stands there unchanged. */
export function seenIn<T>(theirs: T, mine: T, seen: T): T {
  return keepRecords(theirs, (field, record) => {
    const isMine = isSame(record, recordIn(mine, field, record.id));
    return !isMine || isSame(record, recordIn(seen, field, record.id));
  });
}

type AnyRecord = { readonly id: string; readonly updatedAt?: string };

function keepRecords<T>(content: T, isKept: (field: string, record: AnyRecord) => boolean): T {
  if (!isFields(content)) return content;
  const kept = Object.entries(content).map(([field, value]) => [
    field,
    isRecords(value) ? value.filter((record) => isKept(field, record)) : value,
  ]);
  return { ...content, ...Object.fromEntries(kept) };
}

function recordIn(content: unknown, field: string, id: string): AnyRecord | undefined {
  const value = isFields(content) ? content[field] : undefined;
  return isRecords(value) ? value.find((record) => record.id === id) : undefined;
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecords = (value: unknown): value is readonly AnyRecord[] =>
  Array.isArray(value) && value.every((one) => isFields(one) && typeof one['id'] === 'string');
