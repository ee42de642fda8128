/** One measure. */
export function MeasureScreen({ name }: { readonly name: string }) {
  return <h1>{name}</h1>;
}
