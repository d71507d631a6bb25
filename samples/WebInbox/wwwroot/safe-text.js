// Everything that comes from mail goes onto the page as text, through this file alone; nothing here can make markup or a script of it.

// What reorders or hides text (Unicode's bidirectional controls, zero-width characters, other controls) is shown by its number:
// "exe.gnp" turned into "png.exe" by such a character must not read as what it is not.
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

export const visible = text => String(text).replace(unseen, character => `[U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);

/** An element with attributes and children; strings among the children become text. */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

/** Words of the mail: isolated, so that right-to-left letters in them cannot reorder what stands around. */
export const quoted = text => element('bdi', { dir: 'auto' }, visible(text));

/** A link, for addresses on the web alone: never javascript:, data: or the like. */
export function link(title, url) {
  const isWeb = URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
  return isWeb ? element('a', { href: url, rel: 'noopener noreferrer', target: '_blank' }, visible(title)) : element('span', {}, visible(title));
}

/** A text in which some words are marked, where they occur; line ends and letter case may differ. */
export function marked(text, words) {
  const [from, to] = find(text, words);
  if (from === to) return [visible(text)];
  return [visible(text.slice(0, from)), element('mark', {}, visible(text.slice(from, to))), visible(text.slice(to))];
}

function find(text, words) {
  if (!words) return [0, 0];
  const at = text.indexOf(words);
  return at < 0 ? [0, 0] : [at, at + words.length];
}
