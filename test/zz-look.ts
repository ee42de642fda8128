import { chromium } from 'playwright';
import { chromiumLaunch } from './support/chromium.ts';
const base = 'http://localhost:4311';
const out = '/tmp/w1-look';
const browser = await chromium.launch(await chromiumLaunch());
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (e) => console.log('ERR', e.message));
page.on('console', (m) => m.type() === 'error' && console.log('CON', m.text()));
const shot = (n: string, fullPage = false) => page.screenshot({ path: `${out}/${n}.png`, fullPage });
const act = (personId: string) =>
  page.evaluate(async (p) => (await fetch('/api/v1/session', { method: 'PUT', body: JSON.stringify({ personId: p }) })).status, personId);
const send = (command: object, key: string, accompaniment?: object) =>
  page.evaluate(
    async ([c, k, a]) => {
      const { head } = await (await fetch('/api/v1/triage')).json();
      const r = await fetch('/api/v1/commands', {
        method: 'POST',
        body: JSON.stringify({ command: c, key: k, decidedOn: head.seq, ...(a ? { accompaniment: a } : {}) }),
      });
      return [r.status, await r.json()];
    },
    [command, key, accompaniment ?? null] as const,
  ) as Promise<[number, any]>;
await page.goto(`${base}/triage`);
await page.waitForTimeout(6000);
await act('sora');
await page.reload();
await page.waitForTimeout(4000);
const present = ['sora', 'plover', 'whimbrel', 'lapwing', 'egret', 'dunlin', 'fieldfare', 'ruff', 'spoonbill', 'avocet', 'ibis'];
console.log((await send({ type: 'meeting.open', payload: { meetingId: 'MEET-01', forum: 'AI triage', minutes: 54, present } }, 'o'))[0]);
console.log(
  (
    await send(
      { type: 'link.offer', payload: { deploymentId: 'DEP-012', link: 'L2', personId: 'egret', how: 'in the room', due: '2026-11-13' } },
      'a',
    )
  )[0],
);
const acc = await send({ type: 'link.accept', payload: { deploymentId: 'DEP-012', link: 'L2', statement: 'I answer for it.' } }, 'b', {
  signers: [{ personId: 'egret', how: 'in the room' }],
});
console.log(acc[0], acc[1].decisionId);
console.log(
  (
    await send(
      {
        type: 'meeting.settle',
        payload: { meetingId: 'MEET-01', itemId: 'stalled:DEP-012', outcome: { kind: 'decision', decisionIds: [acc[1].decisionId] } },
      },
      'c',
    )
  )[0],
);
await page.goto(`${base}/triage/MEET-01?sel=stalled:DEP-009`);
await page.waitForTimeout(5000);
await page.keyboard.press('n');
await page.waitForTimeout(600);
await shot('note-dialog');
await page.keyboard.type('The vendor was asked before, and has not answered');
await page.keyboard.press('Enter');
await page.waitForTimeout(2500);
await page.keyboard.press('s');
await page.waitForTimeout(4500);
await shot('skipped');
await page.goto(`${base}/triage/MEET-01?sel=chain:DEP-008`);
await page.waitForTimeout(5000);
await page.keyboard.press('1');
await page.waitForTimeout(3500);
await shot('offer-unnamed');
await page.keyboard.type('Amara');
await page.waitForTimeout(3500);
await shot('offer-named');
await page.goto(`${base}/models/M-012`);
await page.waitForTimeout(4500);
await shot('model-chain', true);
await page.goto(`${base}/triage/MEET-01?hand=1`);
await page.waitForTimeout(1000);
await page.goto(`${base}/models/M-012/dossier`);
await page.waitForTimeout(5000);
await shot('dossier', true);
await act('egret');
await page.goto(`${base}/models/M-012`);
await page.waitForTimeout(4500);
await page
  .getByRole('link', { name: /^Confirm/ })
  .first()
  .click();
await page.waitForTimeout(3000);
await shot('confirm-dialog');
await page.keyboard.press('Escape');
console.log((await send({ type: 'signature.confirm', payload: { decisionId: acc[1].decisionId, personId: 'egret' } }, 'd'))[0]);
await page.goto(`${base}/models/M-012`);
await page.waitForTimeout(4500);
await shot('model-confirmed', true);
await browser.close();
