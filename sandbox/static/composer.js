// What a person can write, attach and record.
import { act } from "./talk.js";
import { say } from "./words.js";

const place = (id) => document.getElementById(id);

export function wireComposer({ inChat, person, attempt, ask, toast }) {
  let doing = null; // {edit: id} or {reply: id}
  let fileKind = "document";
  let recorder = null;

  const grow = () => {
    const text = place("text");
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 120)}px`;
  };
  const settle = (what, words = "", value = "") => {
    doing = what;
    place("doing").hidden = !what;
    place("doing-what").textContent = words;
    place("text").value = value;
    grow();
    if (what) place("text").focus();
  };

  const send = attempt(async () => {
    const text = place("text").value.trim();
    if (!text) return;
    const now = doing;
    settle(null);
    if (now?.edit) await act(person(), "edit", inChat({ message_id: now.edit, text }));
    else await act(person(), "send", inChat({ text, reply_to_message_id: now?.reply }));
  });

  const upload = attempt(async (what, file) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(inChat({ kind: what }))) form.append(name, value);
    form.append("file", file, file.name || "voz.ogg");
    await act(person(), "upload", form);
  });

  const record = attempt(async () => {
    if (recorder) return recorder.stop();
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const parts = [];
      recorder = new MediaRecorder(stream);
      recorder.ondataavailable = ({ data }) => parts.push(data);
      recorder.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        recorder = null;
        place("record").textContent = say("voice");
        upload("voice", new Blob(parts, { type: "audio/ogg" }));
      };
      recorder.start();
      place("record").textContent = say("stop_voice");
      toast(say("stop_voice"));
      place("attach").open = true;
    } catch {
      await act(person(), "voice", inChat());
      toast(say("no_microphone"));
    }
  });

  place("composer").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  place("text").addEventListener("input", grow);
  place("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
  });
  place("stop-doing").addEventListener("click", () => settle(null));
  place("record").addEventListener("click", record);
  place("forward").addEventListener("click", attempt(async () => {
    const text = await ask(say("forward_what"));
    if (text) await act(person(), "forward", inChat({ text }));
  }));
  for (const button of document.querySelectorAll("[data-act]")) {
    button.addEventListener("click", attempt(() => act(person(), button.dataset.act, inChat())));
  }
  for (const button of document.querySelectorAll("[data-file]")) {
    button.addEventListener("click", () => {
      fileKind = button.dataset.file;
      place("file").accept = { photo: "image/*", voice: "audio/*" }[fileKind] || "";
      place("file").click();
    });
  }
  place("file").addEventListener("change", () => {
    const [file] = place("file").files;
    if (file) upload(fileKind, file);
    place("file").value = "";
  });

  return {
    reply: (message, words) => settle({ reply: message.message_id }, words),
    edit: (message, words) => settle({ edit: message.message_id }, words, message.text),
    clear: () => settle(null),
  };
}
