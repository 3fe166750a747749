import * as v from 'valibot';

/** What the step needs of a journal; everything else is handed on as it is. */
const Version1 = v.looseObject({
  highlights: v.array(v.looseObject({})),
  commitments: v.array(v.looseObject({})),
});

/** Version 2: highlights in comments, commitments that are looked back on, questions that return, parts put back. */
export function fromVersion1(content: unknown): unknown {
  const journal = v.parse(Version1, content);
  return {
    ...journal,
    highlights: journal.highlights.map((highlight) => ({ commentId: null, section: [], ...highlight })),
    commitments: journal.commitments.map((commitment) => ({
      cueKind: 'other',
      rehearsal: '',
      highlightId: null,
      continues: null,
      lookBack: null,
      ...commitment,
    })),
    reviews: [],
    firstAnswers: { value: null, updatedAt: null },
    restoredParts: { value: [], updatedAt: null },
  };
}

/** Version 3: copies of an article that were merged. */
export const fromVersion2 = (content: unknown): unknown => ({
  ...v.parse(v.looseObject({}), content),
  mergedInto: { value: null, updatedAt: null },
});

/** Version 4: words that wait for a button. */
export const fromVersion3 = (content: unknown): unknown => ({
  ...v.parse(v.looseObject({}), content),
  begun: [],
});
