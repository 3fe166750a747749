/** YAML between two lines of hyphens at the beginning of a Markdown file, which a person may have added to. */
import { parse, stringify } from 'yaml';

export type FrontMatter = Readonly<Record<string, string | boolean | readonly string[] | null>>;

/** The lines with their fences; fields of `null` are left out. */
export const writeFrontMatter = (fields: FrontMatter): string => `---\n${linesOf(fields)}---`;

/** A text in three: a mark of the encoding, the front matter between its fences (`null`: none), everything behind. */
export function splitFrontMatter(text: string): {
  readonly mark: string;
  readonly front: string | null;
  readonly body: string;
} {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const rest = text.slice(mark.length);
  const match = /^---[ \t]*\r?\n([\s\S]*?)(?<=\n)---[ \t]*(?=\r?\n|$)/u.exec(rest);
  if (match === null) return { mark, front: null, body: rest };
  return { mark, front: match[1] ?? '', body: rest.slice(match[0].length) };
}

/** One field of front matter that is believed only when it is a plain word or number. */
export function fieldOf(front: string, key: string): string | null {
  const match = new RegExp(`^${key}:[ \\t]*(?:"([^"\\n]*)"|'([^'\\n]*)'|([^\\s#]+))[ \\t]*\\r?$`, 'mu').exec(
    front,
  );
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
}

/**
 * The front matter of a file with our fields renewed. Lines of other fields and comments stay as they are, to the
 * character; tags that a person added stay too.
 */
export function mergeFrontMatter(front: string, fields: FrontMatter): string {
  const eol = front.includes('\r\n') ? '\r\n' : '\n';
  const tags = [...new Set([...listOf(fields['tags'] ?? []), ...tagsIn(front)])];
  const ours: FrontMatter = { ...fields, tags: tags.length > 0 ? tags : null };
  const written = new Set<string>();
  const kept = fieldsIn(front).flatMap(({ key, source }) => {
    if (key === null || !Object.hasOwn(ours, key)) return [source];
    if (written.has(key)) return [];
    written.add(key);
    return [linesOf({ [key]: ours[key] ?? null }).replaceAll('\n', eol)];
  });
  const added = Object.entries(ours).filter(([key]) => !written.has(key));
  const text = kept.join('');
  const end = text === '' || text.endsWith('\n') ? '' : eol;
  return `---${eol}${text}${end}${linesOf(Object.fromEntries(added)).replaceAll('\n', eol)}---`;
}

function linesOf(fields: FrontMatter): string {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return Object.keys(present).length === 0 ? '' : stringify(present, { lineWidth: 0 });
}

/** The fields in order, each with its line and those that belong to it. */
function fieldsIn(front: string): readonly { readonly key: string | null; readonly source: string }[] {
  const found: { key: string | null; source: string }[] = [];
  for (const line of front.match(/[^\n]*\n|[^\n]+$/gu) ?? []) {
    const key = /^([A-Za-z][\w-]*)[ \t]*:(?:\s|$)/u.exec(line)?.[1] ?? null;
    const last = found.at(-1);
    const isFurther = key === null && last?.key != null && /^(?:[ \t]+\S|-[ \t])/u.test(line);
    if (isFurther && last !== undefined) last.source += line;
    else found.push({ key, source: line });
  }
  return found;
}

function tagsIn(front: string): readonly string[] {
  try {
    const parsed: unknown = parse(front, { maxAliasCount: 0 });
    return typeof parsed === 'object' && parsed !== null && 'tags' in parsed ? listOf(parsed.tags) : [];
  } catch {
    return [];
  }
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.filter((tag) => typeof tag === 'string' || typeof tag === 'number').map(String)
    : typeof value === 'string'
      ? [value]
      : [];
