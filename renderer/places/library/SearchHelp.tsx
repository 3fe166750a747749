import '../../styles/search.css';

const LINES: readonly (readonly [string, string])[] = [
  ['trust team', 'both words, in any of their forms'],
  ['"hard talks"', 'words side by side'],
  ['trust OR faith', 'one or the other'],
  ['-meeting', 'without this word; works before everything else, too'],
  ['by:albrecht  site:desk', 'author, where it was published'],
  ['tag:feedback', 'a tag; tag:"hard talks" when it has spaces'],
  ['in:answers', 'only there; also questions, notes, comments, text'],
  ['is:unread', 'also reading, read, starred, answered, unanswered, due'],
  ['has:highlight', 'also question, comment, commitment'],
  ['after:2024  before:2024-06', 'dates of publishing'],
  ['lang:de', 'the language of the article'],
];

/** What can be typed into the search field. */
export function SearchHelp() {
  return (
    <section class="search-help" id="search-help" aria-label="How to search">
      <dl>
        {LINES.map(([typed, meaning]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
