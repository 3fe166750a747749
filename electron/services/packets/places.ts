/** Kinds of archives that travel between the members of a group, and the names of what they hold besides articles. */
export const PACKET_KIND = 'packet';
export const ANSWERS_KIND = 'answers';
export const PACKET_PLACE = 'packet.json';
export const ANSWERS_PLACE = 'answers.json';

/** What travels does not say which library it came from. */
export const NO_LIBRARY = { id: '', name: '' } as const;
