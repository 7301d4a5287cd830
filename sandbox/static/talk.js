// How the page talks to the sandbox: acts of a person, her screen, and what is new on it.
export async function act(person, what, body = {}) {
  const form = body instanceof FormData;
  const answer = await fetch(`/u/${person}/${what}`, {
    method: "POST",
    headers: form ? {} : { "Content-Type": "application/json" },
    body: form ? body : JSON.stringify(body),
  });
  const given = await answer.json();
  if (!given.ok) throw new Error(given.error);
  return given.result;
}

export async function get(path) {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

export async function control(what, body) {
  const answer = await fetch(`/ctl/${what}`, { method: "POST", body: JSON.stringify(body) });
  const given = await answer.json();
  if (given.ok === false) throw new Error(given.error);
  return given;
}

export function listen(person, heard, lost) {
  let after = 0;
  let over = false;
  let socket;
  const open = () => {
    const address = `${location.origin.replace("http", "ws")}/u/${person}/live?after=${after}`;
    socket = new WebSocket(address);
    socket.onmessage = ({ data }) => {
      const event = JSON.parse(data);
      after = event.seq;
      heard(event);
    };
    socket.onopen = () => lost(false);
    socket.onclose = () => {
      if (over) return;
      lost(true);
      setTimeout(open, 1000);
    };
  };
  open();
  return () => { over = true; socket.close(); };
}
