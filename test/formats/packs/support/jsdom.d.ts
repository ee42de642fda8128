/** The part of jsdom that the test of the form uses; the package ships no types. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(
      html: string,
      options?: { readonly runScripts?: 'dangerously'; readonly beforeParse?: (page: Window & typeof globalThis) => void },
    );
    readonly window: Window & typeof globalThis;
  }
}
