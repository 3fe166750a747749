import { join } from 'node:path';
import { mergePlans } from '../../core/facilitating/merge-plans.ts';
import { mergeReceived, type ReceivedPacket } from '../../core/facilitating/packet.ts';
import type { Plan } from '../../core/facilitating/plan.ts';
import { mergeReturns, type Returns } from '../../core/facilitating/returns.ts';
import type { Failure } from '../../core/failure.ts';
import { RECEIVED_PACKET_RECORD, RETURNS_RECORD } from '../../core/stored/packet-records.ts';
import { PLAN_RECORD } from '../../core/stored/plan-record.ts';
import { flushAll } from './flush-all.ts';
import type { LibrarySetting } from './library-setting.ts';
import { RecordShelf } from './record-shelf.ts';

/** Who hears of changes: of plans, and of packets and returned answers. */
type SessionListeners = {
  readonly onPlan: (by: 'here' | 'elsewhere', planId: string) => void;
  /** `planId` is `null` for a packet that others sent. */
  readonly onPacket: (planId: string | null) => void;
};

/** What belongs to groups rather than to the reader alone: plans for sessions, with what came up in them. */
export class SessionFiles {
  /** By the id of the article or collection that a plan is for. */
  readonly plans: RecordShelf<Plan>;
  /** What members returned, by the id of the plan. */
  readonly returns: RecordShelf<Returns>;
  /** Packets that others sent, by their own ids. */
  readonly packets: RecordShelf<ReceivedPacket>;

  /** `ownFolder` is where this computer keeps what it knows of them. */
  constructor(setting: LibrarySetting, ownFolder: string, { onPlan, onPacket }: SessionListeners) {
    const { folders } = setting;
    this.plans = new RecordShelf(setting, {
      folder: folders.plans,
      ownFolder: join(ownFolder, 'plans'),
      format: PLAN_RECORD,
      name: 'A plan for a session',
      idOf: ({ subject }) => subject.id,
      merge: mergePlans,
      onChange: onPlan,
    });
    this.returns = new RecordShelf(setting, {
      folder: folders.returns,
      ownFolder: join(ownFolder, 'returns'),
      format: RETURNS_RECORD,
      name: 'The answers of a group',
      idOf: ({ planId }) => planId,
      merge: mergeReturns,
      onChange: (_by, planId) => onPacket(planId),
    });
    this.packets = new RecordShelf(setting, {
      folder: folders.packets,
      ownFolder: join(ownFolder, 'packets'),
      format: RECEIVED_PACKET_RECORD,
      name: 'A packet',
      idOf: ({ packet }) => packet.id,
      merge: mergeReceived,
      onChange: () => onPacket(null),
    });
  }

  /** Takes in what was changed elsewhere. */
  async lookAgain(): Promise<void> {
    for (const shelf of [this.plans, this.returns, this.packets]) await shelf.lookAgain();
  }

  /** The same of one file. Resolves to whether it stands in a folder of these. */
  async lookAt(path: string): Promise<boolean> {
    for (const shelf of [this.plans, this.returns, this.packets]) if (await shelf.lookAt(path)) return true;
    return false;
  }

  /** Writes what is waiting; resolves to why it could not be written. */
  flush(): Promise<Failure | null> {
    return flushAll([this.plans, this.returns, this.packets]);
  }
}
