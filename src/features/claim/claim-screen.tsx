/** What holds pilots back. */
export function ClaimScreen() {
  return <h1>What holds pilots back</h1>;
}
