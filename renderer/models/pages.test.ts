import { describe, expect, it, vi } from 'vitest';
import { LONGEST_PAGE, type Page, type Range } from '../../core/library/query.ts';
import { createPages } from './pages.ts';

/** Vitest runs in Node, where a refusal that nobody caught is heard by the process. */
declare const process: { once(event: 'unhandledRejection', listener: () => void): void };

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** A list of `total` rows, each named by its index. */
const listOf = (total: number, name = 'row') =>
  vi.fn(
    async ({ start, count }: Range): Promise<Page<string>> => ({
      total,
      start,
      rows: Array.from(
        { length: Math.max(0, Math.min(count, total - start)) },
        (_, at) => `${name} ${start + at}`,
      ),
    }),
  );

describe('pages of a long list', () => {
  it('ask for no more than a page at a time, and for each page once', async () => {
    const load = listOf(1000);
    const pages = createPages(load);
    pages.restart();
    await settle();
    pages.want(50, 100);
    pages.want(60, 100);
    await settle();
    expect(load.mock.calls.map(([range]) => range.start).sort((one, other) => one - other)).toEqual([
      0, 60, 120,
    ]);
    expect(load.mock.calls.every(([range]) => range.count <= LONGEST_PAGE)).toBe(true);
    expect(pages.rowAt(149)).toBe('row 149');
    expect(pages.rowAt(500)).toBeUndefined();
  });

  it('take the first page that came with the start', async () => {
    const load = listOf(70);
    const pages = createPages(load, await listOf(70)({ start: 0, count: LONGEST_PAGE }));
    pages.want(0, 40);
    await settle();
    expect(load).not.toHaveBeenCalled();
    expect(pages.total.value).toBe(70);
    expect(pages.rowAt(3)).toBe('row 3');
  });

  it('ask for the rest of a first page that was cut short', async () => {
    const load = listOf(70);
    const pages = createPages(load, { total: 70, start: 0, rows: ['row 0'] });
    pages.want(0, 20);
    await settle();
    expect(pages.rowAt(19)).toBe('row 19');
  });

  it('keep what is shown while they ask again', async () => {
    let name = 'old';
    const pages = createPages((range: Range) => listOf(5, name)(range));
    pages.restart();
    await settle();
    name = 'new';
    pages.want(0, 5);
    pages.refresh();
    expect(pages.rowAt(0)).toBe('old 0');
    await settle();
    expect(pages.rowAt(0)).toBe('new 0');
  });

  it('drop an answer that comes after another list was asked for', async () => {
    const waiting: ((page: Page<string>) => void)[] = [];
    const pages = createPages<string>(() => new Promise((resolve) => waiting.push(resolve)));
    pages.restart();
    pages.restart();
    waiting[1]?.({ total: 1, start: 0, rows: ['second'] });
    await settle();
    waiting[0]?.({ total: 1, start: 0, rows: ['first'] });
    await settle();
    expect(pages.rowAt(0)).toBe('second');
  });

  it('ask again after a page failed to come', async () => {
    const load = listOf(100);
    load.mockRejectedValueOnce(new Error('refused'));
    const refused = vi.fn();
    process.once('unhandledRejection', refused);
    const pages = createPages(load, { total: 100, start: 60, rows: [] });
    pages.want(0, 10);
    await settle();
    await settle();
    pages.want(0, 10);
    await settle();
    expect(pages.rowAt(0)).toBe('row 0');
    expect(refused).toHaveBeenCalledTimes(1);
  });

  it('show a change at once', async () => {
    const pages = createPages(listOf(3));
    pages.restart();
    await settle();
    const before = pages.edition.value;
    pages.amend((row) => row.toUpperCase());
    expect(pages.rowAt(1)).toBe('ROW 1');
    expect(pages.edition.value).toBeGreaterThan(before);
  });
});
