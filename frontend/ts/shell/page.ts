// What every script of the frame needs: the server's time, the token, the status line.
const root = document.documentElement;
const made = Date.parse(root.dataset.now ?? "") || Date.now();
let ahead = made - Date.now();

/** The server's time in milliseconds; the computer's own clock is never shown. */
export function now(): number {
  return Date.now() + ahead;
}
export function serverSays(time: string): void {
  const said = Date.parse(time);
  if (said) ahead = said - Date.now();
}
const london = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", hour: "2-digit", minute: "2-digit", second: "2-digit" });
export function time(at: number): string {
  return london.format(at);
}
export function csrf(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf"]')?.content ?? "";
}
/** A change sent by script: the same token and key that a form carries. */
export function send(method: string, url: string, form: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method,
    credentials: "same-origin",
    headers: { "X-CSRF-TOKEN": csrf(), "X-Idempotency-Key": crypto.randomUUID(), "X-Requested-With": "fetch" },
    body: new URLSearchParams(form),
  });
}
let spokenAt = 0;
/** Speaks one summary at most every 30 seconds. */
export function speak(words: string, atOnce = false): void {
  if (!atOnce && Date.now() - spokenAt < 30_000) return;
  spokenAt = Date.now();
  const place = document.querySelector("[data-spoken]");
  if (place) place.textContent = words;
}
export function typing(element: Element | null): boolean {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}
