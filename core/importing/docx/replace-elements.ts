/** Changes the outermost elements of a name in a text of XML; one that is not closed stays. Works in linear time. */
export function replaceElements(xml: string, name: string, change: (element: string) => string): string {
  if (!xml.includes(`<${name}`)) return xml;
  const edges = new RegExp(`<(/?)${name}(?:\\s[^<>]{0,4000})?>`, 'g');
  let changed = '';
  let at = 0;
  let depth = 0;
  let start = 0;
  for (const { 0: edge, 1: slash, index } of xml.matchAll(edges)) {
    if (edge.endsWith('/>')) continue;
    if (slash === '') {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      changed += xml.slice(at, start) + change(xml.slice(start, index + edge.length));
      at = index + edge.length;
    }
  }
  return changed + xml.slice(at);
}
