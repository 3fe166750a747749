import { Download, FileDown, FolderDown, Mail } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import type { PlanView } from '../../../core/contract/facilitate-contract.ts';
import type { ReadReport } from '../../../core/contract/packet-contract.ts';
import { questionsOf } from '../../../core/facilitating/answers-paper.ts';
import { PAPER_FORMATS } from '../../../core/facilitating/paper.ts';
import { membersOf, type Plan } from '../../../core/facilitating/plan.ts';
import { answersTo, missingMembers, type Returns } from '../../../core/facilitating/returns.ts';
import { Button } from '../../components/Button.tsx';
import { Menu } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import { countOf } from '../../models/words.ts';
import { AnswerCard } from './AnswerCard.tsx';
import { FORMAT_LABELS } from './format-labels.ts';
import { PacketForm } from './PacketForm.tsx';
import { PlanNote } from './PlanNote.tsx';

/** Packets to the group, and what came back: the answers to each question side by side. */
export function AnswersPage({ opened }: { readonly opened: PlanView }) {
  const { packets } = useApp();
  const { subject } = opened.plan;
  useEffect(() => void packets.showReturns(subject), [packets, subject]);
  const returns = packets.returns.value;
  return (
    <div class="answers">
      <div class="answers-side">
        <PacketForm plan={opened.plan} />
        <Members plan={opened.plan} returns={returns} />
      </div>
      <div class="answers-main">
        <section class="facilitate-section" aria-labelledby="answers-read">
          <h2 id="answers-read">Answers</h2>
          <p class="quiet">
            Read the files that members sent you, or drop them on this window. Reading one again does no harm;
            of two answers of one person the newer stands and the other is kept with it.
          </p>
          <div class="acts">
            <Button icon={FileDown} onClick={() => void packets.readReturns('files')}>
              Read files…
            </Button>
            <Button icon={FolderDown} onClick={() => void packets.readReturns('folder')}>
              Read a folder…
            </Button>
          </div>
          <Report report={packets.report.value} />
        </section>
        {returns !== null && returns.members.length > 0 && <Answers opened={opened} returns={returns} />}
        {returns !== null && returns.members.length === 0 && (
          <p class="quiet answers-empty">
            <Mail aria-hidden="true" /> Nothing came back yet.
          </p>
        )}
      </div>
    </div>
  );
}

function Report({ report }: { readonly report: ReadReport | null }) {
  if (report === null) return null;
  return (
    <div role="status">
      <p>
        {report.taken === 0 ? 'No file' : countOf(report.taken, 'file')} read
        {report.problems.length > 0 && `, ${report.problems.length} not`}.
      </p>
      {report.problems.map((problem) => (
        <p key={problem} class="warning-words">
          {problem}
        </p>
      ))}
    </div>
  );
}

/** Who is expected, a name in each line, and who is missing. */
function Members({ plan, returns }: { readonly plan: Plan; readonly returns: Returns | null }) {
  const members = membersOf(plan);
  const missing = returns === null ? [] : missingMembers(members, returns);
  const unnamed = returns?.members.filter(({ name }) => name === null).length ?? 0;
  return (
    <section class="facilitate-section" aria-labelledby="answers-members">
      <h2 id="answers-members">Members</h2>
      <PlanNote
        plan={plan}
        place="members"
        label="Names, one in each line"
        placeholder="Ada&#10;Bo&#10;Carmen"
      />
      {members.length > 0 && (
        <div role="status">
          <p>
            {missing.length === 0 ? 'Everybody has returned answers.' : `Missing: ${missing.join(', ')}.`}
          </p>
          {unnamed > 0 && missing.length > 0 && (
            <p class="quiet">{countOf(unnamed, 'file')} came unnamed and may be theirs.</p>
          )}
        </div>
      )}
    </section>
  );
}

function Answers({ opened, returns }: { readonly opened: PlanView; readonly returns: Returns }) {
  const [isNamed, setNamed] = useState(true);
  const { packets } = useApp();
  const questions = questionsOf(opened.plan, opened.material, returns);
  const notes = returns.members.flatMap((member) => member.notes.map((note) => ({ member, note })));
  return (
    <>
      <div class="acts">
        <label class="answers-names">
          <input
            type="checkbox"
            checked={!isNamed}
            onChange={(event) => setNamed(!event.currentTarget.checked)}
          />
          Hide the names
        </label>
        <Menu
          label="Save all answers"
          align="start"
          entries={PAPER_FORMATS.map((format) => ({
            label: FORMAT_LABELS[format],
            run: () => void packets.saveAnswers(format, isNamed),
          }))}
          trigger={(props) => (
            <Button icon={Download} {...props}>
              Save all answers…
            </Button>
          )}
        />
      </div>
      {questions.map(({ key, text, language }) => {
        const given = answersTo(returns, key);
        return given.length === 0 ? null : (
          <section key={key} class="answers-question" aria-label={text} data-part={key}>
            <h3 lang={language ?? undefined}>{text}</h3>
            <ul class="answers-cards">
              {given.map(({ member, answer }) => (
                <AnswerCard key={member.id} name={isNamed ? member.name : null} words={answer} />
              ))}
            </ul>
          </section>
        );
      })}
      {notes.length > 0 && (
        <section class="answers-question" aria-label="Notes that members sent along">
          <h3>Notes that members sent along</h3>
          <ul class="answers-cards">
            {notes.map(({ member, note }) => (
              <AnswerCard
                key={`${member.id} ${note.key}`}
                name={isNamed ? member.name : null}
                words={note}
                about={note.about}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
