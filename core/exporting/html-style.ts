/** The look of an exported page, on the screen and on paper. The colours are those of the window. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --ink: #1d1b18; --quiet: #5f5a52; --line: #e4dfd6; --accent: #1f5f5b;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #17181a; --ink: #e8e6e1; --quiet: #a9a59d; --line: #34373c; --accent: #7cc4bc; }
}
* { box-sizing: border-box; }
body {
  max-width: 42rem; margin: 0 auto; padding: 3rem 1.5rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.6 Literata, Charter, "Bitstream Charter", Cambria, Georgia, serif;
  overflow-wrap: break-word;
}
h1, h2, h3 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0 0 .25rem; font-size: 1.75rem; }
h2, section h3 { margin: 2.5rem 0 .5rem; font-size: 1.1875rem; }
header h2 { margin: 0 0 .25rem; font-size: 1.5rem; }
.words :is(h1, h2, h3, h4, h5, h6) { margin: 1.25rem 0 .5rem; font-size: 1.0625rem; }
a { color: var(--accent); }
article + article { margin-top: 4rem; padding-top: 3rem; border-top: 1px solid var(--line); }
nav { margin: 0 0 3rem; padding: 0 0 2rem; border-bottom: 1px solid var(--line); }
nav ol { margin: 0; padding-left: 1.5rem; }
.source, .when, .follow-ups, .tags, footer { color: var(--quiet); font-size: .875rem; }
.source, .tags { margin: 0 0 .25rem; }
.follow-ups { margin: 0 0 .75rem; padding-left: 1.25rem; }
.words { margin: .75rem 0; padding-left: 1rem; border-left: 3px solid var(--accent); }
.words > :first-child { margin-top: 0; }
.words > :last-child { margin-bottom: 0; }
.when { margin: 0 0 1rem 1.2rem; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); color: var(--quiet); }
code { font-size: .9em; }
pre { overflow-x: auto; white-space: pre-wrap; }
table { border-collapse: collapse; }
td, th { padding: .25rem .5rem; border: 1px solid var(--line); }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
figcaption, .credits { color: var(--quiet); font-size: .875rem; }
.article-text { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.article-text > :is(h3, h4, h5):not(:first-child) { margin: 1.75rem 0 .5rem; font-size: 1.0625rem; }
.response { margin: 1.25rem 0; }
.index li { margin: 0 0 .75rem; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@page { margin: 2cm; }
@media print {
  :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --accent: #000; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article + article { margin-top: 0; padding-top: 0; border: 0; break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  .when, blockquote, li, img, figure { break-inside: avoid; }
  img { max-height: 22cm; }
  p { orphans: 3; widows: 3; }
}
`;
