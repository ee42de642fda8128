import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toDay } from '../../../src/domain/time.ts';
import { answerFromPack } from '../../support/answer-pack.ts';
import { ask, emptyPack, figures, packOf, slideWith } from '../../support/board-pack.ts';
import { showApp } from '../../support/show-app.tsx';

afterEach(() => vi.unstubAllGlobals());

const title = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name }, { timeout: 10_000 });

async function showSlide(...[id, figure, wish, packWish]: [...Parameters<typeof slideWith>, Parameters<typeof packOf>[1]?]) {
  answerFromPack(packOf([slideWith(id, figure, wish)], packWish));
  const shown = showApp(`/board/draft/${id}`);
  await title(wish?.title?.shown ?? `Title of ${id}`);
  return shown;
}

describe('a slide', () => {
  it('says its message, what is counted, the source, the day, the evidence and its place', async () => {
    await showSlide('the-gap', figures.numbers, { missing: ['Of 1 stalled pilot what holds it is not reported.'] });
    const slide = screen.getByRole('article');
    expect(slide).toHaveTextContent('Models at Saltmarsh Health. 30 Oct 2026.');
    expect(slide).toHaveTextContent(
      'Source: Countersign register, as of 30 Oct 2026, 64 of 64 records. Of 1 stalled pilot what holds it is not reported.',
    );
    expect(slide).toHaveTextContent('Fictional data');
    expect(slide).toHaveTextContent('Slide 1 of 1');
    const evidence = within(slide).getByRole('link', { name: 'Evidence CS-20261030-aaaaaa' });
    expect(evidence).toHaveAttribute('href', '/portfolio?asof=2026-10-30&in=saltmarsh&seq=1204');
    expect(screen.queryByRole('navigation', { name: 'Screens' })).toBeNull();
  });

  it('draws numbers that open their measure; one that cannot be told says so, and is no zero', async () => {
    await showSlide('the-gap', figures.numbers);
    expect(screen.getByRole('link', { name: '22: Scale Gap' })).toHaveAttribute('href', '/measures/scale-gap');
    expect(screen.getByRole('link', { name: 'Cannot tell: reached a second site' })).toBeVisible();
    expect(screen.getByRole('article').textContent).not.toMatch(/\b0\b/);
  });

  it('draws a mark for each model, and says the picture in words', async () => {
    await showSlide('governance-or-technology', figures['unit rows']);
    const picture = screen.getByRole('img', { name: 'The figure of governance-or-technology in words.' });
    expect([...picture.children].map((line) => line.children.length)).toEqual([8, 3, 2, 1]);
    expect(within(picture).queryByRole('link')).toBeNull();
    expect(screen.getByRole('link', { name: '2: if every technical blocker vanished today, go free' })).toBeVisible();
  });

  it('draws bars on one scale, none for what cannot be told, and says how many are left to its screen', async () => {
    await showSlide('which-gate', figures.bars);
    const picture = screen.getByRole('img', { name: /^The figure/ });
    expect([...picture.children].map((line) => line.children.length)).toEqual([1, 0]);
    expect(screen.getByText('3 more, on the screen this slide is read from.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Cannot tell: Security' })).toBeVisible();
  });

  it('draws stages on one scale, each part a number of its own', async () => {
    await showSlide('where-models-stop', figures['stacked stages']);
    const [pilot] = screen.getByRole('img', { name: /^The figure/ }).children;
    const parts = [...pilot!.children].map((bar) => Number.parseFloat((bar as HTMLElement).style.width));
    expect(parts).toEqual([expect.closeTo((9 / 38) * 100, 2), expect.closeTo((14 / 38) * 100, 2)]);
    expect(screen.getByRole('link', { name: '14: stalled' })).toHaveAttribute('href', '/measures/stalled');
  });

  it('breaks a line at a month without a value, and names its limits', async () => {
    await showSlide('is-waiting-normal', figures.line);
    const picture = screen.getByRole('img', { name: /^The figure/ });
    expect(picture.querySelectorAll('polyline')).toHaveLength(2);
    expect(picture).toHaveTextContent('Upper limit 87.1');
    expect(screen.getByRole('link', { name: '89 days: Oct 2026' })).toBeVisible();
  });

  it('shows a table as its figure, with what is left to the one behind it', async () => {
    await showSlide('names-we-need', figures.table);
    const table = screen.getByRole('table', { name: 'Pilots without a name' });
    expect(within(table).getByRole('link', { name: 'Sepsis early warning' })).toHaveAttribute('href', '/models/M-017');
    expect(screen.getByText('2 more, in the table behind this slide.')).toBeVisible();
  });

  it('stays where nothing can be told, and says why', async () => {
    await showSlide('ended-without-decision', figures.nothing);
    expect(screen.getByText('The file does not say how anything ended.')).toBeVisible();
  });

  it('says who edited a title, warns of a direction, and keeps the computed one in the notes', async () => {
    const edited = {
      words: 'Waits are worse',
      by: { personId: 'P-001', words: 'M. Kestrel' },
      on: toDay('2026-11-02'),
      warning: 'No control chart supports “worse”.',
    };
    await showSlide('the-gap', figures.numbers, { title: { shown: edited.words, computed: 'The gap is 22.', edited } });
    expect(screen.getByText('Title edited by M. Kestrel, 2 Nov 2026')).toBeVisible();
    expect(screen.getByText('No control chart supports “worse”.')).toBeVisible();
    expect(screen.queryByText('The gap is 22.')).toBeNull();
    await userEvent.keyboard('n');
    expect(within(screen.getByRole('region', { name: 'Notes' })).getByText('The gap is 22.')).toBeVisible();
  });

  it('calls an ask a draft until somebody adopted it, with who and by when', async () => {
    await showSlide('the-gap', figures.numbers, { asks: [ask('proposed', 'name an owner'), ask('adopted', 'end it on the record')] });
    const asks = screen.getByRole('region', { name: 'We ask the board to' });
    expect(within(asks).getAllByText('Draft')).toHaveLength(1);
    expect(asks).toHaveTextContent('name an owner');
    expect(asks).toHaveTextContent('Chief information officer, by 30 Nov 2026');
  });

  it('carries counsel’s words on every step', async () => {
    const label = { words: 'Privileged and confidential', by: { personId: 'P-009', words: 'General counsel' }, on: toDay('2026-11-01') };
    await showSlide('the-gap', figures.numbers, {}, { label });
    expect(screen.getByText('Privileged and confidential')).toBeVisible();
    await userEvent.keyboard('{Home}');
    await title('Saltmarsh Health in 1 number, 30 Oct 2026');
    expect(screen.getByText('Privileged and confidential')).toBeVisible();
  });

  it('opens the numbers of a frozen pack as they were, whatever day the screen reads', async () => {
    const frozen = { by: { personId: 'P-001', words: 'CIO' }, on: toDay('2026-10-31') };
    answerFromPack(packOf([slideWith('the-gap', figures.numbers)], { packId: 'BOARD-01', frozen }));
    showApp('/board/BOARD-01/the-gap?site=Site+1');
    await title('Title of the-gap');
    expect(screen.getByRole('link', { name: '22: Scale Gap' })).toHaveAttribute(
      'href',
      '/measures/scale-gap?asof=2026-10-30&in=saltmarsh&seq=1204',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Pack' }));
    expect(screen.getByRole('link', { name: 'Edit this title', hidden: true })).toHaveAttribute(
      'href',
      expect.stringContaining('board-pack.title(packId:BOARD-01'.replace('(', '%28')),
    );
  });
});

describe('presenting', () => {
  it('moves by key through the three pages, the slides and what stands behind them, and stays in its address', async () => {
    answerFromPack(packOf([slideWith('the-gap', figures.numbers), slideWith('which-gate', figures.bars)]));
    const shown = showApp('/board/draft');
    await title('Saltmarsh Health in 1 number, 30 Oct 2026');
    expect(shown.address()).toBe('/board/draft/vital');
    const walk = [
      ['{ArrowRight}', '1 exception: 1 override in force.'],
      [' ', 'The committee is asked to approve 1 point and note 1.'],
      ['{PageDown}', 'Title of the-gap'],
      ['{ArrowRight}', 'Title of which-gate'],
      ['{ArrowRight}', '1 of the 1 measure of this pack cannot be told, or not of everything.'],
      ['{PageUp}', 'Title of which-gate'],
      ['{Home}', 'Saltmarsh Health in 1 number, 30 Oct 2026'],
    ] as const;
    for (const [key, says] of walk) {
      await userEvent.keyboard(key);
      expect(await title(says)).toBeVisible();
    }
    await userEvent.keyboard('{End}');
    expect(shown.address()).toBe('/board/draft/last');
  });

  it('goes black, and any key brings the slide back and does nothing else', async () => {
    await showSlide('the-gap', figures.numbers);
    await userEvent.keyboard('b');
    expect(screen.getByRole('button', { name: 'Black screen: any key brings the slide back' })).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(screen.queryByRole('button', { name: /^Black screen/ })).toBeNull();
    expect(screen.getByRole('heading', { level: 1, name: 'Title of the-gap' })).toBeVisible();
  });

  it('leaves single keys to readers who switched them off; arrows stay', async () => {
    answerFromPack(packOf([slideWith('the-gap', figures.numbers)]));
    showApp('/board/draft/the-gap', { singleKeys: false });
    await title('Title of the-gap');
    await userEvent.keyboard('n');
    expect(screen.queryByRole('region', { name: 'Notes' })).toBeNull();
    await userEvent.keyboard('{ArrowLeft}');
    await title(/^The committee is asked/);
  });

  it('has its keys in the sheet of keys', async () => {
    await showSlide('the-gap', figures.numbers);
    await userEvent.keyboard('?');
    expect(await screen.findByText('Black screen; any key brings the slide back')).toBeInTheDocument();
  });

  it('shows an empty record whole: sentences, no blank and no number', async () => {
    answerFromPack(emptyPack);
    showApp('/board/draft/vital');
    await title('Saltmarsh Health: no number can be told on 30 Oct 2026');
    const says = [
      'Nothing is recorded that could be an exception.',
      'The committee is asked for nothing.',
      'No number stands behind this pack.',
    ];
    for (const one of says) {
      await userEvent.keyboard('{ArrowRight}');
      expect(await title(one)).toBeVisible();
    }
    expect(screen.getByRole('article').textContent).not.toMatch(/NaN|undefined|Fictional/);
  });
});
