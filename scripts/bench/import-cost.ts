/** What an import costs beyond finding the article in its page. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { importSource } from '../../core/importing/pipeline.ts';
import { makePage } from './made-page.ts';
import { type Row, ratioRow } from './table.ts';

/** Processor time of this process for one page, in turn for both. */
export function measureImportCost(pages: number): readonly Row[] {
  const whole: number[] = [];
  const alone: number[] = [];
  for (let number = 0; number < pages + 10; number += 1) {
    const page = makePage(number);
    const bytes = new TextEncoder().encode(page);
    const source = { kind: 'file', name: `${number}.html`, bytes, mediaType: null, url: null } as const;
    const extraction = processorTime(() => {
      const { document } = parseHTML(page);
      new Readability(document).parse();
    });
    const all = processorTime(() => {
      const imported = importSource(source);
      if (!imported.ok) throw new Error(`A made page was refused: ${imported.failure.tag}`);
    });
    // The first ones are paid by the compiler.
    if (number < 10) continue;
    alone.push(extraction);
    whole.push(all);
  }
  return [
    ratioRow('extraction alone, a page, CPU', 'ms', alone, alone, 1.3),
    ratioRow('import of a page, CPU', 'ms', whole, alone, 1.3),
  ];
}

function processorTime(act: () => void): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
