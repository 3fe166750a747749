import type { Edit } from './formatting.ts';

/** Types the edit as a hand would, so that Undo takes it back. */
export function applyEdit(field: HTMLTextAreaElement, edit: Edit): void {
  field.focus();
  field.setSelectionRange(edit.from, edit.to);
  const command = edit.insert === '' ? 'delete' : 'insertText';
  if (edit.insert !== '' || edit.from < edit.to) document.execCommand(command, false, edit.insert);
  field.setSelectionRange(edit.selectFrom, edit.selectTo);
}
