/** Where the file goes: nowhere, unless this build talks to a server of its own; then the rows do, on loading, and the file still does not. */
export const staysHere =
  (import.meta.env.VITE_API_URL ?? '') === ''
    ? 'Stays in this browser. Nothing is sent.'
    : 'The file stays in this browser. The rows read from it go to your own server.';
