/** The longest name in UTF-8 bytes, well under the 255 that file systems allow, leaving room for a folder's path. */
const LONGEST_NAME = 120;

/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$|com[¹²³]|lpt[¹²³])$/iu;

/** Gives each title a file name that no other has. */
export type FileNamer = (title: string, extension: string) => string;

/**
 * A namer whose names every common file system takes and that are what they look like: no separators, control
 * characters or characters that turn the direction of writing, nothing at the ends that Windows would drop. Names
 * are compared without case; one that is taken, as those in `taken` are, gets a counter.
 */
export function createFileNamer(taken: readonly string[] = []): FileNamer {
  const keys = new Set(taken.map(keyOf));
  const counts = new Map<string, number>();
  return (title, extension) => {
    const base = tidy(title);
    for (let count = counts.get(keyOf(base)) ?? 1; ; count += 1) {
      const counter = count === 1 ? '' : ` ${count}`;
      const name = `${cut(base, LONGEST_NAME - counter.length - extension.length - 1)}${counter}.${extension}`;
      if (keys.has(keyOf(name))) continue;
      keys.add(keyOf(name));
      counts.set(keyOf(base), count + 1);
      return name;
    }
  };
}

function tidy(title: string): string {
  const visible = title
    .normalize('NFC')
    .replace(LONE_SURROGATES, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(INVISIBLE, '')
    .replace(/[/\\|]+/gu, '-')
    .replace(/:\s/gu, ' - ')
    .replace(/["<>*?:]/gu, '');
  const trimmed = trim(visible.replace(/\s+/gu, ' '));
  if (trimmed === '') return 'Untitled';
  // Windows looks only at what stands before the first dot.
  return RESERVED.test(trimmed.split('.')[0]?.trim() ?? '') ? `_${trimmed}` : trimmed;
}

const LONE_SURROGATES = /\p{Cs}/gu;

/** Marks of direction and other characters without a shape, except the joiner that holds emoji together. */
const INVISIBLE = /(?!\u200d)[\p{Cf}\p{Co}\p{Cn}]/gu;

/** Dots and spaces at the end are dropped by Windows; a dot in front hides a file; dashes look like options. */
const trim = (text: string): string => text.replace(/^[\s.\-~]+/u, '').replace(/[\s.-]+$/u, '');

/** As many whole characters, as a reader sees them, as fit into `bytes`. */
function cut(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    size += encoder.encode(segment).length;
    if (size > bytes) break;
    kept += segment;
  }
  return trim(kept) || 'Untitled';
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');
