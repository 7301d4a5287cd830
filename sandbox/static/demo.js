// The demo's side panel: the clock that only goes forward, and the links that the product has pushed.
import { control, get } from "./talk.js";
import { element } from "./show.js";
import { page, say } from "./words.js";

const place = (id) => document.getElementById(id);
let shift = 0;
let zone = "America/Guatemala";

export const locale = () => (page.language === "en" ? "en-US" : "es-GT");
export const now = () => new Date(Date.now() + shift);
export const phoneZone = () => zone;

export function setClock(clock) {
  shift = new Date(clock.now) - Date.now();
  zone = clock.zone;
  const ahead = Math.round(clock.offset_seconds / 3600);
  const by = ahead >= 24 ? `${say("days", { n: Math.floor(ahead / 24) })} ${ahead % 24} h` : `${ahead} h`;
  place("clock-moved").textContent = clock.offset_seconds >= 60 ? say("clock_moved", { by }) : say("clock_real");
  showClock();
}

export function showClock() {
  const part = (options) => now().toLocaleString(locale(), { timeZone: zone, ...options });
  place("phone-time").textContent = part({ hour: "numeric", minute: "2-digit" });
  place("phone-date").textContent = part({ weekday: "short", day: "numeric", month: "short" });
  const full = part({ weekday: "long", day: "numeric", month: "long", year: "numeric", hour: "numeric", minute: "2-digit" });
  if (place("clock").textContent !== full) place("clock").textContent = full;
}

// The country's wall clock as if it were UTC: enough for «the next Friday at seven», which the sandbox reads as local.
function wallClock() {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en-CA", {
    timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  }).formatToParts(now()).map(({ type, value }) => [type, value]));
  return new Date(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:00Z`);
}

function nextFriday() {
  const at = wallClock();
  const friday = new Date(at);
  friday.setUTCDate(at.getUTCDate() + ((5 - at.getUTCDay() + 7) % 7));
  friday.setUTCHours(19, 0, 0, 0);
  if (friday <= at) friday.setUTCDate(friday.getUTCDate() + 7);
  return friday.toISOString().slice(0, 19);
}

export function wireDemo(problem, follow) {
  const move = async (wish) => {
    try { setClock(await control("clock", wish)); } catch (error) { problem(error); }
  };
  for (const button of document.querySelectorAll("[data-forward]")) {
    button.addEventListener("click", () => {
      const by = button.dataset.forward;
      move(by === "friday" ? { to: nextFriday() } : { forward_seconds: Number(by) });
    });
  }
  place("clock-to").addEventListener("submit", (event) => {
    event.preventDefault();
    move({ to: new FormData(event.target).get("to") });
  });
  setInterval(showClock, 1000);
  return async () => showLinks((await get("/ctl/links")).links, follow);
}

function showLinks(links, follow) {
  const items = links.map((one) => element("li", {}, one.url
    ? element("a", { href: one.url, target: "_blank", rel: "noopener noreferrer" }, one.label)
    : element("button", { type: "button", onclick: () => follow(one) }, one.label)));
  place("links").replaceChildren(...(items.length ? items : [element("li", { class: "hint" }, say("no_links"))]));
}
