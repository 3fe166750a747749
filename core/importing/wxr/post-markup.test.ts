import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupOfPost } from './post-markup.ts';

const PICTURE = { url: 'https://desk.example/a.jpg', alt: 'A "chair"', caption: 'Mine' };
const OTHER = { ...PICTURE, url: 'https://desk.example/b.jpg', alt: '', caption: '' };
const markup = (content: string): string =>
  markupOfPost(content, {
    byId: (id) => (id === '31' ? PICTURE : undefined),
    ofEntry: () => [OTHER],
  }).replace(/\n+/g, '');

describe('the content of a WordPress entry', () => {
  it.each([
    ['lines and empty lines', 'one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['blocks among lines', 'one\n<h2>Two</h2>\nthree', '<p>one</p><h2>Two</h2><p>three</p>'],
    ['preformatted text', '<pre>a\n\nb</pre>', '<pre>ab</pre>'],
    [
      'a caption',
      '[caption width="3"]<img src="a.jpg"> Words[/caption]',
      '<figure><img src="a.jpg"><figcaption>Words</figcaption></figure>',
    ],
    [
      'a caption in the earlier notation',
      '[caption caption="Words"]<a href="b"><img src="a.jpg"></a>[/caption]',
      '<figure><a href="b"><img src="a.jpg"></a><figcaption>Words</figcaption></figure>',
    ],
    [
      'a gallery',
      '[gallery ids="31,99"]',
      '<figure><img src="https://desk.example/a.jpg" alt="A &quot;chair&quot;"><figcaption>Mine</figcaption></figure>',
    ],
    [
      'a film',
      '[embed]https://films.example/x[/embed]',
      '<p><a href="https://films.example/x">https://films.example/x</a></p>',
    ],
    [
      'a gallery of all that was uploaded to the entry',
      '[gallery columns="2"]',
      '<figure><img src="https://desk.example/b.jpg" alt=""></figure>',
    ],
    ...[
      '[youtube https://films.example/x?v=1]',
      '[youtube=https://films.example/x?v=1]',
      '[tweet "https://films.example/x?v=1"]',
    ].map((code): [string, string, string] => [
      `a bare address: ${code}`,
      code,
      '<p><a href="https://films.example/x?v=1">https://films.example/x?v=1</a></p>',
    ]),
    [
      'columns side by side to paragraphs',
      '[half]Left.[/half][half_last]Right.[/half_last]\n[button to="x"]Press[/button]',
      '<p>Left.</p><p>Right.</p><p>Press</p>',
    ],
    ['marks inside a line', 'a [mark]b[/mark] c', '<p>a b c</p>'],
    [
      'what is folded away',
      '[spoiler title="Why and how"]Because.[/spoiler]',
      '<p><strong>Why and how</strong></p><p>Because.</p>',
    ],
    ['words inside what is not known', '[row][col width="1"]Kept[/col][/row]', '<p>Kept</p>'],
    ['what is not known and holds nothing', 'a [contact-form to="x"] b', '<p>a  b</p>'],
    ['brackets that are none', '“We [the board] agree [sic] [1]”', '<p>“We [the board] agree [sic] [1]”</p>'],
    ['escaped shortcodes', 'Write [[gallery]]', '<p>Write [gallery]</p>'],
    ['code', '<code>[gallery ids="31"]</code>', '<p><code>[gallery ids="31"]</code></p>'],
    ['blocks with words between them', '<!-- wp:x --><p>a</p><!-- /wp:x -->b', '<p>a</p><p>b</p>'],
    [
      'blocks that are made by the blog',
      '<!-- wp:archives {"a":1} /--><!-- wp:x --><p>a</p><!-- /wp:x -->',
      '<p>a</p>',
    ],
    ['a block that is not closed', '<!-- wp:x --><p>a</p>', '<p>a</p>'],
  ])('reduces %s', (_what, content, expected) => {
    expect(markup(content)).toBe(expected);
  });

  it('never throws, whatever it holds', () => {
    const part = fc.constantFrom(
      ...'[caption]|[/caption]|[gallery ids="31"]|[[x]]|[x a=b]|[/x]|[|]|<pre>|</pre>|<code>|<!-- wp:x -->|<!-- /wp:x -->|<!--|-->|\n\n|words|<p>|https://a.example/'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => void markup(parts.join(''))),
      { numRuns: 500 },
    );
  });
});
