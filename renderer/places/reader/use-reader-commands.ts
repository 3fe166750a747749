import type { QuestionId } from '../../../core/article/article.ts';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import type { ReaderView } from './reader-view.ts';

/** What keys and the menu mean while an article is open. */
export function useReaderCommands(view: ReaderView): void {
  const { acts, api, drafts, exports, layout, reader } = useApp();
  const opened = reader.opened.value;
  const questions = reader.reading.value?.questions ?? [];

  const step = (by: -1 | 1): void => {
    const at = questions.findIndex(({ id }) => id === view.activeQuestion.peek());
    const next =
      questions[
        at < 0 ? (by > 0 ? 0 : questions.length - 1) : (at + by + questions.length) % questions.length
      ];
    if (!next) return;
    view.focusText();
    if (view.isPanelShown.peek()) view.showCard(next.id);
    view.showInText(next.id);
  };
  const moveCursor = (by: -1 | 1): void => {
    view.focusText();
    view.moveCursor(by);
  };
  const questionInHand = (): QuestionId | undefined =>
    questions.find(({ id }) => id === view.activeQuestion.peek())?.id ?? questions[0]?.id;
  const page = (by: -1 | 1): void => {
    const scroller = view.scroller();
    scroller?.scrollBy({ top: by * (scroller.clientHeight - 80) });
  };
  const onArticle = (run: (id: string) => void) => ({
    run: () => opened && run(opened.article.id),
    applies: () => opened !== null,
  });
  const hasQuestions = (): boolean => questions.length > 0;
  const isWriting = (): boolean => layout.focusMode.peek();

  useCommands({
    next: () => moveCursor(1),
    previous: () => moveCursor(-1),
    'page-down': () => page(1),
    'page-up': () => page(-1),
    'next-question': { run: () => step(1), applies: hasQuestions },
    'previous-question': { run: () => step(-1), applies: hasQuestions },
    answer: {
      run: () => {
        const id = questionInHand();
        if (id) view.showCard(id, 'field');
      },
      applies: hasQuestions,
    },
    'back-to-text': () => {
      if (layout.focusMode.peek()) layout.focusMode.value = false;
      else if (view.isFinding.peek()) view.isFinding.value = false;
      else view.focusText();
    },
    'toggle-panel': () => view.showPanel(!view.isPanelShown.peek()),
    'toggle-focus': {
      run: () => {
        view.focusedQuestion.value = questionInHand() ?? null;
        layout.focusMode.value = !layout.focusMode.peek();
      },
      applies: () => hasQuestions() || isWriting(),
    },
    find: () => {
      if (view.isFinding.peek()) document.querySelector<HTMLInputElement>('.find-bar input')?.select();
      view.isFinding.value = true;
    },
    print: () => void api.printArticle(),
    export: onArticle(async (id) => {
      await drafts.saveAll();
      exports.open({ ids: [id], label: 'This article' });
    }),
    'toggle-star': onArticle((id) => void acts.setStarred([id], !opened?.journal.starred.value)),
    'toggle-archive': onArticle((id) => void acts.setArchived([id], !opened?.journal.archived.value)),
    'edit-tags': onArticle((id) => acts.editTags({ ids: [id], tags: opened?.journal.tags.value ?? [] })),
  });
}
