import { expect, it } from 'vitest';
import { pageRule } from '../../src/ui/page-rule.ts';

const said = { size: 'A4 landscape', source: 'As known on 30 Oct 2026', label: 'Privileged', data: 'Fictional data' };

it('says on every page where it comes from, whose words it stands under, and which page of how many it is', () => {
  const rule = pageRule(said);
  expect(rule).toMatch(/^@page\{size:A4 landscape;/);
  expect(rule).toContain('@top-left{content:"Privileged"');
  expect(rule).toContain('@top-right{content:"Fictional data"');
  expect(rule).toContain('@bottom-left{content:"As known on 30 Oct 2026"');
  expect(rule).toContain('counter(page) " of " counter(pages)');
});

it('has no box for what nobody says', () => {
  expect(pageRule({ ...said, label: '', data: '' })).not.toMatch(/@top/);
});

it('ends neither the string nor the element it stands in, whatever a model is called', () => {
  const rule = pageRule({ ...said, source: 'A "model" \\ </style>\nof two lines' });
  expect(rule).toContain(String.raw`A \22 model\22  \5c  \3c /style>\a of two lines`);
});
