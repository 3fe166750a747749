/** Kinds of nodes, by their numbers in the DOM. */
export const NODE = { element: 1, text: 3, cdata: 4, comment: 8, document: 9 } as const;

export type NodeKind = (typeof NODE)[keyof typeof NODE];
