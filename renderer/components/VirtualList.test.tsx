import { act, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { LibraryPlace } from '../places/library/LibraryPlace.tsx';
import { aRow, someSummaries } from '../testing/fake-bridge.ts';
import { type InApp, renderInApp } from '../testing/render-in-app.ts';

const settle = (): Promise<void> => act(() => new Promise<void>((resolve) => setTimeout(resolve, 5)));

const rows = (): readonly HTMLElement[] => screen.getAllByRole('row');
const currentRow = (): HTMLElement | undefined => rows().find((row) => row.tabIndex === 0);
const key = async (name: string, held: KeyboardEventInit = {}): Promise<void> => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key: name, ...held });
  await settle();
};

async function aLongList(count: number): Promise<InApp> {
  const rendered = renderInApp(<LibraryPlace />, { rows: someSummaries(count) });
  await settle();
  return rendered;
}

describe('the list of articles', () => {
  it('draws only the rows in sight, and says how many there are', async () => {
    await aLongList(10_000);
    expect(rows().length).toBeLessThan(40);
    expect(screen.getByRole('grid').getAttribute('aria-rowcount')).toBe('10000');
    expect(currentRow()?.getAttribute('aria-rowindex')).toBe('1');
  });

  it('shows the rows of another list, also of one that is as long', async () => {
    const tagged = [aRow(0, { tags: ['a'] }), aRow(1, { tags: ['b'] })];
    const { app } = renderInApp(<LibraryPlace />, { rows: tagged });
    await settle();
    for (const [tag, title] of [
      ['a', 'Article 0'],
      ['b', 'Article 1'],
    ] as const) {
      app.library.ask({ tag });
      await settle();
      expect(rows().map((row) => row.textContent)).toEqual([expect.stringContaining(title)]);
    }
  });

  it('is one stop for Tab', async () => {
    await aLongList(20);
    const stops = rows().filter((row) => row.tabIndex === 0);
    const inner = screen
      .getByRole('grid')
      .querySelectorAll('button:not([tabindex="-1"]), input:not([tabindex="-1"])');
    expect(stops).toHaveLength(1);
    expect(inner).toHaveLength(0);
  });

  it('is walked by arrows, j and k, Home and End', async () => {
    await aLongList(300);
    await key('j');
    expect(document.activeElement?.getAttribute('data-index')).toBe('0');
    await key('j');
    await key('ArrowDown');
    expect(document.activeElement?.getAttribute('data-index')).toBe('2');
    await key('k');
    expect(document.activeElement?.getAttribute('data-index')).toBe('1');
    await key('End');
    expect(document.activeElement?.getAttribute('data-index')).toBe('299');
    await key('Home');
    expect(document.activeElement?.getAttribute('data-index')).toBe('0');
  });

  it('opens the row with the focus on Enter', async () => {
    const { app } = await aLongList(20);
    await key('j');
    await key('j');
    await key('Enter');
    expect(app.routes.current.value).toMatchObject({ place: 'article', articleId: 'article-1' });
  });

  it('chooses with Space, extends with Shift, and lets go with Escape', async () => {
    const { app } = await aLongList(20);
    await key('j');
    await key(' ');
    expect([...app.library.selection.chosen.value]).toEqual(['article-0']);
    await key('ArrowDown', { shiftKey: true });
    await key('ArrowDown', { shiftKey: true });
    expect(screen.getByText('3 selected')).toBeTruthy();
    expect(rows().filter((row) => row.getAttribute('aria-selected') === 'true')).toHaveLength(3);
    await key('Escape');
    expect(app.library.selection.chosen.value.size).toBe(0);
  });

  it('reaches the buttons of a row by the right arrow', async () => {
    await aLongList(5);
    await key('j');
    await key('ArrowRight');
    expect(document.activeElement?.getAttribute('type')).toBe('checkbox');
    await key('ArrowRight');
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Star');
    await key('ArrowLeft');
    await key('ArrowLeft');
    expect(document.activeElement?.getAttribute('data-index')).toBe('0');
  });

  it('opens on a click and chooses on Ctrl+click', async () => {
    const { app } = await aLongList(5);
    fireEvent.click(rows()[2] as HTMLElement, { ctrlKey: true });
    await settle();
    expect([...app.library.selection.chosen.value]).toEqual(['article-2']);
    fireEvent.click(rows()[3] as HTMLElement);
    expect(app.routes.current.value).toMatchObject({ articleId: 'article-3' });
  });

  it('acts on the current row by single letters', async () => {
    const { bridge } = await aLongList(5);
    await key('j');
    await key('j');
    await key('s');
    expect(bridge.callsOf('setStarred')).toEqual([[['article-1'], true]]);
    await key('e');
    expect(bridge.callsOf('setArchived')).toEqual([[['article-1'], true]]);
    await key('Delete');
    expect(bridge.callsOf('trashArticles')).toEqual([[['article-1']]]);
  });

  it('says what is in a row without leaning on colour', async () => {
    renderInApp(<LibraryPlace />, {
      rows: [
        aRow(0, { title: 'On trust', answeredCount: 1, questionCount: 3, tags: ['teams'], starred: true }),
      ],
    });
    await settle();
    const [row] = rows();
    expect(row?.textContent).toContain('Unread: On trust');
    expect(row?.textContent).toContain('1 of 3 questions answered');
    expect(row?.textContent).toContain('Tags: teams');
    expect(screen.getByRole('button', { name: 'Remove the star: “On trust”' })).toBeTruthy();
  });
});

describe('the Library', () => {
  it('says how to fill it while it is empty', async () => {
    const { bridge } = renderInApp(<LibraryPlace />);
    await settle();
    expect(screen.getByText(/Your library is empty/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Import files…' }));
    expect(bridge.callsOf('chooseFilesToImport')).toHaveLength(1);
  });
});
