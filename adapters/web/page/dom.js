// Making elements. Text goes in as text only; nothing here, or anywhere, takes markup.

/** el makes an element. "on…" attributes are listeners; strings inside become text. */
export function el(tag, attrs = {}, ...inside) {
  const e = document.createElement(tag);
  for (const [name, value] of Object.entries(attrs)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) e.addEventListener(name.slice(2), value);
    else e.setAttribute(name, value === true ? "" : value);
  }
  e.append(...inside.flat(Infinity).filter((x) => x !== undefined && x !== null && x !== false));
  return e;
}

/** paragraphs are elements for a text: an empty line begins a new one. */
export function paragraphs(text) {
  return text.split(/\n{2,}/).map((p) => el("p", {}, p));
}

const setting = JSON.parse(document.getElementById("setting").textContent);
export const { lang, people, channel } = setting;

/** word is one of the page's own words, with its places filled in. */
export function word(key, places = {}) {
  return (setting.words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => places[name] ?? all);
}

let made = 0;
/** freshID is an id no other element has. */
export const freshID = () => `e${++made}`;

/** announce lets a screen reader say something, when it is done with what it was saying. */
export function announce(text) {
  const there = document.getElementById("announce");
  there.append(el("p", {}, text));
  while (there.childElementCount > 5) there.firstElementChild.remove();
}
