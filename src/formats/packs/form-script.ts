/**
 * What the form does, as the text of its one script: it gathers what is filled
 * in and saves it as a file. It keeps nothing, asks nobody, and writes no HTML.
 * Plain JavaScript of 2017, so that an old hospital browser runs it.
 */
export const formScript = `'use strict';
(function () {
  var form = document.getElementById('pack');
  var status = document.getElementById('status');
  var changed = false;
  function valueOf(root, name) {
    var field = root.querySelector('[data-field="' + name + '"]');
    return field ? field.value.trim() : '';
  }
  function gather() {
    var answers = [];
    form.querySelectorAll('fieldset[data-question]').forEach(function (set) {
      var chosen = set.querySelector('input[type="radio"]:checked');
      var text = valueOf(set, 'text');
      var ask = valueOf(set, 'ask');
      if ((!chosen || chosen.value === '') && text === '' && ask === '') return;
      answers.push({
        deploymentId: set.dataset.deployment,
        question: set.dataset.question,
        kind: chosen ? chosen.value : '',
        text: text,
        ask: ask
      });
    });
    return {
      format: form.dataset.format,
      version: Number(form.dataset.version),
      recordId: form.dataset.record,
      packId: form.dataset.pack,
      returnedBy: valueOf(form, 'by'),
      answers: answers
    };
  }
  form.addEventListener('input', function () {
    changed = true;
    status.textContent = '';
  });
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var said = gather();
    if (said.answers.length === 0) {
      status.textContent = 'Nothing is filled in yet, so there is nothing to save.';
      return;
    }
    var url = URL.createObjectURL(new Blob([JSON.stringify(said, null, 2)], { type: 'application/json' }));
    var link = document.createElement('a');
    link.href = url;
    link.download = form.dataset.file;
    document.body.appendChild(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(url); }, 10000);
    changed = false;
    status.textContent = said.answers.length + (said.answers.length === 1 ? ' answer' : ' answers') + ' saved to ' + form.dataset.file
      + '. Please send that file back.';
  });
  window.addEventListener('beforeunload', function (event) {
    if (!changed) return;
    event.preventDefault();
    event.returnValue = '';
  });
  document.getElementById('save').disabled = false;
})();
`;
