import type { ExportTemplate } from './export-template.ts';

/** Templates to begin with; changing one makes the reader's own of it. */
export const SHIPPED_TEMPLATES: readonly ExportTemplate[] = [
  {
    id: 'reading-card',
    name: 'Reading card',
    extension: 'md',
    text: `# {{title}}

{{byline}}{{#site}} · {{site}}{{/site}}{{#published}} · {{published}}{{/published}}
{{#url}}<{{url}}>{{/url}}

{{#hasHighlights}}
## What stayed with me

{{#highlights}}
> {{quote}}

{{#notes}}
{{words}}

{{/notes}}
{{/highlights}}
{{/hasHighlights}}
{{#questions}}
## {{question}}

{{#answers}}
{{words}}

{{/answers}}
{{/questions}}
{{#hasCommitments}}
## What I will do

{{#commitments}}
- [ ] {{commitment}}
{{/commitments}}
{{/hasCommitments}}
`,
  },
  {
    id: 'commonplace-book',
    name: 'Commonplace book',
    extension: 'md',
    text: `# Commonplace book, {{today}}

{{#articles}}
{{#highlights}}
> {{quote}}
>
> — {{byline}}, *{{title}}*{{#section}}, {{section}}{{/section}}

{{#notes}}
{{words}}

{{/notes}}
{{/highlights}}
{{/articles}}
`,
  },
  {
    id: 'letter-to-the-team',
    name: 'Letter to the team',
    extension: 'txt',
    text: `Dear all,

I have been reading “{{title}}”{{#byline}} by {{byline}}{{/byline}}.{{#url}} You find it at {{url}}.{{/url}}

{{#hasHighlights}}
These sentences made me stop:

{{#highlights}}
  “{{quote}}”

{{/highlights}}
{{/hasHighlights}}
{{#hasQuestions}}
It asked me some questions, and this is where I stand today:

{{#questions}}
{{question}}
{{#answers}}

{{words}}
{{/answers}}

{{/questions}}
{{/hasQuestions}}
{{#hasCommitments}}
You may hold me to this:

{{#commitments}}
  * {{commitment}}
{{/commitments}}

{{/hasCommitments}}
What would you answer?
`,
  },
];
