/** The words of headers that date something, and of headers over money. */
import type { FieldId } from './fields.ts';

const PILOT = /\b(?:pilot\w*|trial\w*|poc|proof of concept|evaluation)\b/;
const SILENT = /\b(?:silent|shadow)\b/;
const LIVE =
  /\b(?:go-?\s?live|goes live|went live|gone live|live|production|routine|deploy\w*|implement\w*|launch\w*|roll-?\s?out|rolled out|operational|in use|in service|bau|adopt\w*|released?)\b/;
const OVER =
  /\b(?:retire\w*|sunset\w*|decommission\w*|switch(?:ed)?[- ]off|turn(?:ed)?[- ]off|withdr\w+|stopp?(?:ed|s)?\b|remov\w+|ceas\w+|discontinu\w+|terminat\w+|shut(?:[- ]?(?:off|down))?|taken (?:out|off|down)|pulled|cancel\w*)\b/;
const INTAKE =
  /\b(?:intake|regist\w+|logg\w+|added|submi\w+|request\w*|rais\w+|receiv\w+|propos\w+|entered|listed|reported|recorded|first (?:seen|noted|listed)|identified|created|initiat\w+|enter(?:ed)?|nominated|idea|on the (?:list|register|books)|came (?:in|to)|arrived|first (?:heard|discussed|approached|contact\w*))\b/;
const BUILD = /\b(?:build|built|development|dev|design|configur\w+|procure\w+|acquisition|contract(?:ed)? (?:signed|start))\b/;
const ENDING =
  /\bto$|\b(?:ends?|ended|ending|finish\w*|until|till|due|complet\w+|over|expir\w+|close[sd]?|closing|through|conclude\w*|deadline)\b/;
const STARTING = /\b(?:start\w*|beg[aiu]n\w*|kick\w*|commenc\w+|from|since|first used?|open(?:s|ed)?)\b/;
const OTHER =
  /\b(?:review\w*|updat\w+|renew\w*|contract|licen[cs]e|signed|approv\w*|meeting|modified|audit\w*|assess\w*|validat\w*|expiry|invoice|birth|checked|refresh\w*)\b/;
export const PLANNED = /\b(?:plan\w*|target\w*|expect\w*|schedul\w*|forecast\w*|due|meant|anticipat\w*|estimat\w*|proposed)\b/;

/** What the words of a date column's header say; `start` and `end` where they say no more than that. */
export function dateFieldOf(header: string): FieldId | 'start' | 'end' | null {
  if (SILENT.test(header)) return ENDING.test(header) ? null : 'silentStart';
  if (PILOT.test(header)) return ENDING.test(header) && !STARTING.test(header) ? 'plannedEnd' : 'pilotStart';
  if (OVER.test(header)) return 'ended';
  if (LIVE.test(header)) return ENDING.test(header) && !PLANNED.test(header) ? 'ended' : 'productionStart';
  if (OTHER.test(header)) return null;
  if (BUILD.test(header)) return ENDING.test(header) ? null : 'buildStart';
  if (INTAKE.test(header)) return 'registered';
  if (STARTING.test(header)) return 'start';
  return ENDING.test(header) ? 'end' : null;
}

export const MONEY =
  /\b(?:costs?|price\w*|spen[dt]\w*|fees?|budget\w*|licen[cs]\w+|subscription|capex|opex|capital|charges?|value|invest\w*|expenditure|tco|funding|amount|implementation|annual|recurring|ongoing|one[- ](?:off|time)|set-?up|start-?up|paid|run(?:ning)?)\b|[£$€]|\b(?:gbp|usd|aud|eur|cad|nzd)\b/;
