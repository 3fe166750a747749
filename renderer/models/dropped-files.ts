/** What was dropped on the window: files, and those in folders, however deep within reason. */

/** Deeper folders and more files than these were hardly meant. */
const DEEPEST = 6;
const MOST_FILES = 2_000;

/** What of a drop is looked at; a test hands in its own. */
export type DroppedItems = {
  readonly files: Iterable<File>;
  readonly items: Iterable<Pick<DataTransferItem, 'kind' | 'webkitGetAsEntry'>>;
};

/** The files of a drop. What it holds must be asked for while the event lasts; folders are read after it. */
export async function filesDropped({ files, items }: DroppedItems): Promise<readonly File[]> {
  const plain = [...files];
  const entries = [...items].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []));
  if (!entries.some(({ isDirectory }) => isDirectory)) return plain;
  const found: File[] = [];
  for (const entry of entries) await collect(entry, 0, found);
  return found;
}

async function collect(entry: FileSystemEntry, depth: number, found: File[]): Promise<void> {
  if (found.length >= MOST_FILES || depth > DEEPEST || entry.name.startsWith('.')) return;
  if (isFolder(entry)) for (const inner of await entriesIn(entry)) await collect(inner, depth + 1, found);
  else if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file !== null) found.push(file);
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

/** A reader gives some at a time, and none when it is done. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}
