// One message as the phone shows it. Text reaches the page as text nodes only, never as markup.
import { say } from "./words.js";

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote", spoiler: "mark",
};

export function formatted(text, entities = [], does) {
  const whole = document.createDocumentFragment();
  const edges = new Set([0, text.length]);
  for (const { offset, length } of entities) edges.add(offset).add(offset + length);
  const cuts = [...edges].sort((a, b) => a - b);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const around = entities.filter((e) => e.offset <= cuts[i] && e.offset + e.length >= cuts[i + 1]);
    let node = document.createTextNode(text.slice(cuts[i], cuts[i + 1]));
    for (const entity of around.reverse()) node = wrapped(node, entity, text, does);
    whole.append(node);
  }
  return whole;
}

function wrapped(node, entity, text, does) {
  const inside = text.slice(entity.offset, entity.offset + entity.length);
  if (TAGS[entity.type]) return element(TAGS[entity.type], {}, node);
  if (entity.type === "bot_command") return element("button", { type: "button", class: "inline", onclick: () => does.send(inside) }, node);
  if (entity.type === "text_link") return link(entity.url, node, does);
  if (entity.type === "url") return link(inside, node, does);
  return node;
}

export function link(url, node, does) {
  const full = /^[a-z]+:/i.test(url) ? url : `https://${url}`;
  const deep = full.match(/^https?:\/\/t\.me\/(\w+)\?start=([\w-]*)/);
  if (deep && deep[1] === does.botName()) {
    return element("button", { type: "button", class: "inline", onclick: () => does.start(deep[2]) }, node);
  }
  if (!/^https?:/i.test(full)) return node;
  return element("a", { href: full, target: "_blank", rel: "noopener noreferrer" }, node);
}

export function plain(message) {
  const kinds = { photo: "photo", voice: "voice", document: "document", location: "location", contact: "contact", sticker: "sticker" };
  if (message.text || message.caption) return message.text || message.caption;
  if (message.poll) return message.poll.question;
  if (message.pinned_message) return say("pinned_notice");
  if (message.new_chat_members) return say("bot_in_group");
  const kind = Object.keys(kinds).find((name) => message[name]);
  return kind ? `[${say(kinds[kind] === "voice" ? "voice_file" : kinds[kind])}]` : say("unseen_kind");
}

export function bubble(message, view) {
  const mine = message.from.id === view.person;
  if (message.pinned_message) return element("div", { class: "service" }, say("pinned_notice"));
  if (message.new_chat_members) return element("div", { class: "service" }, say("bot_in_group"));
  const body = element("div", { class: "bubble" },
    view.group && !mine ? element("p", { class: "sender" }, message.from.first_name) : null,
    message.forward_origin ? element("p", { class: "forwarded" }, say("forwarded") + message.forward_origin.sender_user.first_name) : null,
    message.reply_to_message ? element("p", { class: "quoted" }, plain(message.reply_to_message).slice(0, 90)) : null,
    media(message, view), words(message, view), foot(message, view, mine));
  return element("div", { id: `m${message.message_id}`, class: mine ? "mine" : "theirs" }, body, buttons(message, view));
}

function words(message, view) {
  const text = message.text ?? message.caption;
  if (!text) return null;
  return element("div", { class: "words", dir: "auto" }, formatted(text, message.entities || message.caption_entities, view.does));
}

function media(message, view) {
  const file = (id) => `/u/${view.person}/file/${id}`;
  if (message.photo) return element("img", { src: file(message.photo.at(-1).file_id), alt: message.caption || say("photo"), width: Math.min(260, message.photo.at(-1).width), onload: view.does.settle });
  if (message.sticker) return element("p", { class: "sticker" }, message.sticker.emoji || "◆");
  if (message.voice || message.audio) return element("audio", { controls: true, preload: "none", src: file((message.voice || message.audio).file_id), "aria-label": say("voice_file") });
  if (message.document) return element("a", { href: file(message.document.file_id), download: message.document.file_name || "archivo" }, message.document.file_name || say("document"));
  if (message.venue) return element("p", {}, element("strong", {}, message.venue.title), element("br"), message.venue.address);
  if (message.location) return element("p", { class: "card" }, `${say("shared_location")}: ${message.location.latitude.toFixed(4)}, ${message.location.longitude.toFixed(4)}`);
  if (message.contact) return element("p", { class: "card" }, element("strong", {}, message.contact.first_name), element("br"), message.contact.phone_number);
  if (message.dice) return element("p", { class: "sticker" }, String(message.dice.value));
  if (message.poll) return poll(message, view);
  return null;
}

function poll(message, view) {
  const { poll } = message;
  const chosen = view.votes[poll.id];
  const done = poll.is_closed || chosen;
  const kind = `${say(poll.type === "quiz" ? "quiz" : "poll")}${poll.is_closed ? ` · ${say("closed")}` : ""}`;
  const options = poll.options.map((option, number) => (done ? counted(poll, option, number, chosen) : choice(message, number, view)));
  return element("fieldset", { class: "poll" },
    element("legend", {}, poll.question), element("p", { class: "hint" }, kind), ...options,
    poll.allows_multiple_answers && !done ? voteButton(message, view) : null,
    done && poll.explanation ? element("p", { class: "card" }, formatted(poll.explanation, poll.explanation_entities, view.does)) : null,
    done ? element("p", { class: "hint" }, say(poll.total_voter_count === 1 ? "one_vote" : "votes", { n: poll.total_voter_count })) : null);
}

function choice(message, number, view) {
  const { text } = message.poll.options[number];
  if (message.poll.allows_multiple_answers) {
    return element("label", { class: "choice" }, element("input", { type: "checkbox", value: number }), text);
  }
  return element("button", { type: "button", class: "choice", onclick: () => view.does.vote(message, [number]) }, text);
}

function voteButton(message, view) {
  const click = ({ target }) => {
    const boxes = target.closest("fieldset").querySelectorAll("input:checked");
    view.does.vote(message, [...boxes].map((box) => Number(box.value)));
  };
  return element("button", { type: "button", class: "strong", onclick: click }, say("vote"));
}

function counted(poll, option, number, chosen) {
  const share = poll.total_voter_count ? Math.round((100 * option.voter_count) / poll.total_voter_count) : 0;
  const marks = [];
  if (chosen?.includes(number)) marks.push(say("yours"));
  if (poll.type === "quiz" && poll.correct_option_ids?.includes(number)) marks.push(say("right"));
  const bar = element("span", { class: "bar" });
  bar.style.inlineSize = `${share}%`;
  return element("p", { class: "counted" }, `${share} % ${option.text}${marks.length ? ` (${marks.join(", ")})` : ""}`, bar);
}

function foot(message, view, mine) {
  const time = new Date(message.date * 1000).toLocaleTimeString(view.locale, { hour: "numeric", minute: "2-digit", timeZone: view.zone });
  const more = element("div", { class: "sheet" },
    element("button", { type: "button", onclick: () => view.does.reply(message) }, say("reply")),
    mine && message.text ? element("button", { type: "button", onclick: () => view.does.edit(message) }, say("edit")) : null,
    element("button", { type: "button", onclick: () => view.does.remove(message) }, say("delete")));
  return element("p", { class: "foot" }, `${message.edit_date ? `${say("edited")} · ` : ""}${message.silent ? `${say("silent")} · ` : ""}${time}`,
    element("details", { class: "menu" }, element("summary", { "aria-label": say("more") }, "⋯"), more));
}

function buttons(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return element("div", { class: "buttons", role: "group", "aria-label": say("options") },
    ...rows.map((row) => element("div", {}, ...row.map((button) => inlineButton(message, button, view)))));
}

function inlineButton(message, button, view) {
  const url = button.url || button.web_app?.url;
  if (!url) return element("button", { type: "button", onclick: (event) => view.does.tap(message, button, event.currentTarget) }, button.text);
  const node = element("span", {}, button.text);
  const made = link(url, node, view.does);
  made.className = "as-button";
  if (made.tagName === "A") made.append(element("span", { "aria-label": say("opens_new"), role: "img" }, " ↗"));
  return made;
}
