/** What WordPress puts under every entry of its feeds: «The post A appeared first on B.» */
const AS_WORDS = /\s?The post .{1,300} (?:appeared first|first appeared) on .{1,200}\.$/u;
const AS_MARKUP =
  /<p>\s*The post <a [^<>]{1,1000}>[^<>]{0,500}<\/a> (?:appeared first|first appeared) on <a [^<>]{1,1000}>[^<>]{0,300}<\/a>\.?\s*<\/p>\s*$/u;
/** How long the line can be, in UTF-16 units. */
const LONGEST = 3000;

export const wordsWithoutSyndicationLine = (text: string): string => cut(text, AS_WORDS);

export const markupWithoutSyndicationLine = (html: string): string => cut(html, AS_MARKUP);

function cut(text: string, line: RegExp): string {
  const start = Math.max(0, text.length - LONGEST);
  return text.slice(0, start) + text.slice(start).replace(line, '');
}
