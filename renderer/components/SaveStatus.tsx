import { useEffect, useRef } from 'preact/hooks';
import { describeFailure, type Failure } from '../../core/failure.ts';
import { useApp } from '../models/app.ts';
import type { DraftStatus } from '../models/drafts-draft.ts';

/**
 * Where the newest words are, in a few words: never «Saved» before they are on the disk. Who listens hears at once what
 * could not be saved, and when it could again.
 */
export function SaveStatus({ status }: { readonly status: DraftStatus }) {
  useTrouble(status);
  if (status.tag === 'untouched') return null;
  if (status.tag !== 'failed')
    return <span class="save-status">{status.tag === 'saved' ? 'Saved' : 'Saving…'}</span>;
  return (
    <span class="save-status save-failed" title={describeFailure(status.failure)}>
      {describeUnsaved(status.failure)}
    </span>
  );
}

function useTrouble(status: DraftStatus): void {
  const { toasts } = useApp();
  const wasFailed = useRef(false);
  useEffect(() => {
    if (status.tag === 'failed' && !wasFailed.current) toasts.announce(describeUnsaved(status.failure));
    if (status.tag === 'saved' && wasFailed.current) toasts.announce('Saved again.');
    if (status.tag !== 'saving') wasFailed.current = status.tag === 'failed';
  }, [status, toasts]);
}

/** Why words are not saved, short enough for the line under a field. */
function describeUnsaved(failure: Failure): string {
  switch (failure.tag) {
    case 'disk-full':
      return 'Not saved: the disk is full. Afterword keeps trying.';
    case 'not-writable':
      return 'Not saved: the library folder does not allow writing. Afterword keeps trying.';
    case 'unexpected':
      return 'Not saved: something unexpected happened. Afterword keeps trying.';
    default:
      return `Not saved: ${describeFailure(failure)}`;
  }
}
