import { useState } from 'react';
import { figureCsv, figureJson, type SavedFigure } from '../formats/saved-figure.ts';
import { fromWords } from '../ui/fig.tsx';
import type { FigSavingProps } from '../ui/fig-saving.ts';
import { Popover } from '../ui/popover.tsx';
import { saveFile } from '../ui/save-file.ts';
import './save-figure.css';

const text = (words: string, type: string): Promise<Blob> => Promise.resolve(new Blob([words], { type }));

/** Takes a figure along: its numbers, its picture, or its sentence. Each copy says where it comes from. */
export function SaveFigure({ figureId, sheet, provenance }: FigSavingProps) {
  const [said, setSaid] = useState('');
  const figure = (): HTMLElement | null => document.getElementById(figureId);
  const line = fromWords(provenance);
  const titleOf = (): string => figure()?.querySelector('.fig-message')?.textContent ?? '';
  const saved = (): SavedFigure => {
    const { columns, rows } = sheet();
    return {
      title: titleOf(),
      ...provenance,
      measures: [...provenance.measures],
      address: location.href,
      columns: [...columns],
      rows: rows.map((row) => [...row]),
    };
  };
  const name = `${provenance.measures[0]?.name.replaceAll(':', '-') ?? 'figure'} ${provenance.asOf}`;
  const take = async (format: string, make: () => Promise<Blob | null>): Promise<void> => {
    try {
      const blob = await make();
      if (blob !== null) saveFile(`${name}.${format}`, blob);
      setSaid(blob === null ? 'Copied' : `Saved as ${name}.${format}`);
    } catch (error) {
      setSaid(`Not saved: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const picture = async (format: 'png' | 'svg'): Promise<Blob> => {
    const element = figure();
    if (element === null) throw new Error('the figure is no longer on the screen');
    const { pngOf, svgOf } = await import('../ui/picture.ts');
    return format === 'png' ? pngOf(element) : svgOf(element, { title: titleOf(), from: `${line} · ${location.href}` });
  };
  const ways = [
    { words: 'Numbers as CSV', act: () => take('csv', () => text(figureCsv(saved()), 'text/csv')) },
    { words: 'Numbers as JSON', act: () => take('json', () => text(figureJson(saved()), 'application/json')) },
    { words: 'Picture as PNG', act: () => take('png', () => picture('png')) },
    { words: 'Picture as SVG', act: () => take('svg', () => picture('svg')) },
    {
      words: 'Copy the sentence',
      act: () =>
        take('txt', async () => {
          await navigator.clipboard.writeText(`${titleOf()}\n${line}\n${location.href}`);
          return null;
        }),
    },
  ] as const;
  return (
    <span className="save-figure">
      <Popover title="Take this figure along" button="Save" className="text-button">
        <ul>
          {ways.map(({ words, act }, place) => (
            <li key={words}>
              <button
                type="button"
                className="text-button"
                data-closes
                {...(place === 0 ? { 'data-first': '' } : {})}
                onClick={() => void act()}
              >
                {words}
              </button>
            </li>
          ))}
        </ul>
        <p>{line}</p>
      </Popover>
      <span role="status" className="quiet">
        {said}
      </span>
    </span>
  );
}
