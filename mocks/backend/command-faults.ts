import type * as z from 'zod/mini';
import type { Fault } from '../../src/formats/api/problem.ts';

/** What a schema found wrong. */
export type Issue = NonNullable<ReturnType<z.ZodMiniType['safeParse']>['error']>['issues'][number];

/** Where a command is not one: the place, what is wrong there, and what to do, for a person to read. */
export function faultOf(issue: Issue, where = ''): Fault {
  const place = [where, ...issue.path.map(String)].filter(Boolean).join('.') || 'the command';
  const said = (why: string, todo: string): Fault => ({ where: place, why, todo });
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? said('Nothing is said here.', 'Fill it in.')
        : said('This is not of the kind that belongs here.', `Give ${article(issue.expected)}.`);
    case 'invalid_value':
      return issue.input === undefined
        ? said('Nothing is chosen here.', `Choose one of ${quoted(issue.values)}.`)
        : said(`${quoted([issue.input])} is none of what can be chosen here.`, `Choose one of ${quoted(issue.values)}.`);
    case 'invalid_format':
      return said('This is not written as it must be.', 'Write a day as YYYY-MM-DD, a time as HH:MM.');
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? said('This number is too small.', `Give at least ${String(issue.minimum)}.`)
        : said('Nothing is said here.', 'Fill it in.');
    case 'too_big':
      return said('This is more than can be kept.', `Keep it to ${String(issue.maximum)}.`);
    case 'unrecognized_keys':
      return said(`A command has no ${quoted(issue.keys)} here.`, 'Leave it out.');
    case 'invalid_union':
      return said('There is no such command.', 'docs/openapi.json lists every command.');
    case 'custom':
      return said('There is no such day.', 'Give a day of the calendar.');
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
      return said(issue.message, 'docs/openapi.json says what is expected.');
    default:
      return issue satisfies never;
  }
}

function article(expected: string): string {
  return (
    { string: 'a text', number: 'a number', int: 'a whole number', boolean: 'yes or no', array: 'a list', object: 'a group of fields' }[
      expected
    ] ?? expected
  );
}

function quoted(values: readonly unknown[]): string {
  return values.map((value) => `“${typeof value === 'string' ? value : JSON.stringify(value)}”`).join(', ');
}
