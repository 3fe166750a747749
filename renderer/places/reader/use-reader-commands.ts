import type { Question } from '../../../core/article/article.ts';
import { useCommands } from '../../components/use-commands.ts';
import { useApp } from '../../models/app.ts';
import type { ReaderView } from './reader-view.ts';

/** Lines of the page before that stay in sight, in pixels. */
const PAGE_OVERLAP = 80;

/** What keys and the menu mean while an article is open. */
export function useReaderCommands(view: ReaderView): void {
  useTextCommands(view);
  useQuestionCommands(view);
  useArticleCommands();
}

function useTextCommands(view: ReaderView): void {
  const { api, layout, readAloud } = useApp();
  const moveCursor = (by: -1 | 1): void => {
    view.focusText();
    view.moveCursor(by);
  };
  const page = (by: -1 | 1): void => {
    const scroller = view.scroller();
    scroller?.scrollBy({ top: by * (scroller.clientHeight - PAGE_OVERLAP) });
  };
  useCommands({
    next: () => moveCursor(1),
    previous: () => moveCursor(-1),
    'page-down': () => page(1),
    'page-up': () => page(-1),
    'back-to-text': () => {
      if (layout.focusMode.peek()) layout.focusMode.value = false;
      else if (view.isFinding.peek()) view.isFinding.value = false;
      else if (readAloud.state.peek().tag !== 'closed') readAloud.stop();
      else if (layout.textAlone.peek()) layout.textAlone.value = false;
      else {
        view.marking.clear();
        view.focusText();
      }
    },
    'text-alone': () => {
      layout.textAlone.value = !layout.textAlone.peek();
      if (layout.textAlone.peek()) view.announce('Only the text. Escape brings the rest back.');
      view.focusText();
    },
    'toggle-panel': () => view.showPanel(!view.isPanelShown.peek()),
    find: () => {
      const field = view.isFinding.peek() && document.querySelector<HTMLInputElement>('.find-bar input');
      if (field) {
        field.focus();
        field.select();
      } else view.isFinding.value = true;
    },
    print: () => void api.printArticle(),
  });
}

function useQuestionCommands(view: ReaderView): void {
  const { layout, links, reader } = useApp();
  const questions = reader.reading.value?.questions ?? [];
  const inHand = (): Question | undefined =>
    questions.find(({ id }) => id === view.activeQuestion.peek()) ?? questions[0];
  const step = (by: -1 | 1): void => {
    const next = neighbourOf(questions, view.activeQuestion.peek(), by);
    if (!next) return;
    view.focusText();
    if (view.isPanelShown.peek()) view.showCard(next.id);
    view.showInText(next.id);
  };
  const withQuestions = (run: () => void) => ({ run, applies: () => questions.length > 0 });
  useCommands({
    'next-question': withQuestions(() => step(1)),
    'previous-question': withQuestions(() => step(-1)),
    answer: withQuestions(() => {
      const question = inHand();
      if (question) view.showCard(question.id, 'field');
    }),
    'copy-question-link': withQuestions(() => {
      const articleId = reader.opened.peek()?.article.id;
      const questionId = inHand()?.id;
      if (articleId && questionId) links.copy({ tag: 'question', articleId, questionId });
    }),
    'toggle-focus': withQuestions(() => {
      view.focusedQuestion.value = inHand()?.id ?? null;
      layout.focusMode.value = !layout.focusMode.peek();
    }),
  });
}

function useArticleCommands(): void {
  const { acts, collections, drafts, exports, links, merging, reader } = useApp();
  const opened = reader.opened.value;
  const onArticle = (run: (id: string) => void) => ({
    run: () => opened && run(opened.article.id),
    applies: () => opened !== null,
  });
  useCommands({
    export: onArticle(async (id) => {
      await drafts.saveAll();
      exports.open({ ids: [id], label: 'This article' });
    }),
    'copy-link': onArticle((articleId) => links.copy({ tag: 'article', articleId })),
    'toggle-star': onArticle((id) => void acts.setStarred([id], !opened?.journal.starred.value)),
    'toggle-read': onArticle((id) => {
      const state = opened?.journal.readingState.value === 'read' ? 'unread' : 'read';
      reader.progress.choose(state);
      void acts.setReadingState([id], state);
    }),
    'toggle-archive': onArticle((id) => void acts.setArchived([id], !opened?.journal.archived.value)),
    'merge-copies': onArticle((id) => void merging.begin(id)),
    'add-to-collection': onArticle((id) => void collections.articles.collect([id])),
    'edit-tags': onArticle((id) => acts.editTags({ ids: [id], tags: opened?.journal.tags.value ?? [] })),
  });
}

/** The question after or before the active one, going round; the first or the last when none is active. */
function neighbourOf(
  questions: readonly Question[],
  active: string | null,
  by: -1 | 1,
): Question | undefined {
  const at = questions.findIndex(({ id }) => id === active);
  if (at < 0) return by > 0 ? questions[0] : questions.at(-1);
  return questions[(at + by + questions.length) % questions.length];
}
