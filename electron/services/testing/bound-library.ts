import type { Library } from '../../library/library.ts';
import type { ImportStore } from '../store-import.ts';

/** What an import needs of a library, as an object of its own of which a test puts parts in the place of others. */
export const boundTo = (library: Library): ImportStore['library'] => ({
  trash: library.trash,
  trashArticle: (id) => library.trashArticle(id),
  readJournal: (id) => library.readJournal(id),
  findByAddress: (address) => library.findByAddress(address),
  findDuplicate: (article) => library.findDuplicate(article),
  readArticle: (id) => library.readArticle(id),
  addArticle: (article) => library.addArticle(article),
  replaceArticle: (article) => library.replaceArticle(article),
  changeJournal: (id, change) => library.changeJournal(id, change),
  changeCollections: (change) => library.changeCollections(change),
});
