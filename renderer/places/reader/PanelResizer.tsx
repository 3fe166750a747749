import { PANEL_WIDTHS } from '../../../core/settings.ts';
import { useApp } from '../../models/app.ts';

const STEP = 16;

/** The edge between text and panel, moved by mouse or by arrow keys. */
export function PanelResizer() {
  const { settings } = useApp();
  const width = settings.current.value.panelWidth;
  const setWidth = (wanted: number): void => {
    const panelWidth = Math.round(Math.min(PANEL_WIDTHS.largest, Math.max(PANEL_WIDTHS.smallest, wanted)));
    if (panelWidth !== settings.current.peek().panelWidth) settings.change({ panelWidth });
  };
  const drag = (event: PointerEvent & { readonly currentTarget: HTMLElement }): void => {
    const edge = event.currentTarget;
    const panel = edge.parentElement;
    if (!panel) return;
    event.preventDefault();
    edge.setPointerCapture(event.pointerId);
    const right = panel.getBoundingClientRect().right;
    let at = event.clientX;
    const move = ({ clientX }: PointerEvent): void => {
      at = clientX;
      panel.style.setProperty('--panel-width', `${right - clientX}px`);
    };
    const end = (): void => {
      edge.removeEventListener('pointermove', move);
      panel.style.setProperty('--panel-width', `${width}px`);
      setWidth(right - at);
    };
    edge.addEventListener('pointermove', move);
    // Also when the system breaks the drawing off: the edge must not follow the next pointer that passes.
    edge.addEventListener('lostpointercapture', end, { once: true });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that moves has no element of its own
    <div
      class="panel-resizer"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="Width of the panel"
      aria-valuenow={width}
      aria-valuemin={PANEL_WIDTHS.smallest}
      aria-valuemax={PANEL_WIDTHS.largest}
      onPointerDown={drag}
      onKeyDown={(event) => {
        const wanted = widthOfKey(event.key, width);
        if (wanted === null) return;
        event.preventDefault();
        setWidth(wanted);
      }}
    />
  );
}

function widthOfKey(key: string, width: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return width + STEP;
    case 'ArrowRight':
      return width - STEP;
    case 'Home':
      return PANEL_WIDTHS.smallest;
    case 'End':
      return PANEL_WIDTHS.largest;
    default:
      return null;
  }
}
