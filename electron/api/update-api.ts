/** Looking for a newer version, as the window asks for it. */
import type { UpdateContract } from '../../core/contract/update-contract.ts';
import type { Updating } from '../services/updating.ts';

export type UpdateApiOptions = {
  readonly updating: Updating;
  /** Closes everything well and installs what was fetched. */
  readonly installUpdate: () => void;
};

export function createUpdateApi({ updating, installUpdate }: UpdateApiOptions): UpdateContract {
  /** Long work: the state is announced, nobody waits for it. */
  const begin = async (act: () => Promise<void>): Promise<null> => {
    void act();
    return null;
  };
  return {
    updateState: async () => updating.state(),
    lookForUpdate: () => begin(updating.look),
    fetchUpdate: () => begin(updating.fetch),
    async installUpdate() {
      if (updating.isReady()) installUpdate();
      return null;
    },
  };
}
