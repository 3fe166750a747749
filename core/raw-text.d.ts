/** A file's text, put into the bundle when it is built. */
declare module '*?raw' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the form Vite gives such an import.
  export default text;
}
