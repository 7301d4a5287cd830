// Who is in the village, what waits unread on each phone, and what a locked phone would show.
import { act, get } from "./talk.js";
import { element, plain } from "./show.js";
import { say } from "./words.js";

const known = new Map();
const SHOWN = 30;
let wiring;

function row(person) {
  const facts = known.get(person.id);
  const name = `${person.first_name} ${person.last_name || ""}`.trim();
  const held = wiring.current() === person.id;
  return element("li", {}, element("button", { type: "button", "aria-current": held ? "true" : undefined, onclick: () => wiring.hold(person.id) },
    element("span", { class: "avatar", "aria-hidden": "true" }, person.first_name.slice(0, 1)),
    element("span", { class: "who" }, element("b", {}, name), element("span", { class: "last" }, facts.notice || "")),
    facts.unread ? element("span", { class: "count", role: "img", "aria-label": `${facts.unread} ${say("unread")}` }, String(facts.unread)) : null));
}

function show() {
  const rows = [...known.values()].map(({ person }) => row(person));
  document.getElementById("person-list").replaceChildren(...rows);
  const all = [...known.values()].reduce((sum, { unread }) => sum + unread, 0);
  const badge = document.getElementById("all-unread");
  badge.hidden = !all;
  badge.textContent = all;
}

function meet(person) {
  if (known.has(person.id)) return;
  known.set(person.id, { person, unread: 0, notice: "" });
  wiring.listen(person.id);
}

async function add(event) {
  event.preventDefault();
  const given = new FormData(event.target);
  const id = 2000 + Math.floor(Math.random() * 900000);
  const person = { first_name: given.get("name").trim(), language_code: given.get("language") };
  event.target.reset();
  meet(await act(id, "me", { person }));
  await wiring.hold(id);
}

export const people = {
  async load(given) {
    wiring = given;
    const listed = (await get(`/people?limit=${SHOWN}`)).people;
    for (const person of listed) meet(person);
    const asked = Number(new URLSearchParams(location.search).get("u"));
    if (asked && !known.has(asked)) meet(await act(asked, "me"));
    document.getElementById("add-person").addEventListener("submit", (event) => add(event).catch(wiring.problem));
    show();
  },
  notice(id, event, isHeld) {
    const facts = known.get(id);
    const words = plain(event.message).replace(/\s+/g, " ").slice(0, 120);
    facts.notice = `${event.message.from.first_name}: ${words}${event.silent ? ` (${say("silent")})` : ""}`;
    if (!isHeld) facts.unread += 1;
    show();
  },
  read(id) {
    if (known.has(id)) known.get(id).unread = 0;
    show();
  },
  lastNotice: (id) => known.get(id)?.notice,
};
