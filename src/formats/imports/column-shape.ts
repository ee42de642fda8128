/** What the values of a column look like, whatever its header says. */
import { isPlaceholder, shown, textOf } from './cells.ts';
import { currencyIn, readCosts } from './costs.ts';
import { looksLikeDate } from './dates.ts';
import { looksLikeMark, readMark } from './marks.ts';
import { readStageWord } from './stage-words.ts';
import type { Table } from './table.ts';

export interface ColumnShape {
  /** Cells that say something. */
  readonly filled: number;
  readonly distinct: number;
  /** Shares of the cells that say something, 0 to 1. */
  readonly dates: number;
  readonly money: number;
  /** Cells with a currency or a unit, which a bare number has not. */
  readonly priced: number;
  /** Of the amounts, those that say themselves whether they are paid once or every year. */
  readonly saysKind: number;
  readonly stages: number;
  readonly marks: number;
  /** Marks that are more than yes and no: ticks, crosses, stage words. */
  readonly ticks: number;
  readonly emails: number;
  readonly people: number;
  readonly numbers: number;
  /** Cells that only say bought or built. */
  readonly sourcing: number;
  readonly length: number;
  /** 1, 2, 3 … : a count of rows, no id. */
  readonly counting: boolean;
  readonly samples: readonly string[];
  readonly blanks: number;
}

/** Cells looked at; enough to know a column by. */
const LOOK = 500;
/** A longer cell is prose: no date, mark, amount or name. */
const PROSE = 100;
const PERSON =
  /^(?:(?:dr|prof|professor|mr|mrs|ms|mx|sir|dame|rev)\.?\s+)?\p{Lu}[\p{L}'’.-]*(?:\s+(?:van|de|der|von|la|al|el|bin|o)\b)*(?:[\s,]+\p{Lu}[\p{L}'’.-]*){1,3}(?:,? (?:md|do|rn|phd|frcp|mba))?$/u;

const SOURCING =
  /^(?:y|yes|n|no|in-?\s?house|vendor|internal(?:ly)?|external(?:ly)?|bought|built|buy|build|purchased|commercial|both|hybrid|third[- ]party|homegrown|home-grown|co-?developed)\b/i;

export function shapeOf({ rows }: Pick<Table, 'rows'>, column: number): ColumnShape {
  const values: string[] = [];
  const distinct = new Set<string>();
  const count = {
    dates: 0,
    money: 0,
    priced: 0,
    saysKind: 0,
    stages: 0,
    marks: 0,
    ticks: 0,
    emails: 0,
    people: 0,
    numbers: 0,
    sourcing: 0,
    length: 0,
  };
  let blanks = 0;
  let counting = true;
  for (const { cells } of rows.slice(0, LOOK)) {
    const cell = cells[column];
    const text = shown(textOf(cell));
    if (text === '') {
      blanks += 1;
      continue;
    }
    distinct.add(text.toLowerCase());
    if (isPlaceholder(text) && !looksLikeMark(text)) continue;
    values.push(text);
    count.length += text.length;
    if (text !== String(values.length)) counting = false;
    if (text.length > PROSE) continue;
    const typed = typeof cell === 'object';
    const number = /^[\d.,\s]+$/.test(text);
    if (typed ? cell.when !== undefined : looksLikeDate(text)) count.dates += 1;
    const cost = readCosts(cell, { kind: 'annual', currency: null });
    const priced =
      cost.costs.length > 0 && (currencyIn(text) !== null || /[$£€]|\d\s*k\b/i.test(text) || (typed && cell.currency !== undefined));
    if (cost.costs.length > 0 && text.length < 60) count.money += 1;
    if (priced) count.priced += 1;
    if (cost.costs.length > 0 && readCosts(cell, { kind: null, currency: null }).costs.length > 0) count.saysKind += 1;
    const word = readStageWord(text);
    if (text.length < 60 && (word.kind === 'stage' || word.kind === 'ambiguous')) count.stages += 1;
    if (looksLikeMark(text)) count.marks += 1;
    if (looksLikeMark(text) && !/^(?:y|n|yes|no|true|false|0|1|n\/?a)$/i.test(text) && readMark(text).kind !== 'not here') count.ticks += 1;
    if (/^\S+@\S+\.\S+$/.test(text)) count.emails += 1;
    if (PERSON.test(text)) count.people += 1;
    if (number) count.numbers += 1;
    if (SOURCING.test(text)) count.sourcing += 1;
  }
  const share = (n: number): number => (values.length === 0 ? 0 : n / values.length);
  return {
    filled: values.length,
    distinct: distinct.size,
    dates: share(count.dates),
    money: share(count.money),
    priced: share(count.priced),
    saysKind: count.money === 0 ? 0 : count.saysKind / count.money,
    stages: share(count.stages),
    marks: share(count.marks),
    ticks: share(count.ticks),
    emails: share(count.emails),
    people: share(count.people),
    numbers: share(count.numbers),
    sourcing: share(count.sourcing),
    length: share(count.length),
    counting: counting && values.length > 2,
    samples: [...new Set(values)].slice(0, 3),
    blanks,
  };
}
