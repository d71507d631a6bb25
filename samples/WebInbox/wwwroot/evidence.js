// Where in the notice the server's reply stands, and in it the words that decided.

import { element, visible } from './safe-text.js';

// A notice can name hundreds of recipients; beyond these a person looks into the notice itself.
const mostRecipients = 20;
const mostLines = 60;

// A hostile notice must not keep the browser searching: a reply stands at the beginning, and its own beginning finds it.
const mostSearched = 200_000;
const mostWords = 40;

/** How many lines around a marked one are shown. */
const around = 2;

/** The lines of a notice that decided, with their numbers; null where they cannot be found, because the notice is encoded (base64, quoted-printable). */
export function evidence(notice, report, words) {
  const text = notice.slice(0, mostSearched);
  const marks = report.recipients.slice(0, mostRecipients).flatMap(recipient => marksOf(text, recipient));
  const lines = linesAround(text, marks);
  if (lines.length === 0) return null;
  return element('section', { class: 'card' },
    element('h3', {}, words.inNotice),
    element('p', { class: 'hint' }, words.inNoticeHint),
    // Focusable, since what is wider or longer than its place is scrolled by the keyboard too.
    element('pre', { class: 'notice', tabindex: '0', 'aria-label': words.inNotice }, ...lines.map(line => shown(line, text, marks))));
}

function marksOf(text, recipient) {
  const said = find(text, recipient.diagnostic);
  const decided = said && find(text, recipient.matchedText, said.from, said.to) || find(text, recipient.matchedText);
  return [said && { ...said, kind: 'said' }, decided && { ...decided, kind: 'decided' }].filter(mark => mark);
}

/** The first place of some words. A mail server folds lines wherever there is a blank. */
function find(text, words, from = 0, to = text.length) {
  if (!words?.trim()) return null;
  const pattern = words.trim().split(/\s+/u, mostWords).map(word => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')).join('\\s+');
  const found = new RegExp(pattern, 'iu').exec(text.slice(from, to));
  return found && { from: from + found.index, to: from + found.index + found[0].length };
}

/** The lines near a mark: number, beginning and end, and whether lines before it were left out. */
function linesAround(text, marks) {
  const all = [];
  for (let from = 0; from <= text.length;) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    all.push({ number: all.length + 1, from, to });
    from = to + 1;
  }

  const wanted = new Set();
  for (const mark of marks) {
    const first = all.findLastIndex(line => line.from <= mark.from);
    const last = all.findLastIndex(line => line.from < mark.to);
    for (let index = Math.max(0, first - around); index <= Math.min(all.length - 1, last + around); index++) wanted.add(index);
  }

  const chosen = [...wanted].sort((one, other) => one - other).slice(0, mostLines);
  return chosen.map((index, place) => ({ ...all[index], gap: place > 0 && chosen[place - 1] !== index - 1 }));
}

function shown(line, text, marks) {
  const here = marks.filter(mark => mark.from < line.to && mark.to > line.from);
  const edges = [...new Set([line.from, line.to, ...here.flatMap(mark => [mark.from, mark.to])])].filter(edge => edge >= line.from && edge <= line.to).sort((one, other) => one - other);
  const pieces = edges.slice(1).map((to, index) => piece(text, edges[index], to, here));
  return element('span', { class: line.gap ? 'line gap' : 'line', 'data-number': line.number }, ...pieces, '\n');
}

function piece(text, from, to, marks) {
  const words = visible(text.slice(from, to).replace(/\r$/u, ''));
  const kinds = marks.filter(mark => mark.from <= from && mark.to >= to).map(mark => mark.kind);
  if (kinds.includes('decided')) return element('mark', {}, words);
  return kinds.includes('said') ? element('span', { class: 'said' }, words) : words;
}
