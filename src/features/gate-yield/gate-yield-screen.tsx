/** Gate yield. */
export function GateYieldScreen() {
  return <h1>Gate yield</h1>;
}
