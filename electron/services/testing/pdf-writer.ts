/** Writes small PDFs for tests: words at places on pages, in Helvetica. */

export type PdfWords = {
  readonly text: string;
  readonly x: number;
  /** From the top of the page, in points. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
};

const WIDTH = 612;
const HEIGHT = 792;

export type PdfOptions = {
  readonly pages: readonly (readonly PdfWords[])[];
  /** `Title`, `Author` … */
  readonly info?: Readonly<Record<string, string>>;
  /** Named places: number of the page, from 0, and points from its top. */
  readonly places?: Readonly<Record<string, { readonly page: number; readonly y: number }>>;
  /** Asks for a password that nobody knows. */
  readonly locked?: boolean;
};

export function writePdf({ pages, info = {}, places = {}, locked = false }: PdfOptions): Uint8Array {
  const objects = ['', '', font('Helvetica'), font('Helvetica-Bold'), dictionaryOf(info)];
  const kids: string[] = [];
  for (const words of pages) {
    const content = words.map(operatorsOf).join('\n');
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const resources = '/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >>';
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${objects.length} 0 R ${resources} >>`,
    );
    kids.push(`${objects.length} 0 R`);
  }
  const dests = Object.entries(places).map(
    ([name, { page, y }]) => `/${name} [${kids[page]} /XYZ 0 ${HEIGHT - y} 0]`,
  );
  objects[0] = `<< /Type /Catalog /Pages 2 0 R /Dests << ${dests.join(' ')} >> >>`;
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`;
  return assemble(objects, locked);
}

const font = (name: string): string =>
  `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;

const dictionaryOf = (values: Readonly<Record<string, string>>): string =>
  `<< ${Object.entries(values)
    .map(([key, value]) => `/${key} (${escaped(value)})`)
    .join(' ')} >>`;

const operatorsOf = ({ text, x, y, size = 11, bold = false }: PdfWords): string =>
  `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${HEIGHT - y} Td (${escaped(text)}) Tj ET`;

/** The bullet of WinAnsiEncoding, the only letter beyond Latin-1 that tests need. */
const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&').replace(/•/g, '\u0095');

const LOCK = `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -44 >>`;

function assemble(objects: readonly string[], locked: boolean): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const lock = locked ? `/Encrypt ${LOCK} /ID [<00> <00>] ` : '';
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R ${lock}>>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (character) => character.charCodeAt(0));
}
