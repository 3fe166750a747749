import { ShieldCheck, Wrench } from 'lucide-preact';
import type { LibraryCheck } from '../../../core/contract/backup-contract.ts';
import { isLoss, isMendable } from '../../../core/library/verify-report.ts';
import { Button } from '../../components/Button.tsx';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';
import { Section } from './Section.tsx';
import { TaskProgress } from './TaskProgress.tsx';

/** Every file looked at, in the reader's words, and repaired if asked. */
export function CheckSettings() {
  const { backups } = useApp();
  const check = backups.check.value;
  return (
    <Section title="Check my library">
      <div class="settings-line">
        <p class="settings-words">
          Looks at every file of your library and of its backups. Nothing is changed.
        </p>
        <Button
          icon={ShieldCheck}
          disabled={backups.isBusy.value}
          onClick={() => void backups.checkLibrary(false)}
        >
          Check my library
        </Button>
      </div>
      <TaskProgress task="check" label="Checking" />
      <div role="status">{check !== null && <Report check={check} />}</div>
    </Section>
  );
}

function Report({ check }: { readonly check: LibraryCheck }) {
  const { backups } = useApp();
  const { problems, backupProblems, repairs } = check;
  const sentences = [...problems.map(({ sentence }) => sentence), ...backupProblems];
  const canRepair = repairs.length === 0 && problems.some(isMendable);
  return (
    <div class="check-report">
      <p>
        {countOf(check.articles, 'article')}, {countOf(check.journals, 'journal')}, {check.trashed} in the
        trash, {check.quarantined} set aside, {countOf(check.backups, 'backup')}.{' '}
        {sentences.length === 0 ? 'Everything is whole.' : `${countOf(sentences.length, 'problem')} found.`}
      </p>
      {check.orphans > 0 && <p>What you wrote on {countOf(check.orphans, 'article')} that is gone stays.</p>}
      {sentences.length > 0 && <Sentences label="Problems" sentences={sentences} />}
      {problems.some(isLoss) && (
        <p>A backup may hold what is damaged or lost: look into one under Backups.</p>
      )}
      {repairs.length > 0 && (
        <>
          <p>This was done about it:</p>
          <Sentences label="Repairs" sentences={repairs} />
        </>
      )}
      {canRepair && (
        <div class="settings-line">
          <p class="settings-words">
            Repairing sets damaged files aside, unchanged, and makes lists again. A backup is made first.
          </p>
          <Button
            icon={Wrench}
            disabled={backups.isBusy.value}
            onClick={() => void backups.checkLibrary(true)}
          >
            Repair
          </Button>
        </div>
      )}
    </div>
  );
}

const Sentences = (props: { readonly label: string; readonly sentences: readonly string[] }) => (
  <ul class="check-sentences" aria-label={props.label}>
    {props.sentences.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ul>
);
