import type { Failure } from '../../failure.ts';
import { LARGEST_SOURCE } from '../pipeline-limits.ts';
import type { XmlRefusal } from './read-xml.ts';

/** Why an XML file is not read, in a form that has a sentence. */
export function xmlFailure(name: string, refusal: XmlRefusal): Failure {
  switch (refusal) {
    case 'defines-entities':
      return { tag: 'unsafe-source', name, reason: 'defines-entities' };
    case 'too-deep':
      return { tag: 'too-deep', name };
    case 'too-large':
      return { tag: 'too-large', name, limitBytes: LARGEST_SOURCE };
    case 'cut-short':
      return { tag: 'cut-short', name };
  }
}
