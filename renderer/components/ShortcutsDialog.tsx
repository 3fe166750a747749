import { useApp } from '../models/app.ts';
import type { Command, CommandGroup } from '../models/command-table.ts';
import { Dialog } from './Dialog.tsx';

const GROUPS: readonly CommandGroup[] = ['Everywhere', 'Library', 'Reading'];

/** Everything the keyboard can do, from the same table that makes it so. */
export function ShortcutsDialog() {
  const { commands, shortcutsShown } = useApp();
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      onClose={() => {
        shortcutsShown.value = false;
      }}
    >
      <div class="shortcuts">
        {GROUPS.map((group) => (
          <section key={group} aria-labelledby={`shortcuts-${group}`}>
            <h3 id={`shortcuts-${group}`}>{group}</h3>
            <dl>
              {commands.table
                .filter((command) => command.group === group)
                .map((command) => (
                  <ShortcutLine key={command.name} command={command} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p class="quiet shortcuts-note">Single letters act while no text field has the focus.</p>
    </Dialog>
  );
}

function ShortcutLine({ command }: { readonly command: Command }) {
  const { commands } = useApp();
  const [keys] = commands.keysOf(command.name);
  return (
    <div class="shortcut">
      <dt>{command.label}</dt>
      <dd>
        <kbd>{keys}</kbd>
      </dd>
    </div>
  );
}
