// From a report (BounceKit's JSON) to what stands on the page. A report may come from a forged notice of any size: see safe-text.js.

import { evidence } from './evidence.js';
import { reasons } from './reasons.js';
import { element, link, marked, quoted, visible } from './safe-text.js';

// A notice can name hundreds of recipients; a person reads a few, and the JSON has them all.
const mostAnswers = 20;
const mostAddresses = 10;

/** The answers, one for all recipients of whom the same is to be said; what the notice itself shows; the report. */
export function explain(report, notice, words) {
  const groups = groupsOf(report);
  const answers = groups.length === 0 || isNotUnderstood(report) ? [withoutRecipient(report, words)] : groups.slice(0, mostAnswers).map(group => answer(report, group, words));
  const parts = [suspicion(report, words), ...answers];
  if (groups.length > mostAnswers) parts.push(element('p', { class: 'hint' }, words.more(groups.length - mostAnswers)));
  parts.push(evidence(notice, report, words), noticed(report, words), json(report, words));
  return { count: answers.length, parts: parts.filter(part => part) };
}

function groupsOf(report) {
  const groups = new Map();
  for (const recipient of report.recipients) {
    const key = JSON.stringify([recipient.action, recipient.reason, recipient.ruleId, recipient.recommendation, recipient.bounceType, recipient.status, recipient.smtpCode, recipient.forwarded]);
    if (!groups.has(key)) groups.set(key, []);
    groups.get(key).push(recipient);
  }
  return [...groups.values()];
}

// In a notice that mixes failures and delays each recipient has its own.
const kindOfAction = { failed: 'failure', delayed: 'delay', delivered: 'delivered', relayed: 'relayed', expanded: 'expanded' };
const isBounce = kind => kind === 'failure' || kind === 'delay';
const kindOf = (report, recipient) => isBounce(report.kind) ? kindOfAction[recipient.action] ?? report.kind : report.kind;

const card = (kind, ...children) => element('article', { class: `card outcome ${kind}` }, ...children);
const section = (title, ...children) => element('section', {}, element('h4', {}, title), ...children);

/** Pasted words of which nothing was recognised: BounceKit takes them for a reply, since somebody asks about them. */
function isNotUnderstood({ messageId, date, recipients: [first, second] }) {
  return first && !second && !messageId && !date && !first.ruleId && !first.address && !first.smtpCode && !first.status;
}

function withoutRecipient(report, words) {
  const kind = report.kind === 'failure' ? 'notABounce' : report.kind;
  const [badge, sentence] = report.kind === 'failure' ? words.notUnderstood : words.kinds[kind] ?? words.kinds.notABounce;
  return card(kind,
    element('p', { class: 'badge' }, badge),
    element('h3', {}, sentence),
    kind === 'notABounce' ? element('p', {}, words.notABounceHint) : null);
}

function answer(report, group, words) {
  const recipient = group[0];
  const kind = kindOf(report, recipient);
  const [badge, sentence] = words.kinds[kind] ?? words.kinds.notABounce;
  const [first, ...others] = recipient.remediations ?? [];
  return card(kind,
    element('header', {},
      element('p', { class: 'badge' }, badge),
      addresses(group, words),
      element('h3', {}, first ? visible(first.title) : sentence)),
    verdict(kind, recipient, isSuspicious(report), words),
    causes(recipient, first, others, words),
    steps(recipient, words),
    asides(recipient, words),
    useless(recipient, words),
    sources(recipient, words),
    why(report, recipient, words));
}

function addresses(group, words) {
  const known = group.map(recipient => recipient.mailedAddress ?? recipient.address).filter(address => address);
  if (known.length === 0) return null;
  const shown = known.slice(0, mostAddresses).flatMap((address, index) => [index > 0 ? ', ' : '', quoted(address)]);
  if (known.length > mostAddresses) shown.push(` ${words.more(known.length - mostAddresses)}`);
  return element('p', { class: 'address' }, ...shown);
}

function verdict(kind, recipient, suspicious, words) {
  const next = words.next[recipient.recommendation] ?? words.next.review;
  const facts = [
    [words.nextLabel, suspicious ? words.ifGenuine(next) : next],
    [words.whoLabel, isBounce(kind) || recipient.fixBy !== 'unknown' ? words.who[recipient.fixBy] ?? words.who.unknown : null],
    [words.retryLabel, recipient.retryAfterSeconds ? words.retryAfter(duration(recipient.retryAfterSeconds, words)) : null],
    [words.deadLabel, suspicious ? null : words.types[recipient.bounceType]],
  ];
  return element('dl', { class: 'verdict' }, ...facts.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))));
}

function duration(seconds, words) {
  const [unit, size] = seconds >= 172800 ? ['days', 86400] : seconds >= 7200 ? ['hours', 3600] : seconds >= 120 ? ['minutes', 60] : ['seconds', 1];
  const number = Math.round(seconds / size);
  return `${number}${words.separator}${words.units[unit][number === 1 ? 0 : 1]}`;
}

function causes(recipient, first, others, words) {
  const { forwarded, mailedAddress, address } = recipient;
  const parts = [
    forwarded && mailedAddress && address ? element('p', {}, visible(words.forwarded(mailedAddress, address))) : null,
    first ? element('p', {}, visible(first.explanation)) : null,
    recipient.reason === 'undetermined' ? element('p', {}, words.undetermined) : null,
    serverSaid(recipient, words),
    ...others.flatMap(advice => [element('h5', {}, visible(advice.title)), element('p', {}, visible(advice.explanation))]),
  ].filter(part => part);
  return parts.length === 0 ? null : section(words.cause, ...parts);
}

function serverSaid(recipient, words) {
  if (!recipient.diagnostic) return null;
  const said = marked(recipient.diagnostic, recipient.matchedText);
  return element('figure', {},
    element('figcaption', {}, element('span', {}, visible(words.serverSaid(recipient.remoteMta))), ' ', said.length > 1 ? element('span', { class: 'hint' }, words.decided) : null),
    // Focusable, since a long reply is scrolled by the keyboard too.
    element('blockquote', { dir: 'auto', tabindex: '0' }, ...said));
}

function steps(recipient, words) {
  const all = (recipient.remediations ?? []).flatMap(advice => advice.steps ?? []);
  if (all.length === 0) return null;
  return section(words.steps, element('ol', { class: 'steps' }, ...all.map(step =>
    element('li', {}, element('span', { class: `who ${step.by}` }, words.who[step.by] ?? words.who.unknown), element('span', {}, visible(step.text))))));
}

function asides(recipient, words) {
  const { blocklist, newAddress, serverUrl } = recipient;
  const lines = [
    blocklist ? [visible(words.blocklist(blocklist.name, blocklist.listed)), ...(blocklist.delistUrl ? [' ', link(words.delist, blocklist.delistUrl)] : [])] : null,
    newAddress ? [visible(words.newAddress(newAddress))] : null,
    // Where the mail leads, nobody should be led by a click.
    serverUrl ? [visible(words.serverUrl(serverUrl))] : null,
  ].filter(line => line);
  return lines.length === 0 ? null : element('section', {}, ...lines.map(line => element('p', {}, ...line)));
}

function useless(recipient, words) {
  const all = [...new Set((recipient.remediations ?? []).flatMap(advice => advice.doesNotHelp ?? []))];
  return all.length === 0 ? null : section(words.useless, element('ul', { class: 'useless' }, ...all.map(one => element('li', {}, visible(one)))));
}

function sources(recipient, words) {
  const all = new Map((recipient.remediations ?? []).flatMap(advice => advice.references ?? []).map(source => [source.url, source.title]));
  return all.size === 0 ? null : section(words.sources, element('ul', { class: 'sources' }, ...[...all].map(([url, title]) => element('li', {}, link(title, url)))));
}

function why(report, recipient, words) {
  const status = recipient.status && recipient.reportedStatus ? `${recipient.status} (${words.reported(recipient.reportedStatus)})` : recipient.status;
  const facts = [
    [words.reason, [reasons[recipient.reason]?.[words.code], recipient.reason]],
    [words.category, [words.categories[recipient.category]]],
    [words.matched, [null, recipient.matchedText]],
    [words.codes, [null, [recipient.smtpCode, status].filter(code => code).join(' · ')]],
    [words.phase, [null, recipient.smtpCommand]],
    [words.sure, [words.confidence[recipient.confidence]]],
    [words.rule, recipient.ruleId ? [null, recipient.ruleId] : [words.noRule]],
    [words.readAs, [null, report.format]],
  ];
  return details(words.why,
    element('dl', { class: 'facts' }, ...facts.filter(([, [inWords, asIs]]) => inWords || asIs).flatMap(([label, value]) => [element('dt', {}, label), fact(value)])),
    list((recipient.findings ?? []).map(finding => finding.text)));
}

const fact = ([inWords, asIs]) => element('dd', {}, inWords, inWords && asIs ? ' ' : null, asIs ? element('code', {}, quoted(asIs)) : null);

const isSuspicious = report => report.authenticity?.level === 'suspicious';

function suspicion(report, words) {
  if (!isSuspicious(report)) return null;
  return element('div', { class: 'warning', role: 'note' }, element('p', {}, element('strong', {}, words.suspicious)), list((report.authenticity.findings ?? []).map(finding => finding.text)));
}

function noticed(report, words) {
  const warnings = report.warnings ?? [];
  return warnings.length === 0 ? null : details(words.noticed, list(warnings.map(warning => warning.message)));
}

const json = (report, words) => details(words.json, element('pre', { tabindex: '0', 'aria-label': words.json }, visible(JSON.stringify(report, null, 2))));
const details = (summary, ...children) => element('details', {}, element('summary', {}, summary), ...children);
const list = texts => texts.length === 0 ? null : element('ul', {}, ...texts.map(text => element('li', {}, visible(text))));
