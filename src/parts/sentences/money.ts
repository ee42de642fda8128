import type { ApartMoney, StageMoney } from '../../domain/measures/money/by-stage.ts';
import type { MeasureTold } from '../../domain/measures/tell.ts';
import { dollarWords } from '../../ui/amount.ts';
import { counted, countWords, listed } from '../../ui/count.ts';
import { joined, said, type Piece } from '../../domain/pieces.ts';
import { stageWords } from '../words.ts';
import { measureNamed } from './measure-named.ts';

function cost(text: string): Piece {
  return { text, measure: 'no-cost' };
}

function spent(text: string): Piece {
  return { text, measure: 'spend-to-date' };
}

type Told = readonly MeasureTold[];

/** What the Money page says first. */
export function moneyVerdict(measures: Told, models: number): Piece[] {
  const { value, base, counted: known } = measureNamed(measures, 'spend-to-date');
  const none = measureNamed(measures, 'no-cost').counted;
  if (models === 0) return ['No model is in this view.'];
  if (none === models)
    return said`No cost is reported for ${models === 1 ? 'the ' : 'any of the '}${cost(counted(models, 'model'))} of this view.`;
  if (value === null)
    return said`What the models cost to date cannot be told in US dollars. For ${cost(`${countWords(none)} of ${counted(models, 'model')}`)} no cost is reported.`;
  const least = known < base ? 'at least ' : '';
  const rest = none === 0 ? '' : said` For ${cost(`${countWords(none)} of ${countWords(models)}`)} no cost is reported.`;
  return said`${spent(counted(known, 'model'))} ${known === 1 ? 'has' : 'have'} cost ${least}${spent(dollarWords(value))} to date.${rest}`;
}

/** How much of it is in pilots that stalled, and in pilots that ended quietly. */
export function stuckMoneyWords(measures: Told): Piece[] {
  const both = [
    { measure: measureNamed(measures, 'spend-stalled'), one: 'stalled pilot', many: 'stalled pilots' },
    { measure: measureNamed(measures, 'spend-ended-quietly'), one: 'pilot that ended quietly', many: 'pilots that ended quietly' },
  ];
  if (both.every(({ measure }) => measure.base === 0)) return ['No pilot is stalled, and none ended quietly'];
  const told = both.flatMap(({ measure: { name, value, base, counted: known, unknown }, one, many }): Piece[][] => {
    const opens = (text: string): Piece => ({ text, measure: name });
    if (value === null) return [];
    if (base === 0) return [[`nothing in ${many}, as there are none`]];
    const rest = unknown === 0 ? '' : said` (${opens(countWords(unknown))} more not reported)`;
    return [said`${opens(dollarWords(value))} in ${opens(counted(known, one, many))}${rest}`];
  });
  const untold = both.flatMap(({ measure: { why } }) => (why === null ? [] : [why]));
  const first = told.length === 0 ? [] : said`To date: ${joined(told)}${untold.length === 0 ? '' : '. '}`;
  return [...first, ...(untold.length === 0 ? [] : [untold.join(' ')])];
}

/** A stage as the bars name it. */
export function moneyStageWords(stage: StageMoney['stage']): string {
  return stageWords[stage];
}

/** One stage's money in a sentence. */
export function stageMoneySentence({ stage, models, noCost, toDate, yearly }: StageMoney): string {
  const sum = toDate === null ? 'cost to date not reported' : `${dollarWords(toDate)} to date`;
  const running = stage === 'ended' ? '' : yearly === null ? ', yearly cost not reported' : `, ${dollarWords(yearly)} a year`;
  const rest = noCost === 0 ? '' : `; no cost reported for ${countWords(noCost)}`;
  return `${stageWords[stage]}, ${counted(models, 'model')}: ${sum}${running}${rest}.`;
}

/** What is kept apart from every sum; null where nothing is. */
export function apartWords(apart: readonly ApartMoney[]): string | null {
  if (apart.length === 0) return null;
  const parts = apart.map(({ currency, kind, amount, models }) => {
    const sum = currency === null ? `${countWords(amount)} in a currency not reported` : `${currency} ${countWords(amount)}`;
    return `${sum} ${kind === 'one-off' ? 'once' : 'a year'} (${counted(models, 'model')})`;
  });
  return `Kept apart, and added to no sum: ${listed(parts)}.`;
}
