import { X } from 'lucide-preact';
import { useApp } from '../models/app.ts';
import type { Toast } from '../models/toasts.ts';
import { Button } from './Button.tsx';
import { IconButton } from './IconButton.tsx';

/** Short-lived sentences at the lower edge. The live region is always there, so that each one is read out. */
export function Toasts() {
  const { toasts } = useApp();
  return (
    <>
      <p class="visually-hidden" role="status">
        {toasts.announced.value}
      </p>
      <div
        class="toasts"
        role="status"
        aria-live="polite"
        onPointerEnter={toasts.hold}
        onPointerLeave={toasts.release}
        onFocusCapture={toasts.hold}
        onBlurCapture={toasts.release}
      >
        {toasts.shown.value.map((toast) => (
          <ToastLine key={toast.id} toast={toast} dismiss={() => toasts.dismiss(toast.id)} />
        ))}
      </div>
    </>
  );
}

function ToastLine({ toast, dismiss }: { readonly toast: Toast; readonly dismiss: () => void }) {
  const { action } = toast;
  return (
    <div class={`toast floating toast-${toast.level}`}>
      <p>{toast.sentence}</p>
      {action && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss();
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Dismiss" onClick={dismiss} />
    </div>
  );
}
