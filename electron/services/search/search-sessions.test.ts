import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../core/facilitating/plan.ts';
import type { PassageHit } from '../../../core/searching/search.ts';
import { sessionRow } from '../../../core/searching/searchable-session.ts';
import { RETURNS_RECORD } from '../../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../../core/stored/plan-record.ts';
import { encodeRecord, type RecordFormat } from '../../../core/stored/record-format.ts';
import { A_TIME, AN_ID, anArticle, aQuestion } from '../../../core/testing/factories.ts';
import { aPlan, someReturns, someWords } from '../../../core/testing/plan-factories.ts';
import { sha256 } from '../../library/digest.ts';
import { indexedFolder } from './testing/indexed-folder.ts';

const A_COLLECTION = 'c'.repeat(32);

/** A library with an article, and plans for sessions. */
function library() {
  const folder = indexedFolder();
  folder.put(anArticle({ questions: [aQuestion({ id: 'q1', text: 'When did you last let others lead?' })] }));
  const write = <T>(kind: string, id: string, format: RecordFormat<T>, record: T): void => {
    const path = join(folder.folder, kind, `${id}.json`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, encodeRecord(format, record, A_TIME, sha256));
  };
  return {
    ...folder,
    plan: (changes: Partial<Plan>) => {
      const plan = aPlan(changes);
      write('plans', plan.subject.id, PLAN_RECORD, plan);
    },
    returns: (id: string) => write('returns', id, RETURNS_RECORD, someReturns(id)),
  };
}

const told = ({ kind, articleId, articleTitle, about, text, orphaned, place }: PassageHit) => ({
  kind,
  articleId,
  articleTitle,
  about,
  text: text.text,
  orphaned,
  place,
});

describe('search', () => {
  it('finds what stands in a plan, and says where', async () => {
    const { plan, open } = library();
    plan({
      notes: [
        someWords({ id: 'opening', text: 'Begin with the shepherd.' }),
        someWords({ id: `${AN_ID}/q1`, text: 'Let the shepherd speak first.' }),
      ],
      promises: [someWords({ id: 'p1', who: 'Bo', text: 'Ask the shepherd.' })],
      parked: [someWords({ id: 'gone', text: 'A shepherd too many.', deletedAt: A_TIME })],
    });
    const { keeper, find } = open();
    await keeper.check();
    const { written, articles } = find('shepherd in:notes');
    expect(written.hits.map(told).sort((one, other) => (one.text < other.text ? -1 : 1))).toEqual([
      expect.objectContaining({ about: 'On the opening', text: 'Begin with the shepherd.' }),
      expect.objectContaining({ about: 'Said in the closing round', text: 'Bo: Ask the shepherd.' }),
      {
        kind: 'plan',
        articleId: AN_ID,
        articleTitle: 'Walking behind',
        about: 'When did you last let others lead?',
        text: 'Let the shepherd speak first.',
        orphaned: false,
        place: {
          tag: 'session',
          subject: { kind: 'article', id: AN_ID },
          view: 'plan',
          part: `${AN_ID}/q1`,
        },
      },
    ]);
    expect(articles.hits).toEqual([]);
  });

  it('finds what members answered, apart from what the reader wrote', async () => {
    const { plan, returns, open } = library();
    plan({ subject: { kind: 'collection', id: A_COLLECTION }, title: 'For the team' });
    returns(A_COLLECTION);
    const { keeper, find } = open();
    await keeper.check();
    const { written, returned } = find('because of may');
    expect(written.total).toBe(0);
    expect(returned.hits.map(told)).toEqual([
      {
        kind: 'returned',
        articleId: A_COLLECTION,
        articleTitle: 'For the team',
        about: 'Bo: Why?',
        text: 'Because of May.',
        orphaned: false,
        place: {
          tag: 'session',
          subject: { kind: 'collection', id: A_COLLECTION },
          view: 'answers',
          part: `${AN_ID}/q1`,
        },
      },
    ]);
    expect(find('may in:notes').returned.total).toBe(0);
  });

  it('follows a plan that is changed, and one that goes', async () => {
    const { folder, plan, open } = library();
    plan({ parked: [someWords({ text: 'Budget?' })] });
    const first = open();
    await first.keeper.check();
    plan({ parked: [someWords({ text: 'Money?' })] });
    await first.keeper.changed([sessionRow(AN_ID)]);
    expect(first.find('money').written.total).toBe(1);
    expect(first.find('budget').written.total).toBe(0);
    first.close();
    rmSync(join(folder, 'plans'), { recursive: true });
    const second = open();
    await second.keeper.check();
    expect(second.find('money').written.total).toBe(0);
  });
});
