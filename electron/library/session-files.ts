import { mergePlans } from '../../core/facilitating/merge-plans.ts';
import type { Plan } from '../../core/facilitating/plan.ts';
import type { Failure } from '../../core/failure.ts';
import { PLAN_RECORD } from '../../core/stored/plan-record.ts';
import type { LibrarySetting } from './library-setting.ts';
import { RecordShelf } from './record-shelf.ts';

/** What belongs to groups rather than to the reader alone: plans for sessions, with what came up in them. */
export class SessionFiles {
  /** By the id of the article or collection that a plan is for. */
  readonly plans: RecordShelf<Plan>;

  constructor(setting: LibrarySetting) {
    const { folders } = setting;
    this.plans = new RecordShelf(setting, {
      folder: folders.plans,
      format: PLAN_RECORD,
      name: 'A plan for a session',
      idOf: ({ subject }) => subject.id,
      merge: mergePlans,
    });
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  flush(): Promise<Failure | null> {
    return this.plans.flush();
  }
}
