/** msw looks for cookies in localStorage as it loads, and a worker has none. This backend sets no cookies: an empty stand-in will do. */
const scope = globalThis as { localStorage?: unknown };
scope.localStorage ??= {};

export {};
