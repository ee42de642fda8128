/** Vendors. */
export function VendorsScreen() {
  return <h1>Vendors</h1>;
}
