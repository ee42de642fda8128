/** Second site. */
export function SecondSiteScreen() {
  return <h1>Second site</h1>;
}
