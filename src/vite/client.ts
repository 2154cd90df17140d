/** A compiled ink story as text, for `createInkStory({ json })`. */
declare module '*.ink' {
  const json: string;
  export default json;
}
