// The page: what is asked, what is shown. The address tells the language, so that a link keeps it.

import { explain } from './explanation.js';
import { element } from './safe-text.js';
import { languages } from './words.js';

const mostBytes = 5 * 1024 * 1024;
const exampleLine = '451 See http://pobox.com/~djb/docs/smtplf.html.';

// Here the answer stands below the question, not beside it: see page.css.
const isNarrow = matchMedia('(max-width: 62rem)');

const $ = id => document.getElementById(id);
const [form, text, picker, field] = ['form', 'text', 'picker', 'field'].map($);

let language = languageAsked();
let file = null;      // a chosen file; else the text counts
let asked = null;     // what the answer on the page is about, to be asked again in another language
let request = 0;      // only the newest answer is shown

function languageAsked() {
  const wanted = new URLSearchParams(location.search).get('lang') ?? navigator.language.slice(0, 2);
  return Object.hasOwn(languages, wanted) ? wanted : 'en';
}

const words = () => languages[language];

function showWords() {
  document.documentElement.lang = language;
  document.title = words().title;
  for (const place of document.querySelectorAll('[data-text]')) place.textContent = words()[place.dataset.text];
  text.placeholder = words().placeholder;
  for (const choice of $('languages').children) {
    if (choice.lang === language) choice.setAttribute('aria-current', 'true');
    else choice.removeAttribute('aria-current');
  }
  $('examples').replaceChildren(...Object.entries(words().examples).map(([name, title]) => {
    const button = element('button', { type: 'button' }, title);
    button.addEventListener('click', () => tryExample(name));
    return element('li', {}, button);
  }));
  $('promise').replaceChildren(...words().promise.map(([title, sentence]) => element('div', {}, element('dt', {}, title), element('dd', {}, sentence))));
}

function showFile(chosen) {
  file = chosen;
  $('file').hidden = !chosen;
  text.hidden = Boolean(chosen);
  $('file-name').textContent = chosen ? `${chosen.name} (${Math.ceil(chosen.size / 1024)} KB)` : '';
}

/** What is wrong with what was given stands at the field; what is wrong with the answer stands in its place. */
function showError({ inField = '', inAnswer = '' } = {}) {
  for (const [id, message] of [['field-error', inField], ['error', inAnswer]]) {
    $(id).textContent = message;
    $(id).hidden = !message;
  }
  text.setAttribute('aria-invalid', String(Boolean(inField)));
  if (inAnswer) $('status').textContent = '';
}

async function ask(what, { moveFocus = true } = {}) {
  const mine = ++request;
  asked = what;
  showError();
  $('report').replaceChildren();
  document.body.classList.add('answered');
  $('status').textContent = words().working;
  const outcome = await send(what);
  if (mine !== request) return;
  if (outcome.error) {
    showError({ inAnswer: outcome.error });
  } else {
    const { count, parts } = explain(outcome.report, outcome.notice, words());
    $('status').textContent = words().done(count);
    $('report').replaceChildren(...parts);
  }
  // To the answer, for those who read it aloud and those who would have to scroll to it.
  if (!moveFocus) return;
  $('answer-title').focus({ preventScroll: true });
  if (isNarrow.matches) $('answer-title').scrollIntoView();
}

/** A file goes as its bytes, since only the mail itself says in which charset they are; pasted text goes as text. */
async function send(what) {
  const body = typeof what === 'string' ? new Blob([what]) : what;
  if (body.size > mostBytes) return { error: words().tooLarge };
  try {
    const response = await fetch(`api/explanations?lang=${language}`, {
      method: 'POST',
      headers: { 'Content-Type': typeof what === 'string' ? 'text/plain; charset=utf-8' : 'message/rfc822' },
      body,
    });
    if (response.status === 413) return { error: words().tooLarge };
    return response.ok ? { report: await response.json(), notice: await body.text() } : { error: words().failed };
  } catch {
    return { error: words().unreachable };
  }
}

async function tryExample(name) {
  showFile(null);
  if (name === 'line') {
    text.value = exampleLine;
    return ask(exampleLine);
  }
  const response = await fetch(`examples/${name}`).catch(() => null);
  if (!response?.ok) return showError({ inField: response ? words().failed : words().unreachable });
  const bytes = await response.blob();
  // Old mail is in old charsets; what is shown is only to look at, what is sent are the bytes.
  text.value = await bytes.text();
  return ask(bytes);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const what = file ?? text.value;
  if (typeof what === 'string' && what.trim() === '') {
    showError({ inField: words().nothing });
    text.focus();
  } else {
    ask(what);
  }
});

text.addEventListener('input', () => showError());

text.addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
});

$('choose').addEventListener('click', () => picker.click());
$('remove-file').addEventListener('click', () => { showFile(null); text.focus(); });
picker.addEventListener('change', () => take(picker.files[0]));

function take(chosen) {
  if (!chosen) return;
  showFile(chosen);
  ask(chosen);
  picker.value = '';
}

// A file may be dropped anywhere: missing the field must not make the browser leave the page.
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, event => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    field.classList.toggle('dropping', name === 'dragover');
    if (name === 'drop') take(event.dataTransfer.files[0]);
  });
}

$('languages').addEventListener('click', event => {
  const choice = event.target.closest('a');
  if (!choice || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  language = choice.lang;
  history.replaceState(null, '', `?lang=${language}`);
  showWords();
  if (asked) ask(asked, { moveFocus: false });
});

showWords();
