import type { Failure } from '../../../core/failure.ts';
import type { Result } from '../../../core/result.ts';
import type { Library } from '../../library/library.ts';
import type { RecordsReport } from '../import-records.ts';
import { takeIn } from '../library-archive/import-archive.ts';
import { type ArchivePlace, openLibraryArchive } from '../library-archive/open-archive.ts';
import { ANSWERS_KIND, PACKET_KIND } from './places.ts';
import { takeAnswers } from './return-answers.ts';
import { type TakePacketTools, takePacket } from './take-packet.ts';

/** Takes in an archive of ours, whatever it was made for; `null` when the file is none. */
export async function importAnyArchive(
  library: Library,
  place: ArchivePlace,
  tools: TakePacketTools,
): Promise<Result<RecordsReport, Failure> | null> {
  const opened = await openLibraryArchive(place);
  if (opened === null || !opened.ok) return opened;
  const archive = opened.value;
  try {
    switch (archive.manifest.kind) {
      case PACKET_KIND:
        return await takePacket(library, archive, place.name, tools);
      case ANSWERS_KIND:
        return await takeAnswers(library, archive, place.name);
      default:
        return await takeIn(library, archive, place.name, tools);
    }
  } finally {
    archive.close();
  }
}
