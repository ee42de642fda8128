import type { Rule } from './rule.ts';
import { decisionsAreSealed } from './rules/r-19-decisions-are-sealed.ts';

/** Every rule of the hierarchy. A command is put before each that watches it. @source reference 2c, 4c, 5b */
export const rules: readonly Rule[] = [decisionsAreSealed];
