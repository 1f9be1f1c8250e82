// The screen of one person: their conversation with the bot, the channel, and their overview.
import { announce, el, freshID, paragraphs, people, word } from "./dom.js";
import { Item } from "./item.js";
import { newID, send } from "./send.js";
import { Sheet } from "./sheet.js";

export class Window {
  /** unread is told how many items came while they were not seen. */
  constructor(person, channel, unread) {
    this.person = person;
    this.unread = unread;
    this.zone = "UTC";
    this.turn = Promise.resolve(); // their acts go one after another
    const title = freshID();
    this.panels = new Map();
    this.tabs = el("div", { class: "tabs", role: "tablist", "aria-labelledby": title, onkeydown: (e) => this.arrow(e) });
    this.stage = el("div", { class: "stage" });
    this.head = el("header", {},
      el("span", { class: "dot", "data-user": person.user, "aria-hidden": "true" }, person.name[0]),
      el("h2", { id: title }, person.name, " ", el("small", {}, person.role)), this.tabs);
    this.body = el("div", { class: "inside" }, this.head, this.stage);
    this.root = el("section", { class: "window", "data-user": person.user, "aria-labelledby": title }, this.body);
    this.sheet = new Sheet(this);
    this.addPanel("chat", person.user, word("web.chat"));
    if (channel.id) this.addPanel("channel", channel.id, `#${channel.name}`);
    this.addPanel("home", "", word("web.home"));
    this.select("chat", false);
  }

  addPanel(name, place, label) {
    const id = freshID();
    const tab = el("button", { type: "button", role: "tab", id: `${id}t`, "aria-controls": id, onclick: () => this.select(name) },
      label, el("span", { class: "badge", hidden: true }));
    const log = el("div", { class: "log", tabindex: "0", role: name === "home" ? undefined : "log", "aria-live": "off", "aria-label": label });
    const panel = el("div", { class: "panel", role: "tabpanel", id, "aria-labelledby": `${id}t`, hidden: true }, log);
    const p = { name, place, tab, panel, log, items: new Map(), unread: 0 };
    if (name !== "home") panel.append(this.composer(p));
    this.panels.set(name, p);
    this.tabs.append(tab);
    this.stage.append(panel);
    this.emptyHint(p);
  }

  /** composer is where a person types. What was not taken stays, with its id, to be sent again. */
  composer(p) {
    const label = word(p.name === "chat" ? "web.say" : "web.say-channel", { Name: this.person.name, Channel: p.place.slice(1) });
    const input = el("input", { type: "text", "aria-label": label, placeholder: label, maxlength: "20000", autocomplete: "off", enterkeyhint: "send" });
    let draft = { id: newID(), text: "" };
    p.input = input;
    return el("form", { class: "composer", novalidate: true, onsubmit: (e) => {
      e.preventDefault();
      const text = input.value;
      if (text.trim() === "") return;
      if (draft.text !== text) draft = { id: newID(), text };
      const { id } = draft;
      input.value = "";
      this.act({ id, do: "say", place: p.place, text }, p).then((answer) => {
        if (!answer.taken && input.value === "") input.value = text;
        else if (draft.id === id) draft = { id: newID(), text: "" };
      });
    } }, input, el("button", { class: "primary", type: "submit" }, word("web.send")));
  }

  /** act hands over something this person did, after what they did before, and shows the answer. */
  act(act, panel, opener) {
    this.root.dataset.busy = this.busy = (this.busy ?? 0) + 1;
    const done = this.turn.then(async () => {
      const answer = await send({ id: newID(), who: this.person.user, ...act });
      if (act.do === "submit" && answer.taken && !answer.form && !answer.view) this.sheet.close();
      this.root.dataset.taken = answer.taken;
      this.answered(answer, panel, opener);
      return answer;
    }).finally(() => { this.root.dataset.busy = --this.busy; });
    this.turn = done.catch(() => {});
    return done;
  }

  answered(answer, panel, opener) {
    if (answer.files?.length) this.handOver(panel, answer);
    if (answer.form) this.sheet.form(answer, panel, opener);
    else if (answer.view) this.sheet.view(answer, panel, opener);
    if (answer.home) this.drawHome(answer.home);
    if (answer.note && !answer.form && !this.sheet.takes(answer)) this.note(panel, answer);
  }

  /** note is a sentence that leaves no trace: it is gone when the page is loaded again. */
  note(panel, { note, lang }, inside = []) {
    const x = el("div", { class: "note", lang },
      el("p", { class: "tag" }, word("web.only-you", { Name: this.person.name })), paragraphs(note), inside,
      el("button", { type: "button", class: "quiet close", "aria-label": word("web.put-away"), onclick: () => { x.remove(); (panel.input ?? panel.log).focus(); } }, "×"));
    this.add(panel, x);
    announce(word("web.new", { Name: this.person.name, Text: note }));
  }

  /** handOver gives files to keep. */
  handOver(panel, { files, lang }) {
    const links = files.map(({ id, name, size }) => el("p", {}, el("a", { href: `file/${id}`, download: name, class: "download" },
      el("span", { "aria-hidden": "true" }, "↓ "), word("web.download", { Name: name }), " ", el("small", {}, `${Math.ceil(size / 1024)} kB`))));
    this.note(panel, { note: word("chat.file"), lang }, links);
  }

  /** add puts something at the end of a conversation, and shows it if the end was in sight. */
  add(panel, x) {
    const log = panel.log;
    const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    panel.hint?.remove();
    panel.hint = null;
    log.append(x);
    if (atEnd) log.scrollTop = log.scrollHeight;
  }

  whole(places) {
    for (const p of this.panels.values()) {
      if (!p.place) continue;
      const keep = new Set((places[p.place] ?? []).map((x) => x.ref));
      for (const ref of [...p.items.keys()]) if (!keep.has(ref)) this.remove(p, ref);
      for (const x of places[p.place] ?? []) this.put(p, x, false);
      this.emptyHint(p);
      p.log.scrollTop = p.log.scrollHeight;
    }
  }

  change(c) {
    for (const p of this.panels.values()) {
      if (p.place !== c.place) continue;
      if (c.gone) this.remove(p, c.gone);
      else this.put(p, c.item, true);
    }
  }

  put(p, x, fresh) {
    const known = p.items.get(x.ref);
    if (known) return known.update(x, fresh);
    const item = new Item(x, this, p);
    p.items.set(x.ref, item);
    this.add(p, item.root);
    if (!fresh || x.from === this.person.user) return undefined;
    item.root.classList.add("fresh");
    if (!this.sees(p)) this.setUnread(p, p.unread + 1);
    if (x.from === "" && p.name === "chat" || this.sees(p) && p.name === "channel" && x.from === "") {
      announce(word("web.new", { Name: this.person.name, Text: x.text.split("\n")[0] }));
    }
    return undefined;
  }

  remove(p, ref) {
    const item = p.items.get(ref);
    if (!item) return;
    const had = item.root.contains(document.activeElement);
    p.items.delete(ref);
    item.root.remove();
    if (had) p.log.focus();
    this.emptyHint(p);
  }

  emptyHint(p) {
    if (p.name === "home" || p.log.childElementCount > 0) return;
    const first = this.person.user === people[0].user;
    const key = p.name === "channel" ? "web.empty-channel" : this.person.officer ? "web.empty-officer" : "web.empty";
    p.hint = el("div", { class: "hint" });
    if (first && p.name === "chat") {
      p.hint.append(el("p", {}, word("web.hello", { Name: this.person.name })),
        el("button", { type: "button", class: "primary", onclick: () => this.act({ do: "say", place: p.place, text: "start" }, p) }, word("web.begin")));
    } else p.hint.append(el("p", {}, word(key)));
    p.log.append(p.hint);
  }

  sees(p) { return !this.root.hidden && this.now === p; }

  setUnread(p, n) {
    p.unread = n;
    const badge = p.tab.lastElementChild;
    badge.hidden = n === 0;
    badge.textContent = n;
    this.unread([...this.panels.values()].reduce((sum, x) => sum + x.unread, 0));
  }

  /** select shows a tab; the overview is asked for anew each time. */
  select(name, asked = true) {
    this.now = this.panels.get(name);
    for (const p of this.panels.values()) {
      p.tab.setAttribute("aria-selected", p === this.now);
      p.tab.tabIndex = p === this.now ? 0 : -1;
      p.panel.hidden = p !== this.now;
    }
    if (!this.root.hidden) this.setUnread(this.now, 0);
    this.now.log.scrollTop = this.now.log.scrollHeight;
    if (name === "home" && asked) this.act({ do: "open" }, this.now);
  }

  arrow(e) {
    const names = [...this.panels.keys()];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!step) return;
    e.preventDefault();
    const next = names[(names.indexOf(this.now.name) + step + names.length) % names.length];
    this.select(next);
    this.now.tab.focus();
  }

  drawHome(posts) {
    const p = this.panels.get("home");
    p.log.replaceChildren(...posts.map((x) => new Item({ ...x, ref: "", from: "" }, this, p).root));
  }

  show(visible) {
    this.root.hidden = !visible;
    if (!visible) return;
    this.setUnread(this.now, 0);
    this.now.log.scrollTop = this.now.log.scrollHeight;
  }
}
