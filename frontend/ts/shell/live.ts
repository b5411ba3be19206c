import { tick } from "./clock";
import { now, serverSays, speak, time } from "./page";

// Changed parts arrive as HTML and replace the element of the same id, except the one in use.
type State = "live" | "catching-up" | "stale" | "disconnected";
const root = document.documentElement;
const stamp = document.querySelector<HTMLElement>("[data-live-stamp]");
const notice = document.querySelector<HTMLElement>("[data-live-notice]");
const topics = [...new Set(Array.from(document.querySelectorAll<HTMLElement>("[data-live]"), (e) => e.dataset.live ?? ""))].filter(Boolean);
let heard = now();
let lost = 0;
let gap = false;
let state: State = "live";
let changes = 0;
const held = new Map<string, string | null>();

function inUse(element: Element): boolean {
  return element.contains(document.activeElement) || element.matches(":hover") || !!element.querySelector("form[data-drafting], dialog[open]");
}
function swap(id: string, html: string | null): void {
  const old = document.getElementById(id);
  if (!old) {
    document.dispatchEvent(new CustomEvent("almoner:unplaced", { detail: { id, html } }));
    return;
  }
  if (inUse(old)) {
    held.set(id, html);
    old.classList.add("changed");
    return;
  }
  if (html === null) old.remove();
  else {
    const place = document.createElement("template");
    place.innerHTML = html.trim();
    const fresh = place.content.firstElementChild;
    if (!fresh) return;
    old.replaceWith(fresh);
    fresh.classList.add("changed");
    setTimeout(() => fresh.classList.remove("changed"), 10_000);
    (window as unknown as { htmx?: { process(e: Element): void } }).htmx?.process(fresh);
  }
  document.dispatchEvent(new CustomEvent("almoner:changed", { detail: { id } }));
}
function release(): void {
  for (const [id, html] of [...held]) {
    const element = document.getElementById(id);
    if (element && inUse(element)) continue;
    held.delete(id);
    swap(id, html);
  }
}
document.addEventListener("focusout", () => setTimeout(release));
document.addEventListener("pointerout", () => setTimeout(release, 200));

function show(next: State): void {
  if (stamp) {
    stamp.dataset.state = next;
    const words = stamp.querySelector("[data-live-words]");
    const b = document.createElement("b");
    const said: Record<State, [string, string]> = {
      live: ["Live", ` as at ${time(heard)}`],
      "catching-up": ["As at", ` ${time(heard)}, catching up`],
      stale: ["As at", ` ${time(heard)}, ${Math.max(1, Math.floor((now() - heard) / 60_000))}min old`],
      disconnected: ["Not connected", ` since ${time(heard)}`],
    };
    b.textContent = said[next][0];
    words?.replaceChildren(b, said[next][1]);
  }
  if (next !== state || next === "disconnected") announce(next);
  state = next;
}
function announce(next: State): void {
  root.dataset.link = next;
  const word = document.querySelector("[data-connection-word]");
  if (word) word.textContent = next === "disconnected" ? "Not connected" : "Connected";
  if (notice) {
    notice.hidden = next === "live" || next === "catching-up";
    notice.classList.toggle("live-notice--stale", next === "stale");
    const b = document.createElement("b");
    b.textContent = `This is the page as it was at ${time(heard)}.`;
    const again = document.createElement("a");
    Object.assign(again, { href: location.href, textContent: "Reload" });
    notice.replaceChildren(b, next === "stale" ? " Something was missed." : " Anything may have changed since. Trying again. You can read and write notes; changes are off.", again);
  }
  if (next === state) return;
  document.querySelectorAll<HTMLButtonElement>("button[data-writes]").forEach((button) => off(button, next === "disconnected"));
  tick(next !== "disconnected");
  if (next === "disconnected") speak(`Not connected since ${time(heard)}. Changes are off.`, true);
}
function off(button: HTMLButtonElement, disconnected: boolean): void {
  if (disconnected && !button.disabled) {
    button.disabled = true;
    button.dataset.offBecause = button.title;
    button.title = "Not connected: this cannot be saved now";
  } else if (!disconnected && button.dataset.offBecause !== undefined) {
    button.disabled = false;
    button.title = button.dataset.offBecause;
    delete button.dataset.offBecause;
  }
}
function beat(): void {
  const age = now() - heard;
  if (lost && now() - lost > 6_000) show("disconnected");
  else if (gap || age > 60_000) show("stale");
  else show(age > 12_000 ? "catching-up" : "live");
}
function arrived(at: string): void {
  serverSays(at);
  heard = now();
  lost = 0;
  beat();
}
/** A board that nobody types in reads itself again; a page in use asks. */
function missed(): void {
  gap = true;
  const busy = !!document.querySelector("form[data-drafting]") || !!document.querySelector("dialog[open]");
  if (!busy && document.visibilityState === "visible") location.reload();
  else beat();
}
function listen(): void {
  const source = new EventSource("/live?" + topics.map((t) => `topic=${encodeURIComponent(t)}`).join("&"));
  let closed = 0;
  source.addEventListener("time", (e) => arrived(e.data));
  source.addEventListener("hello", (e) => arrived(e.data.trim()));
  source.addEventListener("gap", missed);
  source.addEventListener("stale", missed);
  source.addEventListener("changed", (e) => {
    const [first, ...html] = e.data.split("\n");
    const [at, id] = first!.split(" ");
    arrived(at!);
    swap(id!, html.join("\n"));
    summary();
  });
  source.addEventListener("gone", (e) => {
    const [at, id] = e.data.split(" ");
    arrived(at!);
    swap(id!, null);
    summary();
  });
  source.onerror = () => {
    lost ||= now();
    if (source.readyState !== EventSource.CLOSED || closed++) return;
    setTimeout(listen, 3_000);
  };
}
function summary(): void {
  changes++;
  speak(`${changes} ${changes === 1 ? "change" : "changes"} on this page`);
}
if (topics.length) {
  listen();
  setInterval(beat, 1_000);
}
