import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { questions } from '../../../src/domain/gates/questions.ts';
import { writePackHtml } from '../../../src/formats/packs/write-pack-html.ts';
import type { Pack } from '../../../src/formats/packs/pack.ts';
import { harbourPack, knownBy, readBytes, taken } from './support/packs.ts';

interface Form {
  readonly document: Document;
  readonly set: (deployment: string, question: string) => Element | null;
  /** Presses the button: the file's name and text, or null where nothing was saved. */
  readonly save: () => Promise<{ readonly name: string; readonly text: string } | null>;
}

/** The form, opened in a page of its own with its script running. */
function opened(pack: Pack): Form {
  const saved: { name: string; blob: Blob }[] = [];
  let last: Blob | null = null;
  const { window } = new JSDOM(writePackHtml(pack), {
    runScripts: 'dangerously',
    beforeParse: (page) => {
      Object.assign(page, { Blob });
      page.URL.createObjectURL = (blob: Blob): string => {
        last = blob;
        return 'blob:form';
      };
      page.URL.revokeObjectURL = (): void => undefined;
      page.HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement): void {
        if (last !== null) saved.push({ name: this.download, blob: last });
      };
    },
  });
  const { document } = window;
  return {
    document,
    set: (deployment, question) => document.querySelector(`fieldset[data-deployment="${deployment}"][data-question="${question}"]`),
    save: async () => {
      saved.length = 0;
      (document.querySelector('#save') as HTMLButtonElement).click();
      const [file] = saved;
      return file === undefined ? null : { name: file.name, text: await file.blob.text() };
    },
  };
}

function choose(set: Element | null, kind: string): void {
  (set!.querySelector(`input[value="${kind}"]`) as HTMLInputElement).checked = true;
}

function write(set: Element | null, field: string, text: string): void {
  (set!.querySelector(`[data-field="${field}"]`) as HTMLInputElement).value = text;
}

describe('a pack as a form', () => {
  it('asks every question about every model, word for word', () => {
    const { document } = opened(harbourPack);
    const asked = [...document.querySelectorAll('fieldset legend')].map((legend) => legend.textContent);
    expect(asked).toEqual(harbourPack.models.flatMap(() => questions.map(({ words }) => words)));
    expect([...document.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(
      harbourPack.models.map(({ modelName }) => modelName),
    );
  });

  it('says who is asked, by when, and what does not count', () => {
    const said = opened(harbourPack).document.body.textContent;
    expect(said).toContain('Please send it back by 14 Oct 2026.');
    expect(said).toContain('Asked of Dana Reyes');
    expect(said).toContain('may have to be handed over in a legal dispute');
    expect(said).toContain('Does not count: “The vendor keeps logs”');
  });

  it('asks for no network and lets no other script run: its policy names the hash of its own', () => {
    const html = writePackHtml(harbourPack);
    const { document } = new JSDOM(html).window;
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
    const hash = (text: string | null | undefined): string =>
      `'sha256-${createHash('sha256')
        .update(text ?? '')
        .digest('base64')}'`;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash(document.querySelector('script')?.textContent)}`);
    expect(policy).toContain(`style-src ${hash(document.querySelector('style')?.textContent)}`);
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(document.querySelectorAll('[src], link, img, iframe, [style], [onclick]')).toHaveLength(0);
    expect(html).not.toMatch(/https?:\/\//);
  });

  it('writes names as text, whatever they hold', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror=alert(1)> & 'co' </textarea>`;
    const { document } = opened({
      ...harbourPack,
      institution: evil,
      owner: { name: evil },
      packId: evil,
      models: [{ deploymentId: evil, modelName: evil, site: evil, stage: evil }],
    });
    expect(document.querySelectorAll('script')).toHaveLength(1);
    expect(document.querySelectorAll('img')).toHaveLength(0);
    expect(document.querySelector('h2')?.textContent).toBe(evil);
    expect(document.querySelector('fieldset')?.getAttribute('data-deployment')).toBe(evil);
  });

  it('saves what is filled in, and that reads as the same answers', async () => {
    const form = opened(harbourPack);
    choose(form.set('DEP-0007', 'Q1'), 'answered');
    write(form.set('DEP-0007', 'Q1'), 'text', '=1+1 <b>\n“x” 😀');
    choose(form.set('DEP-0007', 'Q2'), 'not mine');
    write(form.set('DEP-0007', 'Q2'), 'ask', 'Bo Lindqvist');
    choose(form.set('DEP-0011', 'Q3'), 'do not know');
    write(form.set('DEP-0012', 'Q4'), 'text', 'kept for a year');
    write(form.document.body, 'by', 'Noor Haddad');
    const file = await form.save();
    expect(file?.name).toBe('questions-dana-reyes-PACK-003.answers.json');
    const read = taken(await readBytes(new TextEncoder().encode(file?.text), knownBy(harbourPack), file?.name));
    expect(read.returnedBy).toBe('Noor Haddad');
    expect([...read.leftOut, ...read.warnings]).toEqual([]);
    expect(read.answers).toEqual([
      { deploymentId: 'DEP-0007', question: 'Q1', kind: 'answered', text: '=1+1 <b>\n“x” 😀' },
      { deploymentId: 'DEP-0007', question: 'Q2', kind: 'not mine', ask: 'Bo Lindqvist' },
      { deploymentId: 'DEP-0011', question: 'Q3', kind: 'do not know' },
      { deploymentId: 'DEP-0012', question: 'Q4', kind: 'answered', text: 'kept for a year' },
    ]);
    expect(form.document.querySelector('#status')?.textContent).toContain('4 answers saved');
  });

  it('saves nothing where nothing is filled in, and says so', async () => {
    const form = opened(harbourPack);
    expect(await form.save()).toBeNull();
    expect(form.document.querySelector('#status')?.textContent).toContain('nothing to save');
  });
});
