import type { BoardPack, RecordState } from '../audit/state.ts';
import type { Unit } from '../measures/model-row.ts';
import type { Ground } from '../measures/reading.ts';
import type { MeasureTold } from '../measures/tell.ts';
import { counted, countWords, dayWords, sentenceCase } from '../words.ts';
import { asksOf } from './asks.ts';
import { decisionsOf } from './decisions.ts';
import { deskOf, tellerOf, type Desk } from './desk.ts';
import type { Drafted, MakeSlide } from './drafted.ts';
import { evidenceId } from './evidence-id.ts';
import { exceptionsOf } from './exceptions.ts';
import type { SlideFigure } from './figure.ts';
import type { Pack, Position, Slide } from './pack.ts';
import { sinceLastOf, type Earlier } from './since-last.ts';
import { slideIds, type BoardAudience, type SlideId } from './slide-ids.ts';
import { slideNames } from './slide-names.ts';
import { endedWithoutDecision } from './slides/ended-without-decision.ts';
import { governanceOrTechnology } from './slides/governance-or-technology.ts';
import { isWaitingNormal } from './slides/is-waiting-normal.ts';
import { namesWeNeed } from './slides/names-we-need.ts';
import { ruleDates } from './slides/rule-dates.ts';
import { theGap } from './slides/the-gap.ts';
import { theRegister } from './slides/the-register.ts';
import { whereModelsStop } from './slides/where-models-stop.ts';
import { whichGate } from './slides/which-gate.ts';
import { directionWarning } from './title-check.ts';
import { vitalOf } from './vital.ts';

const makers: Readonly<Record<SlideId, MakeSlide>> = {
  'the-gap': theGap,
  'where-models-stop': whereModelsStop,
  'ended-without-decision': endedWithoutDecision,
  'governance-or-technology': governanceOrTechnology,
  'which-gate': whichGate,
  'the-register': theRegister,
  'is-waiting-normal': isWaitingNormal,
  'names-we-need': namesWeNeed,
  'rule-dates': ruleDates,
};

/** What a pack is composed of beside the record itself. */
export interface Composing {
  readonly position: Position;
  readonly unit: Unit;
  readonly audience: BoardAudience;
  /** Models on record, filter apart. */
  readonly allRecords: number;
  /** What was frozen, edited, asked and labelled; null for the live draft. */
  readonly edits: BoardPack | null;
  /** Who is on record by now; absent: as the pack's own day has it. */
  readonly since?: Pick<RecordState, 'people'>;
  /** The pack before; null for the first. */
  readonly earlier: Earlier | null;
}

/**
 * A board pack of the record as of a day. The same record at the same entry, with
 * the same edits, is the same pack: nothing else is read.
 */
export function packOf(ground: Ground, { position, unit, audience, allRecords, edits, since, earlier }: Composing): Pack {
  const desk = deskOf(ground, unit, audience, since);
  const { state } = ground;
  const isEmpty = ground.rows.length === 0;
  const whyEmpty = isEmpty ? (allRecords === 0 ? 'Nothing is on record.' : 'No model passes the filter.') : null;
  const made = slideIds.map((id) => ({ id, ...makeSlide(desk, id, edits, whyEmpty) }));
  const there = made.flatMap(({ slide }) => (slide === null ? [] : [slide]));
  const slides = there.map((slide, at): Slide => ({ ...slide, n: at + 1, of: there.length }));
  const vital = vitalOf(desk);
  const exceptions = exceptionsOf(desk);
  const all = uniqueOf([
    ...vital.flatMap(({ measures }) => measures),
    ...exceptions.measures,
    ...slides.flatMap(({ measures }) => measures),
  ]);
  const id = evidenceId(position);
  return {
    packId: edits?.packId ?? null,
    title: edits?.title ?? `Board pack of ${dayWords(position.asOf)}, not frozen`,
    institution: state.institution,
    kind: state.kind,
    position,
    evidenceId: id,
    frozen: edits === null ? null : { by: desk.who(edits.by), on: edits.frozenOn },
    audience,
    label: edits?.label == null ? null : { words: edits.label.words, by: desk.who(edits.label.by), on: edits.label.on },
    records: { shown: ground.rows.length, all: allRecords },
    source: sourceOf(desk, position, allRecords),
    vital,
    exceptions,
    decisions: decisionsOf(desk, slides, exceptions),
    slides,
    leftOut: made.flatMap(({ id: slideId, why }) => (why === null ? [] : [{ id: slideId, name: slideNames[slideId], why }])),
    sinceLast: earlier === null ? null : sinceLastOf(desk, earlier),
    definitions: all.filter(({ name }) => !isPlace(name)),
    notReported: all.filter(({ name }) => !isPlace(name)).flatMap((told) => untoldOf(told)),
  };
}

/** The places of a figure (a cell, a month, a stage) share the rule of the whole, and are not defined one by one. */
function isPlace(name: string): boolean {
  return /^(?:funnel|reached|cell|stage|governance-wait|open-at|held-reason):/.test(name);
}

function uniqueOf(measures: readonly MeasureTold[]): MeasureTold[] {
  return [...new Map(measures.map((told) => [told.name, told])).values()];
}

function untoldOf({ name, label, value, why, unknown, base, of }: MeasureTold): Pack['notReported'] {
  if (value === null) return [{ name, label: sentenceCase(label), why: why ?? 'It is not reported.' }];
  return unknown === 0
    ? []
    : [{ name, label: sentenceCase(label), why: `Not reported for ${countWords(unknown)} of ${countWords(base)} ${of}.` }];
}

/** "Countersign register, as of 30 Oct 2026, 64 of 64 records." */
function sourceOf({ ground, overview }: Desk, { asOf }: Position, allRecords: number): string {
  const file = overview.mode === 'snapshot' ? ground.state.imports.at(-1)?.snapshot.day : undefined;
  const reports = file === undefined ? '' : `, as the file of ${dayWords(file)} reports`;
  return `Countersign register, as of ${dayWords(asOf)}${reports}, ${allRecords === 0 ? 'no records' : `${countWords(ground.rows.length)} of ${counted(allRecords, 'record')}`}.`;
}

type Unplaced = Omit<Slide, 'n' | 'of'>;

function makeSlide(
  desk: Desk,
  id: SlideId,
  edits: BoardPack | null,
  whyEmpty: string | null,
): { readonly slide: Unplaced | null; readonly why: string | null } {
  if (whyEmpty !== null) return { slide: null, why: whyEmpty };
  const tell = tellerOf(desk);
  const made = makers[id](desk, tell);
  if ('absent' in made) return { slide: null, why: made.absent };
  return { slide: slideOf(desk, id, made, tell.measures(), edits), why: null };
}

function slideOf(desk: Desk, id: SlideId, made: Drafted, measures: readonly MeasureTold[], edits: BoardPack | null): Unplaced {
  const edited = edits?.titles.findLast(({ slide }) => slide === id) ?? null;
  const terms = made.terms.map((name) => desk.told(name));
  return {
    id,
    name: slideNames[id],
    title: {
      shown: edited?.title ?? made.title,
      computed: made.title,
      edited:
        edited === null
          ? null
          : { words: edited.title, by: desk.who(edited.by), on: edited.on, warning: directionWarning(edited.title, made) },
    },
    subtitle: `${made.subtitle} ${dayWords(desk.ground.asOf)}.`,
    figure: made.figure,
    alternative: alternativeOf(made.figure),
    table: made.table,
    list: made.list,
    words: terms.map(({ label, rule }) => ({ term: sentenceCase(label), means: rule })),
    measures,
    asks: asksOf(desk, id, made.ask, edits),
    missing: uniqueOf([...measures, ...terms])
      .filter(({ name }) => !isPlace(name) && made.terms.includes(name))
      .flatMap((told) => untoldOf(told).map(({ label, why }) => `${label}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`)),
    screen: made.screen,
  };
}

function said(numbers: readonly { readonly label: string; readonly words: string }[]): string {
  return numbers.map(({ label, words }) => `${label}: ${words}.`).join(' ');
}

/** A figure in words: "Governance alone: 8. Both: 3." */
export function alternativeOf(figure: SlideFigure): string {
  switch (figure.kind) {
    case 'numbers':
      return said(figure.numbers);
    case 'unit rows':
      return said([...figure.rows, ...figure.beside]);
    case 'bars':
      return said(figure.rows);
    case 'stacked stages':
      return figure.stages
        .map(
          ({ total, parts }) =>
            `${total.label}: ${total.words}${parts.length === 0 ? '' : `, of them ${parts.map(({ label, words }) => `${words} ${label.toLowerCase()}`).join(', ')}`}.`,
        )
        .join(' ');
    case 'line':
      return `${said(figure.points)} ${figure.lines.map(({ label, value }) => `${label} ${countWords(Math.round(value))}.`).join(' ')}`;
    case 'table':
      return `A table: ${figure.table.caption}, ${counted(figure.table.rows.length + figure.more, 'row')}.`;
    case 'nothing':
      return figure.why;
    default:
      return figure satisfies never;
  }
}
