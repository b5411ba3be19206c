import { now } from "./page";

// Clock chips count from the server's time, and stop counting when the page cannot know.
function units(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return `${minutes}min`;
  if (minutes < 1440) return `${Math.floor(minutes / 60)}hr${minutes % 60 ? ` ${minutes % 60}min` : ""}`;
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor(minutes / 60) % 24;
  if (days < 14) return `${days}d${hours ? ` ${hours}hr` : ""}`;
  return `${Math.floor(days / 7)}w${days % 7 ? ` ${days % 7}d` : ""}`;
}
export function tick(known = true): void {
  document.querySelectorAll<HTMLElement>("[data-due]").forEach((chip) => {
    const words = chip.querySelector("span");
    if (!words) return;
    const left = Date.parse(chip.dataset.due ?? "") - now();
    const late = left <= -60_000;
    if (!known) {
      words.textContent = `Due ${chip.dataset.at}`;
      return;
    }
    words.textContent = late ? `${units(-left)} ${chip.dataset.lateWord}` : `in ${units(Math.max(left, 0))}`;
    const kind = late ? "overdue" : left <= 3_600_000 ? "unsure" : "neutral";
    chip.className = chip.className.replace(/tag--\w+/, `tag--${kind}`);
  });
}
setInterval(() => tick(document.documentElement.dataset.link !== "disconnected"), 15_000);
