import { useLayoutEffect, useRef } from 'preact/hooks';
import type { CommandName } from '../../core/commands.ts';
import { useApp } from '../models/app.ts';
import type { CommandAct, CommandActs } from '../models/commands.ts';

/**
 * Does commands this component's way while it is on the screen. `acts` may be new at every render; those that hold
 * `everywhere` leave the way to each place.
 */
export function useCommands(acts: CommandActs, everywhere = false): void {
  const { commands } = useApp();
  const newest = useRef(acts);
  newest.current = acts;
  const names = Object.keys(acts).sort().join(' ');
  // Before the component is on the screen: a key that is pressed as soon as it is seen is heard.
  useLayoutEffect(() => {
    const actOf = (name: CommandName): CommandAct | undefined => {
      const act = newest.current[name];
      return typeof act === 'function' ? { run: act } : act;
    };
    const entries = names.split(' ').map((name) => {
      const known = name as CommandName;
      const act: CommandAct = {
        run: () => actOf(known)?.run(),
        applies: () => actOf(known)?.applies?.() ?? actOf(known) !== undefined,
      };
      return [known, act] as const;
    });
    return commands.provide(Object.fromEntries(entries), everywhere);
  }, [commands, names, everywhere]);
}
