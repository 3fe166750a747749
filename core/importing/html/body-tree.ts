import type { Root } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import type { DomElement } from './dom.ts';

/** What an element holds, as a tree. */
export function treeOf(root: DomElement): Root {
  const tree = fromDom(root as never);
  return { type: 'root', children: tree.type === 'element' ? tree.children : [] };
}
