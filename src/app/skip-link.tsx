/** The first stop of the Tab key. It moves focus itself: where the hash is the route, a plain link would leave the screen. */
export function SkipLink({ to }: { to: string }) {
  return (
    <a
      className="skip-link"
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        document.getElementById(to)?.focus();
      }}
    >
      Skip to the content
    </a>
  );
}
