// Sending what people do. Every act has an id of its own, and keeps it when it is sent again: the bot
// does it once.
import { lang, word } from "./dom.js";

/** newID names an act. */
export const newID = () => crypto.randomUUID();

async function post(path, body) {
  return fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** send hands over an act and gives what to show. When the program cannot be reached it is tried again. */
export async function send(act) {
  for (let tries = 0; ; tries++) {
    try {
      const answer = await post(`/${lang}/act`, act);
      return await answer.json();
    } catch {
      if (tries === 3) return { taken: false, lang, note: word("web.failed") };
      await wait(500 << tries);
    }
  }
}

/** desk moves the clock ("hour", "day", "next") or starts the bot anew ("restart"). */
export async function desk(what) {
  const answer = await post("/desk", { do: what });
  if (!answer.ok) throw new Error(`desk: ${answer.status}`);
  return answer.json();
}
