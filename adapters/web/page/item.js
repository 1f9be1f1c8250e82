// One thing in a conversation: a card of the bot, or what somebody wrote.
import { el, lang, paragraphs, people, word } from "./dom.js";

export class Item {
  constructor(x, window, panel) {
    this.window = window;
    this.panel = panel;
    this.root = el("article", { class: "item", "data-ref": x.ref || undefined, tabindex: "-1" });
    this.draw(x);
  }

  /** update draws the item as it is now, and leaves the focus where it was. */
  update(x, fresh) {
    const buttons = [...this.root.querySelectorAll(".buttons button")];
    const had = this.root.contains(document.activeElement);
    const at = buttons.indexOf(document.activeElement);
    this.draw(x);
    if (had) (this.root.querySelectorAll(".buttons button")[at] ?? this.root).focus();
    if (!fresh) return;
    this.root.classList.remove("fresh");
    requestAnimationFrame(() => this.root.classList.add("fresh"));
  }

  draw(x) {
    const mine = x.from === this.window.person.user;
    const who = x.from === "" ? word("chat.title") : people.find((p) => p.user === x.from)?.name ?? x.from;
    this.root.classList.toggle("mine", mine);
    this.root.classList.toggle("bot", x.from === "");
    const meta = el("p", { class: "meta" },
      x.from === "" ? el("img", { src: "/page/icon.svg", alt: "", width: "18", height: "18" }) : el("span", { class: "dot small", "data-user": x.from, "aria-hidden": "true" }, who[0]),
      el("strong", {}, who), x.ref ? this.moment(x.at) : undefined,
      x.changed ? el("span", { class: "edited" }, word("web.changed")) : undefined);
    const body = el("div", { class: "body", lang: x.lang }, paragraphs(x.text));
    this.root.replaceChildren(meta, body);
    if (x.buttons?.length) this.root.append(el("div", { class: "buttons", lang: x.lang }, x.buttons.map((b, i) => this.button(x, b, i))));
    if (mine && x.ref) this.root.append(this.unsay(x));
  }

  moment(at) {
    const format = new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit", timeZone: this.window.zone });
    return el("time", { datetime: at }, format.format(new Date(at)));
  }

  /** button is one of a card. The first stands out, but not where several people choose: it is not to be what the bot would choose. */
  button(x, b, i) {
    const lead = this.panel.name !== "channel";
    const e = el("button", { type: "button", class: b.danger ? "danger" : i === 0 && lead ? "primary" : undefined, onclick: async () => {
      if (e.getAttribute("aria-disabled") === "true") return;
      e.setAttribute("aria-disabled", "true");
      await this.window.act({ do: "press", place: this.panel.place || this.window.person.user, ref: x.ref, action: b.action }, this.panel, e);
      e.removeAttribute("aria-disabled");
      if (!x.ref && !this.window.sheet.open) this.window.act({ do: "open" }, this.panel); // the overview shows what follows
    } }, b.label);
    return e;
  }

  unsay(x) {
    const label = word("web.unsay");
    return el("button", { type: "button", class: "quiet unsay", onclick: () => {
      this.window.act({ do: "unsay", place: this.panel.place, ref: x.ref }, this.panel);
    } }, label);
  }
}
