import { OtherWords } from '../../components/OtherWords.tsx';
import type { Begun } from './use-begun.ts';

/** Words that another copy of the library had in a form of the reader. */
export const OtherBegun = ({ begun, name }: { readonly begun: Begun; readonly name: string }) => (
  <OtherWords
    name={name}
    words={begun.others}
    onTake={(words) => void begun.take(words)}
    onLetGo={begun.letGo}
  />
);
