import {
  Archive,
  ArchiveRestore,
  BookOpen,
  CircleCheck,
  CircleDashed,
  Download,
  Expand,
  FolderPlus,
  Hourglass,
  Link,
  type LucideIcon,
  Merge,
  MoreHorizontal,
  PanelRightClose,
  PanelRightOpen,
  Presentation,
  Printer,
  Search,
  Star,
  Tags,
  Volume2,
} from 'lucide-preact';
import type { Block } from '../../../core/article/text.ts';
import type { CommandName } from '../../../core/commands.ts';
import type { OpenedArticle } from '../../../core/contract/library-contract.ts';
import { asksFirstAnswer } from '../../../core/journal/first-answers.ts';
import type { Journal, ReadingState } from '../../../core/journal/journal.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Menu, type MenuEntry } from '../../components/Menu.tsx';
import { useApp } from '../../models/app.ts';
import { Contents } from './Contents.tsx';
import { useReaderView } from './reader-view.ts';
import { Typography } from './Typography.tsx';

/** What can be done with the open article, and how it is shown. */
export function ReaderBar(props: { readonly opened: OpenedArticle; readonly blocks: readonly Block[] }) {
  const { commands, reader, readAloud, settings } = useApp();
  const view = useReaderView();
  const { journal } = props.opened;
  const asksFirst = asksFirstAnswer(journal, settings.current.value.firstAnswers);
  const isShown = view.isPanelShown.value;
  const entry = (label: string, icon: LucideIcon, command: CommandName): MenuEntry => ({
    label,
    icon,
    keys: commands.keysOf(command)[0],
    run: () => commands.run(command),
  });
  return (
    <div class="reader-bar" role="toolbar" aria-label="Article">
      <Contents blocks={props.blocks} />
      <StateMenu opened={props.opened} />
      <span class="reader-bar-gap" />
      <KeepingButtons journal={journal} />
      <IconButton
        icon={Search}
        label="Find in the article"
        hint={commands.hintOf('find')}
        aria-expanded={view.isFinding.value}
        onClick={() => commands.run('find')}
      />
      <IconButton
        icon={Volume2}
        label="Read aloud"
        hint={commands.hintOf('read-aloud', 'Read aloud')}
        aria-pressed={readAloud.state.value.tag !== 'closed'}
        onClick={() =>
          readAloud.state.value.tag === 'closed' ? commands.run('read-aloud') : readAloud.stop()
        }
      />
      <Typography />
      <Menu
        label="More"
        entries={[
          entry('Only the text', Expand, 'text-alone'),
          entry('Add to a collection…', FolderPlus, 'add-to-collection'),
          entry('Merge with…', Merge, 'merge-copies'),
          entry('Export…', Download, 'export'),
          entry('Print…', Printer, 'print'),
          entry('Copy link', Link, 'copy-link'),
          entry('Facilitate…', Presentation, 'facilitate'),
          {
            label: asksFirst ? 'Ask for no first answer here' : 'Ask for a first answer before reading',
            icon: Hourglass,
            run: () => {
              view.isFirstAnswerDone.value = false;
              void reader.acts.setFirstAnswers(!asksFirst);
            },
          },
        ]}
        trigger={(trigger) => <IconButton icon={MoreHorizontal} label="More" {...trigger} />}
      />
      {!view.isSheet.value && (
        <IconButton
          icon={isShown ? PanelRightClose : PanelRightOpen}
          label={isShown ? 'Hide the panel' : 'Show the panel'}
          hint={commands.hintOf('toggle-panel', isShown ? 'Hide the panel' : 'Show the panel')}
          aria-expanded={isShown}
          onClick={() => commands.run('toggle-panel')}
        />
      )}
    </div>
  );
}

/** Star, tags, archive. */
function KeepingButtons({ journal }: { readonly journal: Journal }) {
  const { commands } = useApp();
  const isStarred = journal.starred.value;
  const isArchived = journal.archived.value;
  return (
    <>
      <IconButton
        icon={Star}
        class={isStarred ? 'is-starred' : ''}
        label="Star"
        hint={commands.hintOf('toggle-star')}
        aria-pressed={isStarred}
        onClick={() => commands.run('toggle-star')}
      />
      <IconButton
        icon={Tags}
        label="Tags"
        hint={commands.hintOf('edit-tags')}
        onClick={() => commands.run('edit-tags')}
      />
      <IconButton
        icon={isArchived ? ArchiveRestore : Archive}
        label={isArchived ? 'Unarchive' : 'Archive'}
        hint={commands.hintOf('toggle-archive', isArchived ? 'Unarchive' : 'Archive')}
        onClick={() => commands.run('toggle-archive')}
      />
    </>
  );
}

const STATES = [
  { state: 'unread', label: 'Unread', icon: CircleDashed },
  { state: 'reading', label: 'Reading', icon: BookOpen },
  { state: 'read', label: 'Read', icon: CircleCheck },
] as const;

function StateMenu({ opened }: { readonly opened: OpenedArticle }) {
  const { acts, reader } = useApp();
  const present = opened.journal.readingState.value;
  const shown = STATES.find(({ state }) => state === present) ?? STATES[0];
  const choose = (state: ReadingState): void => {
    reader.progress.choose(state);
    void acts.setReadingState([opened.article.id], state);
  };
  return (
    <Menu
      label="Reading state"
      align="start"
      entries={STATES.map(({ state, label, icon }) => ({
        label,
        icon,
        checked: state === present,
        run: () => choose(state),
      }))}
      trigger={(trigger) => (
        <Button look="quiet" class="state-button" icon={shown.icon} title="Reading state" {...trigger}>
          {shown.label}
        </Button>
      )}
    />
  );
}
