/** SQLite, wherever it is loaded: bundled its names are exported, loaded by Node itself they stand in its default. */
import * as loaded from 'node-sqlite3-wasm';

const sqlite = ('default' in loaded ? loaded.default : loaded) as typeof loaded;

export const Database = sqlite.Database;
export type Database = loaded.Database;
export type Statement = loaded.Statement;
export const SQLite3Error = sqlite.SQLite3Error;
