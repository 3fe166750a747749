import { Dialog } from '../../../components/Dialog.tsx';
import { useApp } from '../../../models/app.ts';
import { articleRoute } from '../../../models/routes.ts';
import '../../../styles/dialogs.css';

/** What a number counts, each leading to its article. */
export function CountedList() {
  const { insights, routes } = useApp();
  const listed = insights.listed.value;
  if (listed === null) return null;
  const open = (articleId: string): void => {
    insights.closeList();
    routes.go(articleRoute(articleId));
  };
  return (
    <Dialog title={listed.title} onClose={insights.closeList}>
      <ul class="plain-list counted">
        {listed.rows.map(({ articleId, articleTitle, words }, at) => (
          <li key={at}>
            <button type="button" class="link-button" onClick={() => open(articleId)}>
              {words === '' ? articleTitle : words}
            </button>
            {words !== '' && <span class="quiet">{articleTitle}</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
