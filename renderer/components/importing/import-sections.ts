import { ClipboardPaste, FileDown, Globe, Library, type LucideIcon, Rss } from 'lucide-preact';
import type { ComponentType } from 'preact';
import type { ImportSectionName } from '../../models/import-dialog.ts';
import { AddressSection } from './AddressSection.tsx';
import { AppsSection } from './AppsSection.tsx';
import { FeedSection } from './FeedSection.tsx';
import { FilesSection } from './FilesSection.tsx';
import { PasteSection } from './PasteSection.tsx';

type ImportSection = { readonly label: string; readonly icon: LucideIcon; readonly Content: ComponentType };

/** What stands under each name of the import dialog. A new way in is one more line here and in `IMPORT_SECTIONS`. */
export const SECTIONS: Readonly<Record<ImportSectionName, ImportSection>> = {
  files: { label: 'Files', icon: FileDown, Content: FilesSection },
  address: { label: 'Address', icon: Globe, Content: AddressSection },
  paste: { label: 'Paste', icon: ClipboardPaste, Content: PasteSection },
  feed: { label: 'Feed', icon: Rss, Content: FeedSection },
  apps: { label: 'Other apps', icon: Library, Content: AppsSection },
};
