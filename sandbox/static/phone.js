// The phone page: who holds the phone, what is on the screen, and what the fingers do.
import { act, get, listen } from "./talk.js";
import { locale, phoneZone, setClock, wireDemo } from "./demo.js";
import { bubble, element, plain } from "./show.js";
import { page, say, sayEverywhere } from "./words.js";
import { wireComposer } from "./composer.js";
import { people } from "./people.js";

const place = (id) => document.getElementById(id);
const state = { person: 0, chat: 0, screen: null, payload: "" };
let loadLinks;

function problem(error) { toast(error.message || String(error)); }

function toast(text) {
  place("toast").textContent = text;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { place("toast").textContent = ""; }, 5000);
}

async function ask(what, text = "") {
  const dialog = place("ask");
  place("ask-what").textContent = what;
  place("ask-text").value = text;
  dialog.returnValue = "";
  dialog.showModal();
  await new Promise((done) => dialog.addEventListener("close", done, { once: true }));
  return dialog.returnValue === "yes" ? place("ask-text").value.trim() : "";
}

const inChat = (body = {}) => ({ chat_id: state.chat, ...body });
const attempt = (work) => async (...given) => {
  try { return await work(...given); } catch (error) { problem(error); }
};
const does = {
  botName: () => state.screen.bot.username,
  send: attempt((text) => act(state.person, "send", inChat({ text }))),
  start: attempt(async (payload) => { await act(state.person, "start", { payload }); await refresh(); }),
  tap: attempt(async (message, button, pressed) => {
    pressed.classList.add("waiting");
    setTimeout(() => pressed.classList.remove("waiting"), 10000);
    await act(state.person, "tap", inChat({ message_id: message.message_id, data: button.callback_data }));
  }),
  vote: attempt((message, options) => act(state.person, "vote", inChat({ message_id: message.message_id, options })).then(refresh)),
  remove: attempt((message) => act(state.person, "delete", inChat({ message_id: message.message_id }))),
  settle: () => stick(),
  reply: (message) => composer.reply(message, say("replying") + plain(message).slice(0, 60)),
  edit: (message) => composer.edit(message, say("editing")),
};
const composer = wireComposer({ inChat, person: () => state.person, attempt, ask, toast });

function view() {
  const group = state.screen.chat.type !== "private";
  return { person: state.person, group, votes: state.screen.votes, does, locale: locale(), zone: phoneZone() };
}

// What is heard while a screen is on its way waits, and is shown only if that screen did not hold it yet.
const waiting = [];
let asking = false;
let turns = 0;

async function refresh() {
  turns += 1;
  const turn = turns;
  asking = true;
  let screen;
  try {
    screen = await get(`/u/${state.person}/chat?chat_id=${state.chat}`);
  } finally {
    if (turn === turns) asking = false;
  }
  if (turn !== turns) return;
  state.screen = screen;
  setClock(screen.clock);
  showScreen();
  for (const event of waiting.splice(0)) applyEvent(event);
}

function showScreen() {
  const { screen } = state;
  const bot = `${screen.bot.first_name}`;
  place("bot-name").textContent = screen.chat.title || bot;
  place("bot-state").textContent = screen.person.blocked ? say("is_blocked") : say("is_bot");
  place("log").replaceChildren(...screen.messages.map((message) => bubble(message, view())));
  stick(true);
  showPinned();
  showKeyboard();
  showBeginning();
  showCommands();
  showChats();
  place("block").textContent = say(screen.person.blocked ? "unblock" : "block");
  place("person-language").value = screen.person.language_code === "en" ? "en" : "es";
}

// Whoever reads the end stays at the end when a keyboard opens, a picture arrives or a message comes.
let atEnd = true;
function stick(wanted = atEnd) {
  atEnd = wanted;
  if (wanted) place("log").scrollTop = place("log").scrollHeight;
}

function showPinned() {
  const pinned = state.screen.messages.find((message) => message.message_id === state.screen.pinned.at(-1));
  place("pinned").hidden = !pinned;
  place("pinned").textContent = pinned ? say("pinned") + plain(pinned).slice(0, 80) : "";
}

function showKeyboard() {
  const rows = state.screen.keyboard?.keyboard || [];
  place("keyboard").hidden = !rows.length;
  place("keyboard").replaceChildren(...rows.map((row) => element("div", {}, ...row.map((key) =>
    element("button", { type: "button", onclick: () => pressKey(key) }, key.text)))));
  place("text").placeholder = state.screen.keyboard?.input_field_placeholder || say("message");
}

const pressKey = attempt(async (key) => {
  if (key.web_app) return window.open(key.web_app.url, "_blank", "noopener");
  await act(state.person, "tap", inChat({ label: key.text }));
  if (state.screen.keyboard?.one_time_keyboard) await refresh();
});

function showBeginning() {
  const { person, chat, about } = state.screen;
  const outside = chat.type === "private" && (!person.started || person.blocked);
  place("begin").hidden = !outside;
  place("composer").hidden = outside;
  place("about").textContent = about || say("about");
  place("start").textContent = say(person.blocked ? "restart" : "start");
}

function showCommands() {
  const list = state.screen.commands.map(({ command, description }) =>
    element("button", { type: "button", onclick: () => { toggle("slash", "commands", false); does.send(`/${command}`); } },
      element("b", {}, `/${command}`), ` ${description}`));
  place("commands").replaceChildren(...(list.length ? list : [element("p", { class: "hint" }, say("no_commands"))]));
}

function showChats() {
  const { chats } = state.screen;
  place("chats").hidden = chats.length < 2;
  place("chats").replaceChildren(...chats.map((chat) =>
    element("option", { value: chat.id, selected: chat.id === state.chat }, chat.title || state.screen.bot.first_name)));
}

function heard(person, event) {
  if (event.kind === "clock") return setClock(event.clock);
  if (event.kind === "links") return loadLinks();
  if (event.kind === "message" && event.message.from.id !== person) people.notice(person, event, person === state.person);
  if (person !== state.person) return undefined;
  if (state.screen) showNotice();
  if (event.kind === "toast") return showToast(event);
  if (event.chat_id !== state.chat) return undefined;
  if (event.kind === "action") return showAction(event.action);
  if (asking) return waiting.push(event);
  return applyEvent(event);
}

function applyEvent(event) {
  if (event.seq <= state.screen.seq || event.chat_id !== state.chat) return undefined;
  const list = state.screen.messages;
  if (event.kind === "message") return addMessage({ ...event.message, silent: event.silent || undefined });
  if (event.kind === "edited") {
    const at = list.findIndex((message) => message.message_id === event.message.message_id);
    if (at < 0) return refresh();
    list[at] = event.message;
    place(`m${event.message.message_id}`)?.replaceWith(bubble(event.message, view()));
    return undefined;
  }
  if (event.kind === "deleted") {
    state.screen.messages = list.filter((message) => message.message_id !== event.message_id);
    place(`m${event.message_id}`)?.remove();
    return undefined;
  }
  return ["blocked", "unblocked", "screen"].includes(event.kind) ? refresh() : undefined;
}

function addMessage(message) {
  const log = place("log");
  state.screen.messages.push(message);
  log.append(bubble(message, view()));
  stick(message.from.id === state.person || undefined);
  if (message.from.id === state.screen.bot.id) {
    place("bot-state").textContent = say("is_bot");
    refreshKeyboard();
  }
}

async function refreshKeyboard() {
  const screen = await get(`/u/${state.person}/chat?chat_id=${state.chat}&last=1`);
  Object.assign(state.screen, { keyboard: screen.keyboard, commands: screen.commands, chats: screen.chats, pinned: screen.pinned });
  showKeyboard();
  showCommands();
  showPinned();
}

function showAction(action) {
  place("bot-state").textContent = say(action === "typing" ? "typing" : "sending_file");
  clearTimeout(showAction.timer);
  showAction.timer = setTimeout(() => { place("bot-state").textContent = say("is_bot"); }, 5000);
}

function showToast(event) {
  for (const button of document.querySelectorAll(".waiting")) button.classList.remove("waiting");
  if (event.url) window.open(event.url, "_blank", "noopener");
  if (!event.text) return;
  if (!event.alert) return toast(event.text);
  place("alert-text").textContent = event.text;
  place("alert").showModal();
}

function showNotice() {
  const last = state.screen.messages.findLast((message) => message.from.id === state.screen.bot.id);
  const words = people.lastNotice(state.person) || (last && `${last.from.first_name}: ${plain(last)}`);
  place("notice").textContent = words || say("no_notice");
}

async function hold(person, chat = person) {
  Object.assign(state, { person, chat });
  waiting.length = 0;
  history.replaceState(null, "", `?u=${person}`);
  composer.clear();
  people.read(person);
  await refresh();
  showNotice();
  openPanel(null);
}

function toggle(button, panel, open = place(panel).hidden) {
  place(panel).hidden = !open;
  place(button).setAttribute("aria-expanded", String(open));
}

function openPanel(name) {
  for (const panel of ["people", "demo"]) {
    const open = panel === name && !place(panel).classList.contains("open");
    place(panel).classList.toggle("open", open);
    place(`show-${panel}`).setAttribute("aria-expanded", String(open));
  }
}

function wire() {
  place("start").addEventListener("click", () => { does.start(state.payload); state.payload = ""; });
  place("slash").addEventListener("click", () => toggle("slash", "commands"));
  place("chats").addEventListener("change", ({ target }) => hold(state.person, Number(target.value)));
  place("block").addEventListener("click", attempt(async () => {
    await act(state.person, state.screen.person.blocked ? "unblock" : "block");
    place("chat-menu").open = false;
  }));
  place("group").addEventListener("click", attempt(async () => {
    const title = await ask(say("group_name"));
    if (title) await act(state.person, "group", { title, members: [1002] }).then(({ chat }) => hold(state.person, chat.id));
  }));
  place("person-language").addEventListener("change", attempt(async ({ target }) => {
    await act(state.person, "me", { person: { language_code: target.value } });
    await refresh();
  }));
  place("deep-link").addEventListener("submit", (event) => {
    event.preventDefault();
    does.start(new FormData(event.target).get("payload"));
    openPanel(null);
  });
  for (const panel of ["people", "demo"]) place(`show-${panel}`).addEventListener("click", () => openPanel(panel));
  place("language").addEventListener("click", () => {
    page.language = page.language === "en" ? "es" : "en";
    localStorage.setItem("lang", page.language);
    location.reload();
  });
  place("log").addEventListener("scroll", ({ target }) => { atEnd = target.scrollHeight - target.scrollTop - target.clientHeight < 60; });
  new ResizeObserver(() => stick()).observe(place("log"));
  // A menu closes when something in it was chosen, or on Escape.
  document.addEventListener("click", ({ target }) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(target) || target.closest(".sheet button")) menu.open = false;
    }
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") for (const menu of document.querySelectorAll("details.menu[open]")) { menu.open = false; menu.querySelector("summary").focus(); }
  });
}

async function begin() {
  sayEverywhere();
  place("language").textContent = say("other_language");
  wire();
  const follow = attempt(async (link) => {
    if (link.persona) await hold(Number(link.persona));
    await does.start(link.start || "");
  });
  loadLinks = wireDemo(problem, follow);
  await people.load({ hold, current: () => state.person, say, problem,
    listen: (person) => listen(person, (event) => heard(person, event), (lost) => { if (lost) toast(say("lost")); else if (person === state.person && state.screen) refresh(); }) });
  await loadLinks();
  const asked = Number(new URLSearchParams(location.search).get("u"));
  await hold(asked || 1001);
}

begin().catch(problem);
