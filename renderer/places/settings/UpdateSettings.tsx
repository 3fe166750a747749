import { Download, RefreshCw, RotateCcw } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import type { UpdateState } from '../../../core/contract/update-contract.ts';
import { Button } from '../../components/Button.tsx';
import { Check } from '../../components/Check.tsx';
import { useApp } from '../../models/app.ts';
import { formatMoment, formatNumber } from '../../models/words.ts';
import { Section } from './Section.tsx';

/** Whether there is a newer Afterword; looked for only when the reader wants that. */
export function UpdateSettings() {
  const { settings, updates } = useApp();
  const state = updates.state.value;
  useEffect(() => void updates.refresh(), [updates]);
  if (state === null) return null;
  return (
    <Section title="Updates">
      {state.tag === 'unknown' ? (
        <p>
          This Afterword was built from its sources and does not know where newer ones are. Fetch the sources
          again to renew it.
        </p>
      ) : (
        <>
          <Check
            label="Look once a day whether there is a newer Afterword"
            hint="It asks the place of release for the number of the newest version and sends nothing but that request. Nothing is fetched or installed before you say so."
            isChecked={settings.current.value.looksForUpdates}
            onChange={(looksForUpdates) => settings.change({ looksForUpdates })}
          />
          <div class="settings-line">
            <p role="status">{wordsOf(state)}</p>
            <NextStep state={state} />
          </div>
        </>
      )}
    </Section>
  );
}

function NextStep({ state }: { readonly state: UpdateState }) {
  const { updates } = useApp();
  switch (state.tag) {
    case 'found':
      return (
        <Button icon={Download} onClick={updates.fetch}>
          Fetch it
        </Button>
      );
    case 'ready':
      return (
        <Button icon={RotateCcw} onClick={updates.install}>
          Start it now
        </Button>
      );
    case 'current':
    case 'failed':
      return (
        <Button icon={RefreshCw} onClick={updates.look}>
          Look now
        </Button>
      );
    case 'unknown':
    case 'looking':
    case 'fetching':
      return null;
  }
}

function wordsOf(state: UpdateState): string {
  switch (state.tag) {
    case 'unknown':
      return '';
    case 'current':
      return state.lookedAt === null
        ? 'Not looked for since the start.'
        : `This is the newest. Looked for on ${formatMoment(state.lookedAt)}.`;
    case 'looking':
      return 'Looking…';
    case 'found':
      return `Afterword ${state.version} is there.`;
    case 'fetching':
      return `Fetching Afterword ${state.version}: ${formatNumber(Math.round(state.share * 100))} %`;
    case 'ready':
      return `Afterword ${state.version} is ready. Everything is saved before it starts.`;
    case 'failed':
      return state.step === 'looking'
        ? 'The place of release could not be reached. Try again later.'
        : 'The newer version could not be fetched. Try again later, or take it from the page of the releases.';
  }
}
