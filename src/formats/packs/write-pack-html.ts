import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { dayWords, freeTextWords } from '../../domain/words.ts';
import type { Question } from '../../domain/gates/questions.ts';
import { ANSWERS_FORMAT, ANSWERS_VERSION } from './answers-json.ts';
import { kindWords } from './answer-kinds.ts';
import { formScript } from './form-script.ts';
import { formStyle } from './form-style.ts';
import { forHtml } from './markup.ts';
import { packFileName } from './pack-file-name.ts';
import { packLimits } from './pack-limits.ts';
import type { Pack, PackModel } from './pack.ts';
import { dueWords, kindExplained, questionsOf, scopeWords, whatBecomesOfIt } from './pack-words.ts';

function hashOf(text: string): string {
  return `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;
}

/**
 * Write a pack as one HTML file: it needs no network and no app, asks for no
 * network either (its policy forbids it), and saves the answers as a small file
 * (`answers-json.ts`) when asked to.
 * @throws RangeError for a pack that asks nothing
 */
export function writePackHtml(pack: Pack): string {
  if (pack.models.length === 0 || questionsOf(pack).length === 0) throw new RangeError('A pack asks at least one question about one model');
  const policy = `default-src 'none'; script-src ${hashOf(formScript)}; style-src ${hashOf(formStyle)}; base-uri 'none'; form-action 'none'`;
  const title = `${pack.institution}: ${scopeWords(pack)}`;
  const data = {
    format: ANSWERS_FORMAT,
    version: String(ANSWERS_VERSION),
    record: pack.recordId,
    pack: pack.packId,
    file: packFileName(pack, 'answers.json'),
  };
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${forHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="countersign-pack">
<title>${forHtml(title)}</title>
<style>${formStyle}</style>
</head>
<body>
<main>
<h1>${forHtml(title)}</h1>
<p>Asked of ${forHtml(pack.owner.name)} on ${dayWords(pack.writtenOn)}. <strong>${dueWords(pack)}</strong></p>
<dl>
${kindExplained.map(({ kind, means }) => `<dt>${forHtml(kind)}</dt><dd>${forHtml(means)}</dd>`).join('\n')}
</dl>
<p>${forHtml(whatBecomesOfIt)}</p>
<p>${forHtml(freeTextWords)}</p>
<p>This page keeps nothing: fill it in, press “Save the answers”, and send back the file it saves. You can do that more than once.</p>
<noscript><p><strong>This page cannot save your answers here, because scripts are switched off. Ask for the pack as a spreadsheet instead.</strong></p></noscript>
<form id="pack" autocomplete="off" novalidate ${Object.entries(data)
    .map(([key, value]) => `data-${key}="${forHtml(value)}"`)
    .join(' ')}>
<label for="by">Filled in by</label>
<input id="by" type="text" data-field="by" maxlength="${packLimits.name}" value="${forHtml(pack.owner.name)}">
${pack.models.map((model, at) => modelPart(model, questionsOf(pack), at)).join('\n')}
<div class="save">
<button id="save" type="submit" disabled>Save the answers</button>
<p id="status" role="status"></p>
</div>
</form>
<p class="quiet">Pack ${forHtml(`${pack.recordId}/${pack.packId}`)}</p>
</main>
<script>${formScript}</script>
</body>
</html>
`;
}

function modelPart(model: PackModel, asked: readonly Question[], at: number): string {
  return `<section aria-labelledby="model-${at}">
<h2 id="model-${at}">${forHtml(model.modelName)}</h2>
<p class="quiet">${forHtml(model.site)} · ${forHtml(model.stage)}</p>
${asked.map((question) => questionPart(model, question, `${at}-${question.id}`)).join('\n')}
</section>`;
}

function questionPart({ deploymentId }: PackModel, { id, words, notAnAnswer }: Question, key: string): string {
  // A choice that can be taken back: no answer is one of the choices.
  const kinds = [...Object.entries(kindWords), ['', 'No answer yet'] as const].map(
    ([kind, said]) =>
      `<label><input type="radio" name="kind-${key}" value="${forHtml(kind)}"${kind === '' ? ' checked' : ''}>${forHtml(said)}</label>`,
  );
  return `<fieldset data-deployment="${forHtml(deploymentId)}" data-question="${id}">
<legend>${forHtml(words)}</legend>
<p class="quiet" id="not-${key}">Does not count: ${forHtml(notAnAnswer)}</p>
<div class="kinds">${kinds.join('')}</div>
<label for="text-${key}">Your answer</label>
<textarea id="text-${key}" data-field="text" maxlength="${packLimits.answer}" aria-describedby="not-${key}"></textarea>
<label for="ask-${key}">If not yours: whom to ask</label>
<input id="ask-${key}" type="text" data-field="ask" maxlength="${packLimits.answer}">
</fieldset>`;
}
