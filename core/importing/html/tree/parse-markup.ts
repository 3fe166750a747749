import { Parser } from 'htmlparser2';
import { NODE, type NodeKind } from './node-kind.ts';
import { eachOnce } from './page-attribute.ts';
import type { PageDocument } from './page-document.ts';
import type { PageNode } from './page-node.ts';

/** Appends what markup says to a node. Time is proportional to its length. */
export function parseInto(root: PageNode, owner: PageDocument, html: string): void {
  let open = root;
  let textKind: NodeKind = NODE.text;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        open = owner.appendTo(open, NODE.element, name, null);
        for (const [attribute, value] of Object.entries(attributes))
          open.attributePairs.push(attribute, attribute === 'class' ? eachOnce(value) : value);
      },
      onclosetag() {
        open = open.parentNode ?? root;
      },
      ontext(text) {
        owner.appendTo(open, textKind, '', text);
      },
      oncomment(text) {
        owner.appendTo(open, NODE.comment, '', text);
      },
      oncdatastart() {
        textKind = NODE.cdata;
      },
      oncdataend() {
        textKind = NODE.text;
      },
    },
    { lowerCaseAttributeNames: false, decodeEntities: true },
  );
  parser.write(html);
  parser.end();
}
