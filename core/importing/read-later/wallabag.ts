/** wallabag: a list of entries with their text, and the passages that were annotated. */
import * as v from 'valibot';
import { readJson } from '../../read-json.ts';
import { momentOf, withAddedAt, withTags } from './fields.ts';
import type { KeptArticle } from './kept-article.ts';

const text = v.optional(v.nullable(v.string()));
const flag = v.optional(v.nullable(v.union([v.boolean(), v.number(), v.string()])));

const entrySchema = v.object({
  title: text,
  url: v.nullable(v.string()),
  given_url: text,
  content: text,
  is_archived: flag,
  is_starred: flag,
  tags: v.optional(v.nullable(v.array(v.union([v.string(), v.object({ label: v.string() })])))),
  created_at: text,
  published_at: text,
  published_by: v.optional(v.nullable(v.union([v.string(), v.array(v.nullable(v.string()))]))),
  language: text,
  domain_name: text,
  preview_picture: text,
  hashed_url: text,
  uid: text,
  origin_url: text,
  annotations: v.optional(v.nullable(v.array(v.object({ text, quote: text, created_at: text })))),
});
type Entry = v.InferOutput<typeof entrySchema>;

export const isWallabag = (head: string): boolean =>
  /^\ufeff?\s*\[\s*\{/.test(head) && /"is_archived"\s*:/.test(head) && /"url"\s*:/.test(head);

/** What is no entry is passed over; `null` when the file is cut short. */
export function fromWallabag(json: string): readonly KeptArticle[] | null {
  const list = readJson(json);
  if (!Array.isArray(list)) return null;
  return list.flatMap((one: unknown) => {
    const entry = v.safeParse(entrySchema, one);
    return entry.success ? [keptOf(entry.output)] : [];
  });
}

function keptOf(entry: Entry): KeptArticle {
  const isArchived = isSet(entry.is_archived);
  const names = [entry.published_by ?? []].flat().filter((name) => name !== null && name !== '');
  const annotations = entry.annotations ?? [];
  return {
    title: entry.title ?? '',
    url: entry.url ?? entry.given_url ?? '',
    byline: names.length === 0 ? null : names.join(', '),
    siteName: entry.domain_name ?? null,
    publishedAt: momentOf(entry.published_at ?? undefined),
    language: entry.language?.replaceAll('_', '-') ?? null,
    html: isText(entry.content) ? entry.content : null,
    marks: {
      ...withTags((entry.tags ?? []).map((tag) => (typeof tag === 'string' ? tag : tag.label))),
      ...withAddedAt(momentOf(entry.created_at ?? undefined)),
      ...(isArchived ? { archived: true, readingState: 'read' as const } : {}),
      ...(isSet(entry.is_starred) ? { starred: true } : {}),
      highlights: annotations
        .filter(({ quote }) => quote?.trim())
        .map(({ quote, text: note, created_at }) => ({
          quote: quote ?? '',
          note: note?.trim() ? note : null,
          createdAt: momentOf(created_at ?? undefined),
        })),
      notes: annotations
        .filter(({ quote, text: note }) => !quote?.trim() && note?.trim())
        .map(({ text: note, created_at }) => ({
          text: note ?? '',
          createdAt: momentOf(created_at ?? undefined),
        })),
    },
    extra: Object.fromEntries(
      ['preview_picture', 'origin_url', 'uid'].flatMap((name) => {
        const value = entry[name as 'preview_picture' | 'origin_url' | 'uid'];
        return value ? [[name, value]] : [];
      }),
    ),
  };
}

const isSet = (value: boolean | number | string | null | undefined): boolean =>
  value === true || value === 1 || value === '1';

/** The sentence that stands for a text which wallabag could not get. */
const isText = (content: string | null | undefined): content is string =>
  typeof content === 'string' &&
  !/wallabag can't retrieve contents for this article/i.test(content.slice(0, 2000));
