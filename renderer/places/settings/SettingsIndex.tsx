import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** The titles of all sections beside them; each leads to its own. */
export function SettingsIndex({ column }: { readonly column: RefObject<HTMLDivElement | null> }) {
  const [titles, setTitles] = useState<readonly HTMLElement[]>([]);
  useLayoutEffect(() => {
    const sections = column.current;
    if (sections === null) return;
    const read = (): void => setTitles([...sections.querySelectorAll<HTMLElement>('.settings-section > h2')]);
    read();
    // Some sections are there only when main has answered.
    const observer = new MutationObserver(read);
    observer.observe(sections, { childList: true });
    return () => observer.disconnect();
  }, [column]);
  return (
    <nav class="settings-index" aria-label="Sections of the settings">
      <ul>
        {titles.map((title) => (
          <li key={title.id}>
            <button type="button" class="settings-index-line" onClick={() => goTo(title)}>
              {title.textContent}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function goTo(title: HTMLElement): void {
  title.tabIndex = -1;
  title.focus({ preventScroll: true });
  title.scrollIntoView({ block: 'start' });
}
