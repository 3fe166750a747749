import { Field } from '../../components/Field.tsx';
import { useApp } from '../../models/app.ts';
import { Section } from './Section.tsx';

/** From where pages are fetched besides the public internet. */
export function NetworkSettings() {
  const { settings } = useApp();
  return (
    <Section title="Network">
      <p>
        Afterword goes to the network only to fetch what you ask for, to ask the feeds that you follow for
        what is new and, if you want that, to look for a newer Afterword. It sends no cookies, and it stays
        out of private networks, so that no page can send it there.
      </p>
      <Field
        label="Hosts of your own network"
        hint="Such as wiki.internal or 192.168.1.20, apart by spaces. Leave it empty unless you read pages there."
      >
        {(ids) => (
          <input
            {...ids}
            class="input"
            spellcheck={false}
            autocomplete="off"
            value={settings.current.value.allowedHosts.join(' ')}
            onChange={(event) => settings.change({ allowedHosts: hostsIn(event.currentTarget.value) })}
          />
        )}
      </Field>
    </Section>
  );
}

const MOST_HOSTS = 20;

/** Whoever pastes a whole address means its host. */
function hostsIn(text: string): readonly string[] {
  const words = text.split(/[\s,;]+/).filter(Boolean);
  return [...new Set(words.map(hostOf))]
    .filter((host) => host !== '' && host.length <= 253)
    .slice(0, MOST_HOSTS);
}

const hostOf = (word: string): string =>
  word
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#].*$/, '')
    .replace(/(?<=[^:]):\d+$/, '')
    .toLowerCase();
