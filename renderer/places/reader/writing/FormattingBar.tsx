import { Bold, Italic, Link, List, type LucideIcon, Quote } from 'lucide-preact';
import { Icon } from '../../../components/Icon.tsx';
import { FORMATS, type Format } from './formatting.ts';

const LOOKS: Readonly<
  Record<Format, { readonly icon: LucideIcon; readonly label: string; readonly key: string }>
> = {
  bold: { icon: Bold, label: 'Bold', key: 'b' },
  italic: { icon: Italic, label: 'Italic', key: 'i' },
  list: { icon: List, label: 'List', key: '' },
  quote: { icon: Quote, label: 'Quotation', key: '' },
  link: { icon: Link, label: 'Link', key: 'k' },
};

const isMac = navigator.platform.startsWith('Mac');

/** The format whose key was pressed with Ctrl, or Command on a Mac. */
export function formatOfKey(event: KeyboardEvent): Format | null {
  if (event.isComposing || event.altKey || event.shiftKey) return null;
  if (!(isMac ? event.metaKey : event.ctrlKey)) return null;
  return FORMATS.find((format) => LOOKS[format].key === event.key.toLowerCase()) ?? null;
}

/** Five buttons that never take the focus from the field. */
export function FormattingBar({ onFormat }: { readonly onFormat: (format: Format) => void }) {
  return (
    <div class="formatting" role="toolbar" aria-label="Formatting">
      {FORMATS.map((format) => {
        const { icon, label, key } = LOOKS[format];
        const hint = key === '' ? label : `${label} (${isMac ? '⌘' : 'Ctrl+'}${key.toUpperCase()})`;
        return (
          <button
            key={format}
            type="button"
            class="icon-button formatting-button"
            aria-label={label}
            title={hint}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onFormat(format)}
          >
            <Icon of={icon} />
          </button>
        );
      })}
    </div>
  );
}
