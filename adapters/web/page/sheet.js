// What lies over one person's screen: a form to fill in, or something to read. The other screens go on.
import { el, freshID, paragraphs, word } from "./dom.js";
import { Fields } from "./fields.js";

export class Sheet {
  constructor(window) {
    this.window = window;
    this.root = el("dialog", { class: "sheet", onkeydown: (e) => this.key(e), oncancel: (e) => e.preventDefault() });
    window.root.append(this.root);
  }

  get open() { return this.root.open; }

  /** form shows a form; one that comes back with errors begins at the first of them. */
  form({ form, lang, note }, panel, opener) {
    this.fields = new Fields(form);
    this.id = form.id;
    this.alert = el("div", { class: "alert", role: "alert", hidden: true });
    const submit = el("button", { type: "submit", class: "primary" }, form.submit);
    const content = el("form", { novalidate: true, lang, onsubmit: (e) => { e.preventDefault(); this.submit(submit); } });
    this.draw(form.title, lang, panel, opener, content,
      [this.texts(form.intro), this.sections(form.sections), this.fields.root],
      [submit, el("button", { type: "button", onclick: () => this.leave() }, word("chat.cancel"))]);
    const wrong = note ?? form.errors?.[""] ?? (Object.keys(form.errors ?? {}).length > 0 ? word("chat.errors").replace(/:$/, ".") : "");
    if (wrong) this.complain(wrong);
    const first = this.fields.first(form.focus ?? []);
    if (first && (wrong || (form.focus ?? []).length > 0 || !form.sections?.length)) first.focus();
    else this.title.focus();
  }

  /** view shows something to read. */
  view({ view, lang }, panel, opener) {
    this.fields = null;
    const close = el("button", { type: "button", class: "primary", onclick: () => this.close() }, word("chat.close"));
    this.draw(view.title, lang, panel, opener, el("div", { class: "frame", lang }), [this.sections(view.sections)], [close]);
    this.title.focus();
  }

  draw(title, lang, panel, opener, content, inside, buttons) {
    const id = freshID();
    this.panel = panel;
    if (!this.open) this.opener = opener ?? document.activeElement;
    this.title = el("h2", { id, tabindex: "-1" }, title);
    this.foot = el("footer", {}, buttons);
    const middle = el("div", { class: "middle", tabindex: "0", role: "group", "aria-labelledby": id }, this.fields ? this.alert : undefined, inside);
    content.append(el("header", {}, this.title,
      el("button", { type: "button", class: "quiet close", "aria-label": word("chat.close"), onclick: () => this.leave() }, "×")), middle, this.foot);
    this.root.setAttribute("aria-labelledby", id);
    this.root.replaceChildren(content);
    this.window.body.inert = true;
    if (!this.open) this.root.show();
    middle.scrollTop = 0;
  }

  texts(items = []) {
    return items.map(({ label, text, literal }) => el("div", { class: literal ? "said" : "text" },
      label ? el("p", { class: "label" }, label) : undefined, literal ? el("blockquote", {}, paragraphs(text)) : paragraphs(text)));
  }

  sections(sections = []) {
    return sections.map(({ heading, items }) => el("section", { class: items?.length ? undefined : "chapter" },
      heading ? el("h3", {}, heading) : undefined, this.texts(items)));
  }

  async submit(button) {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    await this.window.act({ do: "submit", form: this.id, values: this.fields.values() }, this.panel, this.opener);
    button.removeAttribute("aria-disabled");
  }

  /** takes shows the sentence of an answer that was not taken, if a form is open to show it in. */
  takes(answer) {
    if (!this.open || !this.fields || answer.taken) return false;
    this.complain(answer.note);
    return true;
  }

  complain(text) {
    this.alert.replaceChildren(...paragraphs(text));
    this.alert.hidden = false;
    this.alert.scrollIntoView({ block: "nearest" });
  }

  key(e) {
    if (e.key !== "Escape") return;
    e.preventDefault();
    e.stopPropagation();
    this.leave();
  }

  /** leave closes the sheet, but not over text that would be lost without being asked. */
  leave() {
    if (!this.fields) return this.close();
    if (!this.fields.touched) return this.stop();
    if (this.foot.dataset.asking) return undefined;
    const before = [...this.foot.childNodes];
    const back = () => { this.foot.replaceChildren(...before); delete this.foot.dataset.asking; this.fields.first([])?.focus(); };
    const stay = el("button", { type: "button", class: "primary", onclick: back }, word("web.keep-on"));
    this.foot.dataset.asking = "yes";
    this.foot.replaceChildren(el("p", { role: "alert" }, word("web.unsent")), stay,
      el("button", { type: "button", class: "danger", onclick: () => this.stop() }, word("web.stop-anyway")));
    stay.focus();
    return undefined;
  }

  stop() {
    this.window.act({ do: "cancel", form: this.id }, this.panel);
    this.close();
  }

  close() {
    if (!this.open) return;
    this.root.close();
    this.root.replaceChildren();
    this.window.body.inert = false;
    this.fields = null;
    const to = this.opener?.isConnected && !this.opener.closest("[hidden]") ? this.opener : this.panel.input ?? this.panel.log;
    to.focus();
  }
}
