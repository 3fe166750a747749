/** A value with its lists of records in the order of their ids, for lists whose order says nothing. */
export function inOrderOfIds(value: unknown): unknown {
  if (Array.isArray(value)) {
    const values = value.map(inOrderOfIds);
    return values.every(hasId) ? values.sort((one, other) => (one.id < other.id ? -1 : 1)) : values;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inOrderOfIds(one)]));
}

const hasId = (value: unknown): value is { readonly id: string } =>
  typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
