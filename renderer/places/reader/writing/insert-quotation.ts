import { applyEdit } from './apply-edit.ts';
import type { Edit } from './formatting.ts';

/** Puts a quotation behind what is written in a field, and the cursor below it. */
export function insertQuotation(field: HTMLTextAreaElement, quotation: string): void {
  applyEdit(field, quotationEdit(field.value, quotation));
}

/** A quotation stands by itself: an empty line before and after it. */
export function quotationEdit(text: string, quotation: string): Edit {
  const written = text.trimEnd();
  const insert = `${written === '' ? '' : '\n\n'}${quotation}\n\n`;
  const cursor = written.length + insert.length;
  return { from: written.length, to: text.length, insert, selectFrom: cursor, selectTo: cursor };
}
