import { describeFailure, type Failure } from '../../core/failure.ts';
import type { DraftStatus } from '../models/drafts-draft.ts';

/** Where the newest words are, in a few words: never «Saved» before they are on the disk. */
export function SaveStatus({ status }: { readonly status: DraftStatus }) {
  if (status.tag === 'untouched') return null;
  if (status.tag !== 'failed')
    return <span class="save-status">{status.tag === 'saved' ? 'Saved' : 'Saving…'}</span>;
  return (
    <span class="save-status save-failed" title={describeFailure(status.failure)}>
      {describeUnsaved(status.failure)}
    </span>
  );
}

/** Why words are not saved, short enough for the line under a field. */
export function describeUnsaved(failure: Failure): string {
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
