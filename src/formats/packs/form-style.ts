/** How the form looks, as the text of its one style sheet: the system's own colours, so that it is light or dark as the reader's machine is. */
export const formStyle = `
:root { color-scheme: light dark; scroll-padding-bottom: 8rem; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 46rem; font: 1rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2.5rem 0 .25rem; padding-top: 1rem; border-top: 2px solid CanvasText; }
p { margin: 0 0 .75rem; }
dl { margin: 0 0 .75rem; }
dt { font-weight: 600; }
dd { margin: 0 0 .5rem; }
.quiet { color: color-mix(in oklab, CanvasText 72%, Canvas); }
fieldset { margin: 1.25rem 0 0; padding: 0; border: 0; min-width: 0; }
legend { padding: 0; font-weight: 600; }
label { display: block; margin-top: .5rem; }
.kinds { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: .5rem 0; }
.kinds label { display: inline-flex; gap: .4rem; align-items: baseline; margin: 0; min-height: 1.75rem; }
input[type="text"], textarea { display: block; width: 100%; margin-top: .25rem; padding: .5rem; font: inherit; color: inherit; background: Field; border: 1px solid GrayText; border-radius: .25rem; }
textarea { min-height: 5rem; resize: vertical; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
.save { position: sticky; bottom: 0; margin-top: 2.5rem; padding: .75rem 0; background: Canvas; border-top: 1px solid GrayText; }
button { padding: .6rem 1.1rem; font: inherit; font-weight: 600; border-radius: .25rem; }
#status { margin: .5rem 0 0; min-height: 1.5rem; }
@media print { .save { display: none; } textarea { min-height: 8rem; } fieldset { break-inside: avoid; } }
`;
