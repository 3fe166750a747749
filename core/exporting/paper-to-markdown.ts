import type { Paper, PaperBlock } from '../facilitating/paper.ts';
import { bullet, heading, oneLine, quotation, write } from './markdown-blocks.ts';

/** The text of a Markdown file. */
export const paperToMarkdown = ({ blocks }: Paper): string => `${blocks.map(partOf).join('\n\n')}\n`;

function partOf(block: PaperBlock): string {
  switch (block.tag) {
    case 'heading':
      return heading(block.level, block.text);
    case 'paragraph':
      return plain(block.text);
    case 'aside':
      return write({ type: 'emphasis', children: [{ type: 'text', value: oneLine(block.text) }] });
    case 'question':
      return [strong(block.text), ...block.followUps.map((text) => bullet(text))].join('\n\n');
    case 'quotation':
      return quotation(
        [block.text, ...(block.attribution === null ? [] : [`— ${block.attribution}`])].join('\n'),
      );
    case 'list':
      return block.entries
        .map((entry, at) => (block.ordered ? numbered(entry, at) : bullet(entry)))
        .join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows].map(tableLine).join('\n');
    case 'note':
      return `${strong('For you:')}\n\n${block.markdown.trim()}`;
    case 'words':
      return `${strong(block.label)}\n\n${block.markdown.trim()}`;
    case 'space':
      return [plain(block.label), ...Array.from({ length: block.lines }, () => LINE)].join('\n\n');
    case 'source':
      return bullet([block.text, ...(block.url === null ? [] : [block.url])].join(', '));
  }
}

/** A line to write on; underscores would be taken for a rule that divides the text. */
const LINE = '. '.repeat(40).trimEnd();

const plain = (text: string): string =>
  write({ type: 'paragraph', children: [{ type: 'text', value: oneLine(text) }] });

const strong = (text: string): string =>
  write({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: oneLine(text) }] }],
  });

const numbered = (text: string, at: number): string => `${at + 1}. ${plain(text)}`;

/** Cells of one line; a bar in them would begin another. */
const tableLine = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => (/^-+$/u.test(cell) ? cell : plain(cell).replaceAll('|', '\\|'))).join(' | ')} |`;
