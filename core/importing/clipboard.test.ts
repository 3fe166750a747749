import { describe, expect, it } from 'vitest';
import type { Article } from '../article/article.ts';
import { blocksOf } from '../article/text.ts';
import { clipboardSource } from './clipboard.ts';
import { importSource } from './pipeline.ts';

const PARAGRAPH = 'The chair who speaks last hears what the others think before they learn what she thinks.';

describe('a paste', () => {
  it('is nothing when nothing was copied', () => {
    expect(clipboardSource({ html: '', text: ' \n' })).toBeNull();
  });

  it('is read from its markup, with its links and stress', () => {
    const article = paste(
      `<meta charset='utf-8'><h2>Who Speaks Last</h2><p>${PARAGRAPH} <a href="https://example.org/a">More</a></p><ul><li>one</li></ul>`,
    );
    expect(article.title).toBe('Who Speaks Last');
    expect(shape(article)).toEqual([`paragraph: ${PARAGRAPH} More`, 'list-item: one']);
    expect(JSON.stringify(article.content)).toContain('"href":"https://example.org/a"');
  });

  it('knows where a fragment from Windows begins, ends and comes from', () => {
    const article = paste(
      `Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nSourceURL:https://example.org/x/page.html\r\n<html><body>\r\nnot this<!--StartFragment--><h1>Kept</h1><p>${PARAGRAPH} <a href="../y">on</a></p><!--EndFragment-->nor this</body></html>`,
    );
    expect(article.title).toBe('Kept');
    expect(shape(article)).toEqual([`paragraph: ${PARAGRAPH} on`]);
    expect(article.source).toMatchObject({ kind: 'clipboard', url: 'https://example.org/x/page.html' });
    expect(JSON.stringify(article.content)).toContain('https://example.org/y');
  });

  it('turns what Word pastes into headings and lists again', () => {
    const article =
      paste(`<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><style><!-- /* Font Definitions */ --></style></head><body lang=EN-GB><!--StartFragment-->
<p class=MsoTitle>Handing Over<o:p></o:p></p><p class=MsoNormal style='mso-margin-top-alt:auto'>${PARAGRAPH}<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Say what is open<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span><![endif]>Say what worries you<o:p></o:p></p><!--EndFragment--></body></html>`);
    expect(article.title).toBe('Handing Over');
    expect(shape(article)).toEqual([
      `paragraph: ${PARAGRAPH}`,
      'list-item: Say what is open',
      'list-item: Say what worries you',
    ]);
    expect(JSON.stringify(article.content)).not.toMatch(/mso|style|Font Definitions/i);
  });

  it('keeps the stress that Google Docs writes as styles', () => {
    const article = paste(
      `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>On Waiting</span></h1><p dir="ltr"><span style="font-weight:400">${PARAGRAPH} </span><span style="font-weight:700">Wait.</span></p></b>`,
    );
    expect(article.title).toBe('On Waiting');
    expect(JSON.stringify(article.content)).toContain('"tagName":"strong"');
    expect(JSON.stringify(article.content)).not.toContain('"tagName":"b"');
  });

  it('is read as plain text when markup only colours it', () => {
    const html = `<meta charset='utf-8'><div style="color:#ccc;font-family: Menlo, Monaco, monospace;"><div><span># Title</span></div></div>`;
    const source = clipboardSource({ html, text: '# Title\n\nWords of the note.' });
    expect(source?.mediaType).toContain('text/plain');
    const result = source && importSource(source);
    expect(result).toMatchObject({
      ok: true,
      value: { article: { title: 'Title', source: { format: 'markdown' } } },
    });
  });

  it('takes nothing away of a selection that is only words', () => {
    const article = paste(`<p>${PARAGRAPH}</p><p>What would you say last?</p>`);
    expect(shape(article)).toEqual([`paragraph: ${PARAGRAPH}`, 'paragraph: What would you say last?']);
  });
});

function paste(html: string): Omit<Article, 'id' | 'addedAt'> {
  const source = clipboardSource({ html, text: 'plain words' });
  if (!source) throw new Error('nothing was pasted');
  const result = importSource(source);
  if (!result.ok) throw new Error(result.failure.tag);
  return result.value.article;
}

const shape = (article: Pick<Article, 'content'>): readonly string[] =>
  blocksOf(article.content).map(({ kind, text }) => `${kind}: ${text}`);
