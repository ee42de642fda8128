/** Time in pilot. */
export function TimeInPilotScreen() {
  return <h1>Time in pilot</h1>;
}
