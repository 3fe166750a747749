/** Texts that are edited at random while each letter remembers where it came from: what finding words again is tested on. */
import fc, { type Arbitrary } from 'fast-check';

/** A letter, and its offset in the text before the edits; `null` for one that an edit brought. */
export type Letter = { readonly sign: string; readonly origin: number | null };

const VOCABULARY =
  'the a of and to in leader team trust listen ask question answer meeting room silence people work week when who what first last never always often behind before after herd trail quiet voice decision table change risk fear plan letter morning manager story hand open learn speak wait follow lead step back care blame credit promise'.split(
    ' ',
  );

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VOCABULARY) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-zäéß]{1,12}$/) },
  { weight: 1, arbitrary: fc.constantFrom('领导', 'don’t', '3.5', '—', 'Größe', '🙂') },
);
const sentence = fc
  .array(word, { minLength: 2, maxLength: 18 })
  .map((words) => `${words.join(' ').replace(/^./u, (first) => first.toUpperCase())}.`);

/** Paragraphs joined by line feeds; some sentences and paragraphs stand more than once. */
export const anyProse: Arbitrary<string> = fc
  .tuple(
    fc.array(fc.array(sentence, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 5 }),
    fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 2 }),
  )
  .map(([paragraphs, sentencesAgain, paragraphsAgain]) => {
    const copied = paragraphs.map((sentences) => [...sentences]);
    const flat = copied.flat();
    for (const [from, to] of sentencesAgain) copied[to % copied.length]?.push(flat[from % flat.length] ?? '');
    const joined = copied.map((sentences) => sentences.join(' '));
    for (const [from, to] of paragraphsAgain)
      joined.splice(to % (joined.length + 1), 0, joined[from % joined.length] ?? '');
    return joined.join('\n');
  });

export type Edit =
  | { readonly tag: 'insert'; readonly at: number; readonly text: string }
  | { readonly tag: 'delete'; readonly at: number; readonly length: number }
  | { readonly tag: 'replace'; readonly at: number; readonly length: number; readonly text: string }
  | { readonly tag: 'move' | 'copy'; readonly at: number; readonly length: number; readonly to: number }
  | { readonly tag: 'respell'; readonly at: number; readonly length: number };

const at = fc.nat(1_000_000);
const insertion = fc.oneof(word, sentence, fc.constantFrom(' ', '\n', ',', '“', '-'));

/** What happens to a text between two imports: words come and go, passages move, are copied, are spelled anew. */
const anyEdit: Arbitrary<Edit> = fc.oneof(
  fc.record({ tag: fc.constant('insert' as const), at, text: insertion }),
  fc.record({
    tag: fc.constant('delete' as const),
    at,
    length: fc.oneof(fc.nat(6), fc.nat(40), fc.nat(400)),
  }),
  fc.record({ tag: fc.constant('replace' as const), at, length: fc.nat(12), text: word }),
  fc.record({
    tag: fc.constantFrom('move' as const, 'copy' as const),
    at,
    length: fc.oneof(fc.nat(80), fc.nat(400)),
    to: at,
  }),
  fc.record({ tag: fc.constant('respell' as const), at, length: fc.nat(200) }),
);

/** A few edits, or so many that little is left as it was. */
export const anyEdits: Arbitrary<readonly Edit[]> = fc.oneof(
  fc.array(anyEdit, { maxLength: 3 }),
  fc.array(anyEdit, { minLength: 3, maxLength: 12 }),
  fc.array(anyEdit, { minLength: 12, maxLength: 40 }),
);

/** The letters of a text after edits. */
export function editText(text: string, edits: readonly Edit[]): readonly Letter[] {
  let letters: Letter[] = Array.from({ length: text.length }, (_, origin) => ({
    sign: text.charAt(origin),
    origin,
  }));
  for (const edit of edits) letters = applyEdit(letters, edit);
  return letters;
}

function applyEdit(letters: readonly Letter[], edit: Edit): Letter[] {
  const from = edit.at % (letters.length + 1);
  const to = from + ('length' in edit ? edit.length : 0);
  const part = letters.slice(from, to);
  const before = letters.slice(0, from);
  const after = letters.slice(to);
  switch (edit.tag) {
    case 'insert':
    case 'replace':
      return [...before, ...newLetters(edit.text), ...after];
    case 'delete':
      return [...before, ...after];
    case 'respell':
      return [...before, ...part.map(respell), ...after];
    case 'move':
      return insertAt([...before, ...after], part, edit.to);
    case 'copy':
      return insertAt(letters, part, edit.to);
  }
}

function insertAt(letters: readonly Letter[], part: readonly Letter[], place: number): Letter[] {
  const to = place % (letters.length + 1);
  return [...letters.slice(0, to), ...part, ...letters.slice(to)];
}

const newLetters = (text: string): readonly Letter[] =>
  Array.from({ length: text.length }, (_, index) => ({ sign: text.charAt(index), origin: null }));

/** Typographic signs for plain ones, as another importer would leave them. */
function respell(letter: Letter): Letter {
  const sign = { '’': "'", '“': '"', '—': '-', '\n': ' ', '.': '!' }[letter.sign] ?? letter.sign;
  return { ...letter, sign };
}
