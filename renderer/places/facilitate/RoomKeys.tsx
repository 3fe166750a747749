import { useApp } from '../../models/app.ts';

/** The keys of the room, large enough to be read out by somebody else. */
export function RoomKeys() {
  const { commands } = useApp();
  return (
    <section class="room-keys" aria-label="Keys of the room">
      <h2>Keys</h2>
      <dl>
        {commands.table
          .filter(({ group }) => group === 'Session')
          .map(({ name, label }) => (
            <div key={name}>
              <dt>
                {commands.keysOf(name).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
