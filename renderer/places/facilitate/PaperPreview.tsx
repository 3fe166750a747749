import { useState } from 'preact/hooks';
import type { PlanView } from '../../../core/contract/facilitate-contract.ts';
import { createPaper } from '../../../core/facilitating/create-paper.ts';
import {
  PAPER_FORMATS,
  PAPER_KINDS,
  type PaperFormat,
  type PaperKind,
} from '../../../core/facilitating/paper.ts';
import { Button } from '../../components/Button.tsx';
import { choicesOf, Segmented } from '../../components/Segmented.tsx';
import { useApp } from '../../models/app.ts';
import { FORMAT_LABELS } from './format-labels.ts';
import { PaperSheet } from './PaperSheet.tsx';

const KIND_LABELS: Readonly<Record<PaperKind, string>> = {
  guide: 'Your guide',
  handout: 'Hand-out',
  record: 'Record',
};

/** The guide or the hand-out as it will be, while the plan changes; and where it goes. */
export function PaperPreview({ opened }: { readonly opened: PlanView }) {
  const { facilitating } = useApp();
  const [kind, setKind] = useState<PaperKind>('guide');
  const [format, setFormat] = useState<PaperFormat>('docx');
  const { plan, material } = opened;
  const paper = createPaper(kind, plan, material);
  const isBusy = facilitating.isBusy.value;
  return (
    <section class="facilitate-paper" aria-label="Preview">
      <div class="acts">
        <Segmented
          label="Which paper"
          value={kind}
          choices={choicesOf(PAPER_KINDS, KIND_LABELS)}
          onChange={setKind}
        />
        <Segmented
          label="Format"
          value={format}
          choices={choicesOf(PAPER_FORMATS, FORMAT_LABELS)}
          onChange={setFormat}
        />
        <span class="toolbar-gap" />
        <Button disabled={isBusy} onClick={() => void facilitating.copy(kind)}>
          Copy
        </Button>
        <Button disabled={isBusy} onClick={() => void facilitating.print(kind)}>
          Print…
        </Button>
        <Button look="primary" disabled={isBusy} onClick={() => void facilitating.save(kind, format)}>
          Save…
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long text has to be scrolled by keyboard too */}
      <div class="paper-frame" tabIndex={0} role="document" aria-label={paper.title}>
        <PaperSheet paper={paper} />
      </div>
    </section>
  );
}
