/** Stands in for msw's cookie jar in the browser: the mocked backend sets no cookies. */
export class Cookie {
  static fromJSON(): null {
    return null;
  }
}

export class MemoryCookieStore {
  idx = {};
}

export class CookieJar {
  getCookiesSync(): never[] {
    return [];
  }

  async setCookie(): Promise<void> {
    // No cookie is ever kept.
  }
}
