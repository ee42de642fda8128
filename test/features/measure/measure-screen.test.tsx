import { configure, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readFigureCsv, readFigureJson } from '../../../src/formats/saved-figure.ts';
import { answerFromBackend } from '../../support/real-backend.ts';
import { clinical, model, opened, people, staged, type Line } from '../../support/record-of.ts';
import { asDemonstration } from '../../support/risk-stories.ts';
import { showApp } from '../../support/show-app.tsx';

vi.setConfig({ testTimeout: 90_000 });
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => vi.unstubAllGlobals());

const story: readonly Line[] = [
  opened,
  ...people,
  ...model(1, { flags: clinical }),
  staged(1, 'pilot', '2026-01-05'),
  ['2026-01-05', 'pilot.chartered', { deploymentId: 'DEP-1', plannedEnd: '2026-03-01' as never }],
  ['2026-10-20', 'activity.seen', { deploymentId: 'DEP-1' }],
  ...model(2),
  staged(2, 'pilot', '2026-09-01'),
  ['2026-10-20', 'activity.seen', { deploymentId: 'DEP-2' }],
];

describe('the page of one number', () => {
  it('says what it is, how it is worked out, and every row behind it, counted apart from the rest', async () => {
    await answerFromBackend({ demonstration: asDemonstration(story) });
    showApp('/measures/scale-gap', { doorsClosed: true });
    expect(await screen.findByRole('heading', { level: 1, name: 'Scale Gap: 1 of 2 models' })).toBeVisible();
    expect(within(screen.getByRole('table', { name: 'Counted: 1' })).getByRole('link')).toHaveAccessibleName(/^M-1 /);
    expect(within(screen.getByRole('table', { name: 'In the base, not counted: 1' })).getByRole('link')).toHaveAccessibleName(/^M-2 /);
    const how = screen.getByRole('region', { name: 'How it is worked out' });
    expect(how).toHaveTextContent('scale-gap, version 1');
    expect(how).toHaveTextContent('A pilot counts as old from 180 days');
  });

  it('can be taken along as CSV and JSON, with where it comes from', async () => {
    await answerFromBackend({ demonstration: asDemonstration(story) });
    const saved: Blob[] = [];
    vi.stubGlobal(
      'URL',
      Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => undefined }),
    );
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    showApp('/measures/scale-gap', { doorsClosed: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Numbers as CSV', hidden: true }));
    await userEvent.click(screen.getByRole('button', { name: 'Numbers as JSON', hidden: true }));
    const [csv, json] = await Promise.all(saved.map((blob) => blob.text()));
    const table = readFigureCsv(csv ?? '');
    const figure = readFigureJson(json ?? '');
    expect(table.rows.map(([, , id]) => id)).toEqual(['M-1', 'M-2']);
    expect(table.about.get('Measures')).toBe('scale-gap v1');
    expect(figure).toMatchObject({ columns: table.columns, rows: table.rows, measures: [{ name: 'scale-gap', version: 1 }], filter: null });
    expect(figure.head.hash).toBe(table.about.get('Hash of the last entry'));
    expect(figure.head.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('says that there is no such number', async () => {
    await answerFromBackend({ demonstration: asDemonstration(story) });
    showApp('/measures/nonsense', { doorsClosed: true });
    expect(await screen.findByRole('alert')).toHaveTextContent('nonsense');
  });
});
