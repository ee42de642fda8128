import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { answerFromPack } from '../../support/answer-pack.ts';
import { ask, emptyPack, figures, packOf, slideWith } from '../../support/board-pack.ts';
import { showApp } from '../../support/show-app.tsx';

afterEach(() => vi.unstubAllGlobals());

const page = (name: string | RegExp) => screen.findByRole('region', { name }, { timeout: 10_000 });

describe('the printed pack', () => {
  it('has the three pages, then every slide with its table, then definitions and what is missing, a heading each', async () => {
    answerFromPack(packOf([slideWith('the-gap', figures.numbers), slideWith('which-gate', figures.bars)]));
    showApp('/board/draft/print');
    await page('Title of the-gap');
    expect(screen.getAllByRole('heading', { level: 1 }).map((one) => one.textContent)).toEqual([
      'Saltmarsh Health in 1 number, 30 Oct 2026',
      '1 exception: 1 override in force.',
      'The committee is asked to note 1 point.',
      'Title of the-gap',
      'Title of which-gate',
      'Every number of this pack, and the rule it is counted by',
      '1 of the 1 measure of this pack cannot be told, or not of everything.',
    ]);
    const gate = await page('Title of which-gate');
    const table = within(gate).getByRole('table', { name: 'Table behind which-gate' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Model', 'Days']);
    expect(within(table).getByRole('rowheader', { name: 'Bed flow' }).parentElement).toHaveTextContent('Bed flowNot reported');
    expect(within(gate).getByText('Stalled').parentElement).toHaveTextContent('Stalled: past its end without a decision.');
    const behind = screen.getByRole('region', { name: /^1 of the 1 measure/ });
    expect(behind).toHaveTextContent('Spent to dateNo cost is reported.');
    expect(behind).toHaveTextContent('What the next rule dates requireNo rule date is on record.');
    expect(behind).toHaveTextContent('This is the first pack of this record.');
  });

  it('prints an ask once it is adopted, and never a draft; it says how many it keeps back', async () => {
    const asks = [ask('draft', 'require a named owner'), ask('adopted', 'end it on the record')];
    answerFromPack(packOf([slideWith('the-gap', figures.numbers, { asks })]));
    showApp('/board/draft/print');
    const slide = await page('Title of the-gap');
    expect(slide).toHaveTextContent('We ask the board toend it on the record');
    expect(screen.getByRole('main')).not.toHaveTextContent('require a named owner');
    expect(screen.getByRole('main')).toHaveTextContent('1 more, drafted on the screen, adopted by nobody, and so not printed.');
  });

  it('keeps the computed title beneath an edited one', async () => {
    const edited = { words: 'We are stuck', by: { personId: 'P-001', words: 'M. Kestrel' }, on: toDay('2026-11-02'), warning: null };
    answerFromPack(packOf([slideWith('the-gap', figures.numbers, { title: { shown: edited.words, computed: 'The gap is 22.', edited } })]));
    showApp('/board/draft/print');
    const slide = await page('We are stuck');
    expect(slide).toHaveTextContent('Title edited by M. Kestrel, 2 Nov 2026');
    expect(slide).toHaveTextContent('Computed: The gap is 22.');
  });

  it('writes the sheet, the page number, the source and counsel’s words into the margins of every page', async () => {
    const label = { words: 'Privileged "draft" </style>', by: { personId: 'P-009', words: 'General counsel' }, on: toDay('2026-11-01') };
    answerFromPack(packOf([slideWith('the-gap', figures.numbers)], { label }));
    showApp('/board/draft/print');
    await page('Title of the-gap');
    const rule = (): string =>
      [...document.querySelectorAll('style')].map((one) => one.textContent).find((css) => css.includes('@page')) ?? '';
    expect(rule()).toContain('size:letter landscape');
    expect(rule()).toContain('counter(page) " of " counter(pages)');
    expect(rule()).toContain('Countersign register, as of 30 Oct 2026, 64 of 64 records. Evidence CS-20261030-aaaaaa');
    expect(rule()).toContain('Privileged \\22 draft\\22  \\3c /style>');
    expect(rule()).toContain('Fictional data');
    await userEvent.click(screen.getByRole('radio', { name: 'A4' }));
    expect(rule()).toContain('size:A4 landscape');
  });

  it('prints an empty record as sentences', async () => {
    answerFromPack(emptyPack);
    showApp('/board/draft/print');
    await page('No number stands behind this pack.');
    expect(screen.getByRole('main').textContent).not.toMatch(/NaN|undefined|null/);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(5);
  });

  it('asks for the other copy, and opens the browser’s own print', async () => {
    answerFromPack(packOf([slideWith('the-gap', figures.numbers)]));
    const print = vi.fn<() => void>();
    vi.stubGlobal('print', print);
    const shown = showApp('/board/draft/print');
    await page('Title of the-gap');
    await userEvent.keyboard('p');
    expect(print).toHaveBeenCalledOnce();
    await userEvent.click(screen.getByRole('radio', { name: 'For the committee: names' }));
    expect(shown.address()).toBe('/board/draft/print?audience=committee');
  });
});
