import { toPng, toSvg } from 'html-to-image';

/** While a figure carries this, its buttons are away and its provenance shows: see fig.css. */
const posing = 'data-posing';

interface Looks {
  readonly backgroundColor: string;
  readonly pixelRatio: number;
  readonly cacheBust: boolean;
}

async function posed<T>(figure: HTMLElement, take: (looks: Looks) => Promise<T>): Promise<T> {
  figure.setAttribute(posing, '');
  try {
    const backgroundColor = getComputedStyle(document.body).backgroundColor;
    return await take({ backgroundColor, pixelRatio: 2, cacheBust: false });
  } finally {
    figure.removeAttribute(posing);
  }
}

/** A figure as it stands, as a PNG in twice its size. */
export async function pngOf(figure: HTMLElement): Promise<Blob> {
  const address = await posed(figure, (looks) => toPng(figure, looks));
  return (await fetch(address)).blob();
}

/**
 * A figure as it stands, as an SVG that a browser draws.
 * @param about what it is and where it comes from: kept inside, for whoever opens the file
 */
export async function svgOf(figure: HTMLElement, about: { readonly title: string; readonly from: string }): Promise<Blob> {
  const address = await posed(figure, (looks) => toSvg(figure, looks));
  const drawn = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const document = new DOMParser().parseFromString(drawn, 'image/svg+xml');
  const root = document.documentElement;
  for (const [tag, text] of [
    ['desc', about.from],
    ['title', about.title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.textContent = text;
    root.prepend(element);
  }
  return new Blob([new XMLSerializer().serializeToString(document)], { type: 'image/svg+xml' });
}
