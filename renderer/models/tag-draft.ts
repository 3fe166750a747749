import { foldText } from '../../core/library/query.ts';
import type { Tagging } from './article-acts.ts';

/** Tags while they are being edited: those that every article shall have, and those left on some. */
export type TagDraft = { readonly all: readonly string[]; readonly some: readonly string[] };

/** `tag` on every article, unless it is empty or there already in another case. */
export function addTag(draft: TagDraft, typed: string): TagDraft {
  const tag = typed.replace(/\s+/gu, ' ').trim();
  if (tag === '' || has(draft.all, tag)) return draft;
  return { all: [...draft.all, tag], some: without(draft.some, tag) };
}

/** `tag` on none of them. */
export const removeTag = ({ all, some }: TagDraft, tag: string): TagDraft => ({
  all: without(all, tag),
  some: without(some, tag),
});

/** What has to change for the articles to be as the draft says. */
export function tagChanges(before: Tagging, after: TagDraft) {
  const hadAny = [...before.tags, ...(before.someTags ?? [])];
  return {
    add: after.all.filter((tag) => !has(before.tags, tag)),
    remove: hadAny.filter((tag) => !has([...after.all, ...after.some], tag)),
  };
}

const MOST_SUGGESTED = 12;

/** Known tags that hold what was typed and are not on the articles yet. */
export function suggestTags(known: readonly string[], { all, some }: TagDraft, typed: string) {
  const wanted = foldText(typed);
  return known
    .filter((tag) => !has([...all, ...some], tag) && foldText(tag).includes(wanted))
    .slice(0, MOST_SUGGESTED);
}

const has = (tags: readonly string[], tag: string): boolean => tags.some((other) => isSame(other, tag));

const without = (tags: readonly string[], tag: string): readonly string[] =>
  tags.filter((other) => !isSame(other, tag));

const isSame = (one: string, other: string): boolean => one.toLocaleLowerCase() === other.toLocaleLowerCase();
