// Puts the page together: who has a window, which of them are seen, the clock and the bot.
import { announce, channel, el, lang, people, word } from "./dom.js";
import { listen } from "./feed.js";
import { desk } from "./send.js";
import { Window } from "./window.js";

const $ = (id) => document.getElementById(id);
const narrow = matchMedia("(max-width: 719px)");
const seats = new Map();
// As many of those who are there from the beginning as there is room for.
let shown = new Set(people.filter((p) => p.open).slice(0, Math.max(1, Math.floor(innerWidth / 360))).map((p) => p.user));
let single = people[0].user;

for (const person of people) {
  const badge = el("span", { class: "badge", hidden: true });
  const chip = el("button", { type: "button", class: "chip", "data-user": person.user, onclick: () => choose(person.user) },
    el("span", { class: "dot", "data-user": person.user, "aria-hidden": "true" }, person.name[0]),
    el("span", { class: "who" }, el("strong", {}, person.name), " ", el("small", {}, person.role)), badge);
  const window = new Window(person, channel, (unread) => count(person.user, unread));
  seats.set(person.user, { person, chip, badge, window });
  $("people").append(chip);
  $("windows").append(window.root);
}

/** choose shows a window or puts it away; on a narrow screen there is one at a time. */
function choose(user) {
  if (narrow.matches) single = user;
  else if (!shown.has(user)) shown.add(user);
  else if (shown.size > 1) shown.delete(user);
  layout();
}

function layout() {
  for (const [user, seat] of seats) {
    const visible = narrow.matches ? user === single : shown.has(user);
    seat.chip.setAttribute("aria-pressed", visible);
    seat.window.show(visible);
  }
}
narrow.addEventListener("change", layout);
layout();

function count(user, unread) {
  const seat = seats.get(user);
  if (!seat) return;
  seat.badge.hidden = unread === 0;
  seat.badge.textContent = unread;
}

// The clock ticks here from where it stood when the program last said so.
let clock = null;
function tick() {
  if (!clock) return;
  const now = new Date(clock.at + performance.now() - clock.since);
  const format = { weekday: "short", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit", timeZone: clock.zone };
  const text = new Intl.DateTimeFormat(lang, format).format(now);
  if ($("clock").textContent !== text) $("clock").textContent = text;
}
setInterval(tick, 1000);

function setClock({ now, zone }) {
  clock = { at: Date.parse(now), zone, since: performance.now() };
  for (const { window } of seats.values()) window.zone = zone;
  tick();
}

let bot = true;
let connected = true;
function showStatus() {
  const state = !connected ? "lost" : bot ? "running" : "stopped";
  if ($("status").dataset.state === state) return;
  $("status").dataset.state = state;
  $("status").textContent = word(`web.${state}`);
}

listen({
  connected(is) { connected = is; showStatus(); },
  whole(all) {
    bot = all.bot;
    setClock(all.clock);
    for (const { window } of seats.values()) window.whole(all.places);
    showStatus();
  },
  change(c) {
    if (c.bot !== undefined) bot = c.bot;
    if (c.clock) setClock(c.clock);
    if (c.place) for (const { window } of seats.values()) window.change(c);
    showStatus();
  },
});

const deskButtons = document.querySelectorAll("[data-do]");
for (const button of deskButtons) {
  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-disabled") === "true") return;
    for (const b of deskButtons) b.setAttribute("aria-disabled", "true");
    try {
      const { happened } = await desk(button.dataset.do);
      if (button.dataset.do === "restart") announce(word("web.restarted"));
      else if (!happened) say(word("web.nothing-next"));
      else { tick(); announce(word("web.moved", { When: $("clock").textContent })); }
    } catch {
      say(word("web.failed"));
    }
    for (const b of deskButtons) b.removeAttribute("aria-disabled");
  });
}

/** say shows a sentence beside the people for a moment; the status comes back with the next change. */
function say(text) {
  $("status").dataset.state = "said";
  $("status").textContent = text;
  setTimeout(showStatus, 8000);
}

$("more").addEventListener("click", () => {
  const open = $("more").getAttribute("aria-expanded") !== "true";
  $("more").setAttribute("aria-expanded", open);
  $("desk").classList.toggle("open", open);
});

const dark = matchMedia("(prefers-color-scheme: dark)");
$("theme").addEventListener("click", () => {
  const root = document.documentElement;
  const now = root.dataset.theme ?? (dark.matches ? "dark" : "light");
  root.dataset.theme = now === "dark" ? "light" : "dark";
  try { localStorage.setItem("theme", root.dataset.theme); } catch { /* it lasts until the page is closed */ }
});
