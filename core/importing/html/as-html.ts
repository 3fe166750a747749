/** Elements that close themselves, which only XML knows, closed as HTML wants it. */
export function asHtml(xhtml: string): string {
  return xhtml.replace(
    /<([a-z][\w:.-]{0,40})(\s[^<>]{0,4000})?\/>/gi,
    (whole, name: string, attributes = '') => (VOID.test(name) ? whole : `<${name}${attributes}></${name}>`),
  );
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
