import type { Comment } from '../../article/article.ts';
import type { CommentHead } from './comment-header.ts';
import type { Pingback } from './pingback.ts';

type Draft = {
  readonly id: string;
  readonly indent: number;
  author: string | null;
  publishedAt: string | null;
  readonly answers: string | null;
  readonly paragraphs: string[];
  parent: string | null;
};

/** Gathers comments in order of appearance and finds out which answers which. */
export class CommentThread {
  readonly #comments: Comment[] = [];
  readonly #above: Draft[] = [];
  readonly #byAuthor = new Map<string, string>();
  #draft: Draft | null = null;
  #count = 0;
  /** The comment under which «Replies» stand, and whether one of them was read. */
  #answered: { readonly id: string; any: boolean } | null = null;
  #lastTop: string | null = null;

  get isOpen(): boolean {
    return this.#draft !== null;
  }

  /** Begins the comment that a head announces. */
  open(head: CommentHead, indent: number): void {
    this.close();
    while ((this.#above.at(-1)?.indent ?? -1) >= indent) this.#above.pop();
    const parent = this.#answered?.id ?? this.#above.at(-1)?.id ?? null;
    if (this.#answered) this.#answered.any = true;
    this.#draft = {
      id: this.#nextId(),
      indent,
      author: head.author,
      publishedAt: head.publishedAt,
      answers: head.answers,
      paragraphs: [],
      parent,
    };
    this.#above.push(this.#draft);
    if (parent === null) this.#lastTop = this.#draft.id;
  }

  /** A paragraph of the open comment; without one it begins a comment by nobody known. */
  addText(text: string): void {
    if (!this.#draft) this.open({ author: null, publishedAt: null, answers: null, length: 1 }, 0);
    this.#draft?.paragraphs.push(text);
  }

  addPingback(pingback: Pingback): void {
    this.close();
    this.#comments.push({
      id: this.#nextId(),
      kind: 'pingback',
      author: pingback.author,
      url: pingback.url,
      publishedAt: null,
      text: pingback.title,
      replyTo: null,
    });
  }

  /** The name and date below a comment's text. */
  sign(foot: CommentHead): void {
    if (!this.#draft) return;
    this.#draft.author ??= foot.author;
    this.#draft.publishedAt ??= foot.publishedAt;
    this.close();
  }

  /** The date below a comment's text; `false` when it belongs to none. */
  date(publishedAt: string | null): boolean {
    if (!this.#draft || this.#draft.publishedAt !== null || publishedAt === null) return false;
    this.#draft.publishedAt = publishedAt;
    if (this.#draft.paragraphs.length > 0) this.close();
    return true;
  }

  /** «Replies» was printed: what follows answers the last comment that answers none. */
  startsReplies(label: string): boolean {
    if (this.#lastTop === null || !/^(?:replies|réponses|respuestas|respostas)/iu.test(label)) return false;
    this.close();
    this.#answered = { id: this.#lastTop, any: false };
    return true;
  }

  /** A button below a comment was printed: its text is over, and so are the replies when it stands below them. */
  endTurn(button: string): void {
    if ((this.#draft?.paragraphs.length ?? 0) > 0) this.close();
    if (this.#answered?.any && !/delete|like|\d/iu.test(button)) this.#answered = null;
  }

  close(): void {
    const draft = this.#draft;
    this.#draft = null;
    if (!draft) return;
    if (draft.paragraphs.length === 0) this.#forget(draft);
    else this.#keep(draft, draft.paragraphs.join('\n\n'));
  }

  #keep(draft: Draft, text: string): void {
    this.#comments.push({
      id: draft.id,
      kind: 'comment',
      author: draft.author,
      url: null,
      publishedAt: draft.publishedAt,
      text,
      replyTo: this.#authorOf(draft.answers ?? mentionOf(text)) ?? draft.parent,
    });
    if (draft.author) this.#remember(draft.author, draft.id);
  }

  finish(): readonly Comment[] {
    this.close();
    return this.#comments;
  }

  /** A name without words was no comment; its id is free again. */
  readonly #forget = (draft: Draft): void => {
    this.#count -= 1;
    if (this.#above.at(-1) === draft) this.#above.pop();
    if (this.#lastTop === draft.id) this.#lastTop = null;
  };

  readonly #nextId = (): string => {
    this.#count += 1;
    return `c${this.#count}`;
  };

  #remember(author: string, id: string): void {
    const name = author.toLowerCase();
    this.#byAuthor.set(name, id);
    this.#byAuthor.set(name.split(' ')[0] ?? name, id);
  }

  readonly #authorOf = (name: string | null): string | null =>
    name === null ? null : (this.#byAuthor.get(name.toLowerCase()) ?? null);
}

/** «@Anita …»: whom a comment speaks to. */
const mentionOf = (text: string): string | null => /^@\s?([\p{L}\p{N}_-]{1,30})/u.exec(text)?.[1] ?? null;
