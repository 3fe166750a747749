import type { PaperFormat } from '../../../core/facilitating/paper.ts';

export const FORMAT_LABELS: Readonly<Record<PaperFormat, string>> = {
  docx: 'Word',
  pdf: 'PDF',
  html: 'HTML',
  markdown: 'Markdown',
};
