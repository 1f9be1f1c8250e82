// What changes comes as server-sent events. The browser reconnects by itself and says what it saw last.
import { lang } from "./dom.js";

/** listen calls on.whole with everything, on.change with each change after it, on.connected when that changes. */
export function listen(on) {
  const source = new EventSource(`/${lang}/feed`);
  source.addEventListener("open", () => on.connected(true));
  source.addEventListener("whole", (e) => on.whole(JSON.parse(e.data)));
  source.addEventListener("change", (e) => on.change(JSON.parse(e.data)));
  source.addEventListener("error", () => {
    on.connected(false);
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(() => listen(on), 3000); // refused: it does not try again by itself
  });
}
